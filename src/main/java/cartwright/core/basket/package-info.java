/** Products and purchases: the catalogue of items, baskets as compressed rows, and itemsets. */
@NullMarked
package cartwright.core.basket;

import org.jspecify.annotations.NullMarked;
