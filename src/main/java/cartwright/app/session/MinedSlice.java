package cartwright.app.session;

import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;

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
        Slice slice, double tau, MiningSettings settings, FrequentItemsets itemsets, RuleTable rules) {}
