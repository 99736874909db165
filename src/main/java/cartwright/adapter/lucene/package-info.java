/** Finds near vectors by Lucene's graph of neighbours. */
@NullMarked
package cartwright.adapter.lucene;

import org.jspecify.annotations.NullMarked;
