package cartwright.core.evaluate;

/**
 * Attach rates of small data, drawn towards the base rate of the item: the empirical Bayes estimate under a beta prior whose
 * mean is the base rate.
 *
 * <p>How strongly is learned from all pairs by the method of moments: with p the base rate, the squared differences of
 * attach rate and p are on average p (1 - p) (1 + m / n) / (1 + m) for n baskets and a prior of m baskets (Casella, "An
 * introduction to empirical Bayes data analysis", 1985).
 */
final class Smoothing {

    private static final double WEAKEST = 1;
    private static final double STRONGEST = 1_000;
    private static final int HALVINGS = 30;

    private Smoothing() {}

    /** Returns (both + m p) / (n + m). */
    static double rate(int both, int antecedent, double baseRate, double strength) {
        return (both + strength * baseRate) / (antecedent + strength);
    }

    /** Returns the prior's strength m in baskets, in [1, 1000], that explains the spread of the rates of all pairs. */
    static double strength(PairCounts pairs) {
        Spread spread = Spread.of(pairs);
        double low = WEAKEST;
        double high = STRONGEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (spread.expected(middle) > spread.seen()) {
                low = middle; // a stronger prior spreads the rates less
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Sums over all pairs of items.
     *
     * @param seen squared differences of attach rate and base rate
     * @param even p (1 - p)
     * @param byCount p (1 - p) / n
     */
    private record Spread(double seen, double even, double byCount) {

        static Spread of(PairCounts pairs) {
            int items = pairs.index().rows().itemCount();
            double[] base = new double[items];
            double squares = 0;
            double variances = 0;
            for (int item = 0; item < items; item++) {
                base[item] = (double) pairs.index().supportCount(item)
                        / pairs.index().baskets();
                squares += base[item] * base[item];
                variances += base[item] * (1 - base[item]);
            }
            double seen = 0;
            double even = 0;
            double byCount = 0;
            for (int item = 0; item < items; item++) {
                int holders = pairs.index().supportCount(item);
                if (holders > 0) {
                    double others = variances - base[item] * (1 - base[item]);
                    even += others;
                    byCount += others / holders;
                    seen += squares - base[item] * base[item];
                    PairCounts.Row row = pairs.row(item);
                    for (int at = 0; at < row.size(); at++) {
                        double p = base[row.item(at)];
                        double difference = (double) row.both(at) / holders - p;
                        seen += difference * difference - p * p; // pairs that never meet differ by p
                    }
                }
            }
            return new Spread(seen, even, byCount);
        }

        double expected(double strength) {
            return (even + strength * byCount) / (1 + strength);
        }
    }
}
