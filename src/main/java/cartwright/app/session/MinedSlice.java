package cartwright.app.session;

import cartwright.core.basket.BasketSet;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleTable;

/**
 * What was mined in one slice. Immutable.
 *
 * @param slice the baskets that were mined
 * @param tau the threshold they are above; negative infinity when no query narrowed them
 * @param settings the smallest count and the largest itemset
 * @param itemsets every itemset that occurs often enough
 * @param rules the rules, with counts in the slice and over all baskets
 */
public record MinedSlice(
        BasketSet slice, double tau, MiningSettings settings, FrequentItemsets itemsets, RuleTable rules) {}
