/** What the program needs from the outside world, as interfaces that adapters implement, and their errors. */
@NullMarked
package cartwright.app.port;

import org.jspecify.annotations.NullMarked;
