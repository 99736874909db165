package cartwright.core.rule;

import cartwright.core.mining.MiningMonitor;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Rules found in one part of the baskets and tested with the rest, which had no say in the choice (Webb 2007).
 *
 * <p>The rest is asked about the rules found and nothing else, so only these count as tried.
 */
public final class HoldOut {

    private static final int CHECK_EVERY = 256; // rules, of some ten microseconds each

    private final Set<Long> passed = new HashSet<>();
    private final RuleTable rules;

    /**
     * Tests rules.
     *
     * @param rules the rules of all baskets, about which {@link #passes} is asked
     * @param found the rules of the first part
     * @param rest the baskets of the other part
     * @param test the level and whether each step must pass, rather than the whole rule
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public HoldOut(RuleTable rules, RuleTable found, BasketIndex rest, Level test, MiningMonitor monitor) {
        this.rules = rules;
        RuleTests tests = new RuleTests(found, OverallCounts.elsewhere(found.itemsets(), new CountMemory(rest)));
        double level = test.alpha() / found.size();
        for (int row = 0; row < found.size(); row++) {
            if (row % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            double p = test.productive() ? tests.productiveP(row) : tests.pValue(row);
            if (p <= level) {
                int antecedent = rules.itemsets().place(found.antecedent(row));
                int consequent = rules.itemsets().place(found.consequent(row));
                if (antecedent >= 0 && consequent >= 0) {
                    passed.add(key(antecedent, consequent));
                }
            }
        }
    }

    /**
     * What a rule must meet.
     *
     * @param alpha largest chance of a single false rule, in (0, 1)
     * @param productive whether it is the weakest step from a shorter rule that must pass
     */
    public record Level(double alpha, boolean productive) {}

    private static long key(int antecedent, int consequent) {
        return (long) antecedent << Integer.SIZE | consequent;
    }

    /** Tells of a row of the rules whether it was found in the first part and passed in the rest. */
    public IntPredicate passes() {
        return row -> passed.contains(key(rules.antecedentNumber(row), rules.consequentNumber(row)));
    }
}
