package cartwright.core.rule;

/**
 * The level that a rule must meet by its size, when the whole search space counts as tried.
 *
 * <p>Each size gets the same part of alpha, shared by all rules of that size that the items could make; short rules, of
 * which there are few, so meet a far milder level than long ones (G. I. Webb, "Layered critical values", Machine Learning
 * 71, 2008, 307-323).
 */
public final class LayeredCriticalValues {

    private final double alpha;
    private final int items;
    private final int longest;
    private final RuleLimits limits;

    /**
     * Creates the levels.
     *
     * @param alpha largest chance of a single false rule, in (0, 1)
     * @param items number of items that occur
     * @param longest most items of a rule, both sides together; at least 2
     */
    public LayeredCriticalValues(double alpha, int items, int longest, RuleLimits limits) {
        if (!(alpha > 0 && alpha < 1) || longest < 2) {
            throw new IllegalArgumentException("no levels for alpha " + alpha + " and rules of " + longest);
        }
        this.alpha = alpha;
        this.items = items;
        this.longest = longest;
        this.limits = limits;
    }

    /** Returns the largest p-value that passes, for a rule of so many items; in [0, alpha). */
    public double of(int length) {
        return alpha / (longest - 1) / possibleRules(length);
    }

    /** Choose the items, then those of the then-side. */
    private double possibleRules(int length) {
        double splits = 0;
        for (int then = 1; then < length; then++) {
            if (then <= limits.maxConsequent() && length - then <= limits.maxAntecedent()) {
                splits += choose(length, then);
            }
        }
        return choose(items, length) * splits;
    }

    private static double choose(int n, int chosen) {
        double ways = 1;
        for (int i = 0; i < chosen; i++) {
            ways *= (double) (n - i) / (i + 1);
        }
        return ways;
    }
}
