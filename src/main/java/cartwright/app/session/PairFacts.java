package cartwright.app.session;

import cartwright.core.rule.RuleCounts;

/**
 * Two products, counted in a slice and in all baskets. Immutable.
 *
 * @param itemA an item id
 * @param itemB another
 * @param slice counts of the rule from A to B in the slice
 * @param all the same in all baskets
 * @param similarity cosine of their names, in [-1, 1]; NaN without vectors
 */
public record PairFacts(int itemA, int itemB, RuleCounts slice, RuleCounts all, double similarity) {

    /** Returns counts of a rule turned round. */
    public static RuleCounts turned(RuleCounts counts) {
        return new RuleCounts(counts.both(), counts.consequent(), counts.antecedent(), counts.baskets());
    }

    /** Tells whether the slice is narrower than all baskets. */
    public boolean inSearch() {
        return slice.baskets() < all.baskets();
    }
}
