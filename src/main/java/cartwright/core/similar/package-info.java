/** Meaning as numbers: vectors of products, scores of baskets for a query, and the slice above tau. */
@NullMarked
package cartwright.core.similar;

import org.jspecify.annotations.NullMarked;
