/** The one door between threads: work starts here, and its results come back on the window's thread. */
@NullMarked
package cartwright.ui.job;

import org.jspecify.annotations.NullMarked;
