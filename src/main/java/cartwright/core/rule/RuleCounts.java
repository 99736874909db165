package cartwright.core.rule;

/**
 * The four counts of a rule A → C, from which every measure follows.
 *
 * <p>Measures are those of M. Hahsler, "A Probabilistic Comparison of Commonly Used Interest Measures for Association
 * Rules" (the arules measures page), which names the source of each. Where a measure divides by a count that is 0 it is
 * not a number.
 *
 * @param both baskets that hold A and C
 * @param antecedent baskets that hold A
 * @param consequent baskets that hold C
 * @param baskets all baskets counted
 */
public record RuleCounts(int both, int antecedent, int consequent, int baskets) {

    private static final int STRONG_COUNT = 30;
    private static final double STRONG_LIFT = 1.5;
    private static final int FAIR_COUNT = 10;

    /** @throws IllegalArgumentException if no set of baskets can have these counts */
    public RuleCounts {
        boolean ordered =
                both >= 0 && both <= antecedent && both <= consequent && antecedent <= baskets && consequent <= baskets;
        if (!ordered || (long) antecedent + consequent - both > baskets) {
            throw new IllegalArgumentException("impossible counts: both " + both + ", antecedent " + antecedent
                    + ", consequent " + consequent + ", baskets " + baskets);
        }
    }

    /** Returns both / baskets, in [0, 1] (Agrawal, Imielinski and Swami 1993). */
    public double support() {
        return (double) both / baskets;
    }

    /** Returns both / antecedent, in [0, 1]: the attach rate (Agrawal, Imielinski and Swami 1993). */
    public double confidence() {
        return (double) both / antecedent;
    }

    /** Returns consequent / baskets, in [0, 1]: how often C is bought anyhow. */
    public double baseRate() {
        return (double) consequent / baskets;
    }

    /** Returns confidence / base rate, at least 0; 1 means no link (Brin, Motwani, Ullman and Tsur 1997). */
    public double lift() {
        return confidence() / baseRate();
    }

    /** Returns support - support(A) support(C), in [-0.25, 0.25]; 0 means no link (Piatetsky-Shapiro 1991). */
    public double leverage() {
        return support() - (double) antecedent / baskets * baseRate();
    }

    /**
     * Returns (1 - base rate) / (1 - confidence), at least 0; 1 means no link (Brin, Motwani, Ullman and Tsur 1997).
     * Infinity when every basket with A holds C.
     */
    public double conviction() {
        return both == antecedent ? Double.POSITIVE_INFINITY : (1 - baseRate()) / (1 - confidence());
    }

    /** Returns both - antecedent consequent / baskets: the baskets beyond what chance would give (leverage as a count). */
    public double extraBaskets() {
        return both - (double) antecedent * consequent / baskets;
    }

    /** Returns the 95 % Wilson interval of the confidence. */
    public Interval confidenceInterval() {
        return Interval.wilson(both, antecedent);
    }

    /**
     * Returns the 95 % Wilson interval of the confidence, divided by the base rate.
     *
     * <p>The base rate is taken as known: it rests on far more baskets than the confidence does.
     *
     * @throws IllegalStateException if no basket holds C, which leaves the lift undefined
     */
    public Interval liftInterval() {
        if (consequent == 0) {
            throw new IllegalStateException("no basket holds the consequent");
        }
        return confidenceInterval().dividedBy(baseRate());
    }

    /** Returns how much these counts bear, by the count and the interval of the lift. */
    public Strength strength() {
        if (both < FAIR_COUNT) {
            return Strength.WEAK;
        }
        double low = liftInterval().low();
        if (both >= STRONG_COUNT && low > STRONG_LIFT) {
            return Strength.STRONG;
        }
        return low > 1 ? Strength.FAIR : Strength.WEAK;
    }
}
