package cartwright.core.recommend;

import cartwright.core.rule.Interval;

/**
 * What an attach rate counts for: few baskets for little.
 *
 * <p>With a prior of {@code strength} baskets it is the empirical Bayes estimate under a beta prior whose mean is the base rate of
 * the item: (both + m p) / (n + m) for m of strength, p of base rate and n baskets with the antecedent (G. Casella, "An introduction
 * to empirical Bayes data analysis", The American Statistician 39, 1985, 83-87). Without one it is the lower end of the 95 % Wilson
 * interval.
 *
 * @param strength baskets that the prior is worth; 0 for no prior
 */
public record Importance(double strength) {

    /** The lower end of the interval. */
    public static final Importance LOWER_END = new Importance(0);

    /** @throws IllegalArgumentException if the strength is negative or not finite */
    public Importance {
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strength must be at least 0 and finite, got " + strength);
        }
    }

    /**
     * Returns what a rate counts for, in [0, 1].
     *
     * @param both baskets with antecedent and item
     * @param antecedent baskets with the antecedent
     * @param baseRate share of the baskets with the item
     */
    public double of(int both, int antecedent, double baseRate) {
        return strength == 0 ? Interval.wilson(both, antecedent).low() : smoothed(both, antecedent, baseRate);
    }

    /** Returns the rate drawn towards the base rate; with no prior as it is. */
    public double smoothed(int both, int antecedent, double baseRate) {
        return (both + strength * baseRate) / (antecedent + strength);
    }
}
