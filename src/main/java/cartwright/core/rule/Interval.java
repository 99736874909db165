package cartwright.core.rule;

/**
 * A range that an estimate may lie in.
 *
 * @param low lower end
 * @param high upper end; not below the lower
 */
public record Interval(double low, double high) {

    /** The standard normal quantile that leaves 2.5 % on each side. */
    private static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException if the ends are not in order or not numbers */
    public Interval {
        if (!(low <= high)) { // written so that NaN fails too
            throw new IllegalArgumentException("an interval cannot run from " + low + " to " + high);
        }
    }

    /**
     * Returns the Wilson score interval of a proportion, with 95 % confidence.
     *
     * <p>With p = hits / trials, n = trials and z = 1.96: (p + z²/2n ± z √(p (1 - p) / n + z²/4n²)) / (1 + z²/n)
     * (E. B. Wilson, JASA 22, 1927, 209-212). Without trials nothing is known: 0 to 1.
     *
     * @param hits in [0, trials]
     */
    public static Interval wilson(int hits, int trials) {
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException(hits + " hits in " + trials + " trials");
        }
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double n = trials;
        double p = hits / n;
        double centre = p + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        double low = hits == 0 ? 0 : (centre - reach) / scale; // exactly 0 and 1 at the ends, whatever rounding does
        double high = hits == trials ? 1 : (centre + reach) / scale;
        return new Interval(low, high);
    }

    /** Returns this interval with both ends divided by a positive number. */
    Interval dividedBy(double divisor) {
        return new Interval(low / divisor, high / divisor);
    }
}
