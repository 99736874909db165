package cartwright.core.evaluate;

import cartwright.core.basket.Itemset;

/**
 * A question whose answer is known.
 *
 * @param basket number of the basket that holds the answer, among all baskets
 * @param wanted the items that were bought; at least one
 */
public record TestCase(int basket, Question question, Itemset wanted) {}
