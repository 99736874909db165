/** The trial of rankers: what to try, and what came of it. */
@NullMarked
package cartwright.ui.evaluate;

import org.jspecify.annotations.NullMarked;
