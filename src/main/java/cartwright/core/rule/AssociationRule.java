package cartwright.core.rule;

import cartwright.core.basket.Itemset;

/**
 * "Baskets with the antecedent also have the consequent", counted in the slice and over all baskets.
 *
 * @param antecedent the items of the if-side; at least one
 * @param consequent the id of the item on the then-side; not in the antecedent
 * @param slice the counts in the slice
 * @param all the counts over all baskets
 */
public record AssociationRule(Itemset antecedent, int consequent, RuleCounts slice, RuleCounts all) {

    /** @throws IllegalArgumentException if the antecedent is empty or holds the consequent */
    public AssociationRule {
        if (antecedent.size() == 0 || antecedent.contains(consequent)) {
            throw new IllegalArgumentException("not a rule: " + antecedent + " -> " + consequent);
        }
    }
}
