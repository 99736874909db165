package cartwright.core.rule;

import cartwright.core.basket.Itemset;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import java.util.ArrayList;
import java.util.Collections;
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

    private static final int CHECK_EVERY = 256; // itemsets, of some microseconds each

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
        return rules(inSlice, all, MiningMonitor.SILENT);
    }

    /**
     * Returns the rules, as {@link #rules(FrequentItemsets, BasketIndex)} does, and can be stopped.
     *
     * @param monitor asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public List<AssociationRule> rules(FrequentItemsets inSlice, BasketIndex all, MiningMonitor monitor) {
        Counts counts = new Counts(inSlice, all);
        List<AssociationRule> rules = new ArrayList<>();
        for (int i = inSlice.countOfSize(1); i < inSlice.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            addRules(inSlice.itemset(i), inSlice.supportCount(i), counts, rules);
        }
        rules.sort(ORDER);
        return Collections.unmodifiableList(rules);
    }

    private void addRules(Itemset itemset, int both, Counts counts, List<AssociationRule> rules) {
        for (int at = 0; at < itemset.size(); at++) {
            Itemset antecedent = itemset.without(at);
            int holders = counts.inSlice(antecedent);
            if ((double) both / holders >= minConfidence) {
                int consequent = itemset.item(at);
                RuleCounts slice = counts.slice(both, holders, consequent);
                RuleCounts all = counts.all(itemset, antecedent, consequent, slice);
                rules.add(new AssociationRule(antecedent, consequent, slice, all));
            }
        }
    }

    /** Counts of both kinds; those over all baskets are kept, for an antecedent serves many rules. */
    private static final class Counts {

        private final FrequentItemsets frequent;
        private final BasketIndex index;
        private final boolean sliceIsAll;
        private final int[] singles;
        private final Map<Itemset, Integer> kept = new HashMap<>();
        private Itemset prefix = Itemset.of();
        private int[] prefixHolders = {};

        Counts(FrequentItemsets inSlice, BasketIndex all) {
            this.frequent = inSlice;
            this.index = all;
            this.sliceIsAll = inSlice.basketCount() == all.baskets();
            this.singles = new int[all.rows().itemCount()];
            for (int i = 0; i < inSlice.countOfSize(1); i++) {
                singles[inSlice.itemset(i).item(0)] = inSlice.supportCount(i);
            }
        }

        int inSlice(Itemset itemset) {
            return itemset.size() == 1 ? singles[itemset.item(0)] : frequent.supportCountOf(itemset);
        }

        RuleCounts slice(int both, int holders, int consequent) {
            return new RuleCounts(both, holders, singles[consequent], frequent.basketCount());
        }

        RuleCounts all(Itemset itemset, Itemset antecedent, int consequent, RuleCounts slice) {
            if (sliceIsAll) {
                return slice;
            }
            int both = overAll(itemset);
            return new RuleCounts(both, overAll(antecedent), index.supportCount(consequent), index.baskets());
        }

        private int overAll(Itemset itemset) {
            return itemset.size() == 1
                    ? index.supportCount(itemset.item(0))
                    : kept.computeIfAbsent(itemset, this::countOverAll);
        }

        /** Itemsets come in order of their ids, so most agree with the one before in all items but the last. */
        private int countOverAll(Itemset itemset) {
            int last = itemset.size() - 1;
            Itemset shared = itemset.without(last);
            if (!shared.equals(prefix)) {
                prefix = shared;
                prefixHolders = index.basketsWith(shared);
            }
            return index.countAmong(prefixHolders, itemset.item(last));
        }
    }
}
