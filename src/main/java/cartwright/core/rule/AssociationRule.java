package cartwright.core.rule;

import cartwright.core.basket.Itemset;

/**
 * "Baskets with the antecedent also have the consequent", counted in the slice and over all baskets.
 *
 * @param antecedent the items of the if-side; at least one
 * @param consequent the items of the then-side; at least one, none of them in the antecedent
 * @param slice the counts in the slice
 * @param all the counts over all baskets
 */
public record AssociationRule(Itemset antecedent, Itemset consequent, RuleCounts slice, RuleCounts all) {

    /** @throws IllegalArgumentException if a side is empty or an item is on both */
    public AssociationRule {
        if (antecedent.size() == 0 || consequent.size() == 0 || overlap(antecedent, consequent)) {
            throw new IllegalArgumentException("not a rule: " + antecedent + " -> " + consequent);
        }
    }

    private static boolean overlap(Itemset a, Itemset b) {
        for (int at = 0; at < b.size(); at++) {
            if (a.contains(b.item(at))) {
                return true;
            }
        }
        return false;
    }
}
