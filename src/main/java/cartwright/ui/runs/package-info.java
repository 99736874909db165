/** The history of saved runs: open one again, compare two. */
@NullMarked
package cartwright.ui.runs;

import org.jspecify.annotations.NullMarked;
