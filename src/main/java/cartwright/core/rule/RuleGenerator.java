package cartwright.core.rule;

import cartwright.core.basket.Itemset;
import cartwright.core.mining.FrequentItemsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns frequent itemsets into the rules with one item on the then-side. */
public final class RuleGenerator {

    private static final Comparator<AssociationRule> ORDER = Comparator.comparingInt(
                    (AssociationRule rule) -> rule.slice().both())
            .reversed()
            .thenComparing(AssociationRule::antecedent)
            .thenComparingInt(AssociationRule::consequent);

    private final double minConfidence;

    /**
     * Creates the generator.
     *
     * @param minConfidence smallest confidence in the slice of a rule; a proportion in [0, 1]
     */
    public RuleGenerator(double minConfidence) {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("minConfidence must be in [0, 1], got " + minConfidence);
        }
        this.minConfidence = minConfidence;
    }

    /**
     * Returns the rules, by falling count in the slice, then antecedent, then consequent.
     *
     * @param inSlice the frequent itemsets of the slice
     * @param all every basket, the slice's included
     */
    public List<AssociationRule> rules(FrequentItemsets inSlice, BasketIndex all) {
        Counts counts = new Counts(inSlice, all);
        List<AssociationRule> rules = new ArrayList<>();
        int singles = inSlice.countOfSize(1);
        for (int i = singles; i < inSlice.size(); i++) {
            Itemset itemset = inSlice.itemset(i);
            int both = inSlice.supportCount(i);
            for (int at = 0; at < itemset.size(); at++) {
                Itemset antecedent = itemset.without(at);
                int holders = inSlice.supportCountOf(antecedent);
                if ((double) both / holders >= minConfidence) {
                    rules.add(counts.rule(itemset, both, at));
                }
            }
        }
        rules.sort(ORDER);
        return List.copyOf(rules);
    }

    /** Counts of both kinds; those over all baskets are kept, for an antecedent serves many rules. */
    private static final class Counts {

        private final FrequentItemsets inSlice;
        private final BasketIndex all;
        private final boolean sliceIsAll;
        private final Map<Itemset, Integer> kept = new HashMap<>();

        Counts(FrequentItemsets inSlice, BasketIndex all) {
            this.inSlice = inSlice;
            this.all = all;
            this.sliceIsAll = inSlice.basketCount() == all.baskets();
        }

        AssociationRule rule(Itemset itemset, int both, int consequentAt) {
            Itemset antecedent = itemset.without(consequentAt);
            int consequent = itemset.item(consequentAt);
            RuleCounts slice = new RuleCounts(
                    both,
                    inSlice.supportCountOf(antecedent),
                    inSlice.supportCountOf(Itemset.of(consequent)),
                    inSlice.basketCount());
            RuleCounts over = sliceIsAll
                    ? slice
                    : new RuleCounts(
                            overAll(itemset), overAll(antecedent), all.supportCount(consequent), all.baskets());
            return new AssociationRule(antecedent, consequent, slice, over);
        }

        private int overAll(Itemset itemset) {
            return kept.computeIfAbsent(itemset, all::supportCount);
        }
    }
}
