/** Starts the program: the only package that knows all the others. */
@NullMarked
package cartwright.launch;

import org.jspecify.annotations.NullMarked;
