/** What was done in the window, to take back and to do again. */
@NullMarked
package cartwright.ui.history;

import org.jspecify.annotations.NullMarked;
