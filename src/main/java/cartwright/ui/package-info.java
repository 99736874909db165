/** What the window needs from the rest of the program. */
@NullMarked
package cartwright.ui;

import org.jspecify.annotations.NullMarked;
