/** The same actions without a window, one command each. */
@NullMarked
package cartwright.cli;

import org.jspecify.annotations.NullMarked;
