/** Pictures that leave the program: one drawing, put on screen, into a file or on paper. */
@NullMarked
package cartwright.ui.picture;

import org.jspecify.annotations.NullMarked;
