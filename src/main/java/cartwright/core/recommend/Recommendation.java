package cartwright.core.recommend;

import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleCounts;

/**
 * One suggestion, with the counts that led to it.
 *
 * @param itemId the item to offer
 * @param score what suggestions are ranked by, in [0, 1]
 * @param kind why it is offered
 * @param because the items that led to it: for a match itself, for a companion up to three near items that most often
 *     share a basket with it, for a cart the items of the cart it goes with
 * @param slice the counts behind the score. For a query: baskets of the slice with the item, baskets of the slice, all
 *     baskets with the item, all baskets; so the confidence is the attach rate in the slice and the base rate that of
 *     all baskets. For a cart: the counts of the rule in the slice, or over all baskets where there is no slice
 * @param all counts over all baskets. For a query the antecedent is "any of {@code because}", for a cart "all of them"
 * @param relevance how near the suggestion is to the query, in [0, 1]; 1 where there is no query
 */
public record Recommendation(
        int itemId, double score, Kind kind, Itemset because, RuleCounts slice, RuleCounts all, double relevance) {}
