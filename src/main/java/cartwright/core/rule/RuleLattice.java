package cartwright.core.rule;

import cartwright.core.mining.MiningMonitor;

/**
 * Every rule among the shorter ones, which have the same consequent and only some of its antecedent's items: is it worth
 * its items?
 *
 * <p>The shortest has no antecedent and says that the consequent is bought anyhow. Counts are those of the slice. Subsets
 * of frequent itemsets are frequent, so each step to a shorter rule is one look-up. Immutable.
 */
public final class RuleLattice {

    private static final int CHECK_EVERY = 4096; // rules, of less than a microsecond each

    private final RuleTable rules;
    private final ItemsetTable itemsets;
    private final RuleTests tests;
    private final double[] best;

    /** Places the rules. */
    public RuleLattice(RuleTable rules) {
        this(rules, MiningMonitor.SILENT);
    }

    /**
     * Places the rules, and can be stopped.
     *
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public RuleLattice(RuleTable rules, MiningMonitor monitor) {
        this.rules = rules;
        itemsets = rules.itemsets();
        tests = new RuleTests(rules, itemsets);
        best = new double[rules.size()];
        BestShorter shorter = new BestShorter(itemsets);
        for (int row = 0; row < best.length; row++) {
            if (row % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            best[row] = shorter.of(rules.whole(row), rules.antecedentNumber(row), rules.consequentNumber(row));
        }
    }

    /** Returns the rules. */
    public RuleTable rules() {
        return rules;
    }

    /** Returns Fisher's test for the baskets of the slice. */
    public FisherTest test() {
        return tests.test();
    }

    /** Returns the largest confidence of a shorter rule, in [0, 1]. */
    public double bestShorterConfidence(int row) {
        return best[row];
    }

    /**
     * Tells whether the rule is about the very baskets of a simpler one: an item less on the if-side leaves every count
     * as it is. The simpler rule is among the rules too.
     */
    public boolean isTwin(int row) {
        int antecedent = rules.antecedentNumber(row);
        for (int at = 0; at < itemsets.length(antecedent) && itemsets.length(antecedent) > 1; at++) {
            if (itemsets.count(itemsets.without(antecedent, at)) == itemsets.count(antecedent)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether the rule, no twin, has no larger confidence than every shorter one: its items add nothing (Bayardo,
     * Agrawal and Gunopulos 2000).
     */
    public boolean isWeak(int row) {
        return rules.confidence(row) <= best[row] && !isTwin(row);
    }

    /** Returns the p-value, in [0, 1], of Fisher's test of antecedent and consequent in the slice. */
    public double pValue(int row) {
        return tests.pValue(row);
    }

    /**
     * Returns the largest p-value, in [0, 1], of the steps to this rule: for each item of the antecedent, Fisher's test
     * among the baskets with the other items of whether the item goes with the consequent.
     *
     * <p>A rule whose largest is small is productive: better than each more general rule by more than chance (G. I. Webb,
     * "Discovering Significant Patterns", Machine Learning 68, 2007, 1-33).
     */
    public double productiveP(int row) {
        return tests.productiveP(row);
    }
}
