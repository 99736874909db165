/** Which items are bought together often enough: level-wise Apriori over the baskets of a slice. */
@NullMarked
package cartwright.core.mining;

import org.jspecify.annotations.NullMarked;
