/** Tables of a million rows: rows by number, cells filled on demand, and what copying gives. */
@NullMarked
package cartwright.ui.table;

import org.jspecify.annotations.NullMarked;
