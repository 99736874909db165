/** Project files: SQLite databases that any browser reads, written in whole transactions. */
@NullMarked
package cartwright.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
