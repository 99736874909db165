/** How well rankers do on baskets they have not seen: splits, rankers, measures, and how sure a difference is. */
@NullMarked
package cartwright.core.evaluate;

import org.jspecify.annotations.NullMarked;
