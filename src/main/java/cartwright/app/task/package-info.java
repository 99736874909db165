/** What the analyst can do: one class for each action. */
@NullMarked
package cartwright.app.task;

import org.jspecify.annotations.NullMarked;
