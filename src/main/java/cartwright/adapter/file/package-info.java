/** Files on disk: reads baskets in whatever table a shop exports, and writes what was found as CSV. */
@NullMarked
package cartwright.adapter.file;

import org.jspecify.annotations.NullMarked;
