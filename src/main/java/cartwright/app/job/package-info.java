/** Long work without a toolkit: jobs, their progress and how they are cancelled. */
@NullMarked
package cartwright.app.job;

import org.jspecify.annotations.NullMarked;
