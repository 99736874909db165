package cartwright.core.rule;

import cartwright.core.basket.Itemset;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.order.RadixOrder;
import java.util.Arrays;

/** Turns frequent itemsets into rules. */
public final class RuleGenerator {

    private static final int CHECK_EVERY = 1024; // itemsets, of some microseconds each

    private final RuleLimits limits;

    /** Creates the generator. */
    public RuleGenerator(RuleLimits limits) {
        this.limits = limits;
    }

    /**
     * Returns the rules, by falling count in the slice, then antecedent, then consequent.
     *
     * @param inSlice the frequent itemsets of the slice
     * @param all every basket, the slice's included
     */
    public RuleTable rules(FrequentItemsets inSlice, BasketIndex all) {
        return rules(inSlice, new CountMemory(all), MiningMonitor.SILENT);
    }

    /**
     * Returns the rules, as {@link #rules(FrequentItemsets, BasketIndex)} does, and can be stopped.
     *
     * @param all counts over every basket, the slice's included; asked when a rule is
     * @param monitor asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public RuleTable rules(FrequentItemsets inSlice, CountMemory all, MiningMonitor monitor) {
        return rules(inSlice, Itemset.of(), all, monitor);
    }

    /**
     * Returns those of the rules whose two sides together contain some items.
     *
     * @param inSlice the frequent itemsets of the slice that contain these, with all their subsets
     * @param required what every rule contains
     * @param all counts over every basket, the slice's included; asked when a rule is
     * @param monitor asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public RuleTable rules(FrequentItemsets inSlice, Itemset required, CountMemory all, MiningMonitor monitor) {
        ItemsetTable itemsets = new ItemsetTable(inSlice, monitor);
        Found found = new Found(itemsets, limits);
        for (int place = inSlice.countOfSize(1); place < itemsets.size(); place++) {
            if (place % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            if (itemsets.contains(place, required)) {
                found.addRulesOf(place);
            }
        }
        int[] order = found.order();
        int[] wholes = picked(found.wholes, order);
        int[] antecedents = picked(found.antecedents, order);
        int[] consequents = picked(found.consequents, order);
        return new RuleTable(itemsets, new OverallCounts(itemsets, all), wholes, antecedents, consequents);
    }

    private static int[] picked(int[] column, int[] order) {
        int[] picked = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            picked[row] = column[order[row]];
        }
        return picked;
    }

    /** The rules so far, in columns that grow. */
    private static final class Found {

        private final ItemsetTable itemsets;
        private final RuleLimits limits;
        private int[] wholes = new int[64];
        private int[] antecedents = new int[64];
        private int[] consequents = new int[64];
        private int size;

        Found(ItemsetTable itemsets, RuleLimits limits) {
            this.itemsets = itemsets;
            this.limits = limits;
        }

        void addRulesOf(int whole) {
            grow(whole, whole, itemsets.length(whole) - 1, 1);
        }

        /**
         * Moves one more item, at or before a position of what is left, to the then-side.
         *
         * <p>Moving an item can only lower the confidence, so what falls short is not grown on.
         */
        private void grow(int whole, int left, int upTo, int consequentSize) {
            for (int at = upTo; at >= 0; at--) {
                int antecedent = itemsets.without(left, at);
                if (antecedent < 0 || !isConfident(whole, antecedent)) {
                    continue; // nothing left, or a subset that an incomplete run did not reach
                }
                if (itemsets.length(antecedent) <= limits.maxAntecedent()) {
                    add(whole, antecedent);
                }
                if (consequentSize < limits.maxConsequent()) {
                    grow(whole, antecedent, at - 1, consequentSize + 1);
                }
            }
        }

        private boolean isConfident(int whole, int antecedent) {
            return (double) itemsets.count(whole) / itemsets.count(antecedent) >= limits.minConfidence();
        }

        private void add(int whole, int antecedent) {
            int consequent = itemsets.difference(whole, antecedent);
            if (consequent < 0) {
                return;
            }
            if (size == wholes.length) {
                wholes = Arrays.copyOf(wholes, size * 2);
                antecedents = Arrays.copyOf(antecedents, size * 2);
                consequents = Arrays.copyOf(consequents, size * 2);
            }
            wholes[size] = whole;
            antecedents[size] = antecedent;
            consequents[size++] = consequent;
        }

        /** By falling count, then antecedent, then consequent: places follow the order of itemsets. */
        int[] order() {
            int[] falling = new int[size];
            for (int i = 0; i < size; i++) {
                falling[i] = ~itemsets.count(wholes[i]);
            }
            int[] byConsequent = RadixOrder.byUnsigned(RadixOrder.identity(size), consequents);
            return RadixOrder.byUnsigned(RadixOrder.byUnsigned(byConsequent, antecedents), falling);
        }
    }
}
