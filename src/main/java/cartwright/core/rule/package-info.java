/** What the itemsets say: association rules and their measures, in the slice and over all baskets. */
@NullMarked
package cartwright.core.rule;

import org.jspecify.annotations.NullMarked;
