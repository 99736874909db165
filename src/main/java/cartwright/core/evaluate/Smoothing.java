package cartwright.core.evaluate;

import cartwright.core.rule.BasketIndex;
import java.util.function.IntFunction;

/**
 * How strongly attach rates that rest on few baskets are drawn towards the base rate of the item ({@link
 * cartwright.core.recommend.Importance}).
 *
 * <p>Learned from all pairs by the method of moments: with p the base rate, the squared differences of
 * attach rate and p are on average p (1 - p) (1 + m / n) / (1 + m) for n baskets and a prior of m baskets (Casella, "An
 * introduction to empirical Bayes data analysis", The American Statistician 39, 1985, 83-87).
 */
public final class Smoothing {

    private static final double WEAKEST = 1;
    private static final double STRONGEST = 1_000;
    private static final int HALVINGS = 30;

    private Smoothing() {}

    /**
     * Returns the prior's strength m in baskets, in [1, 1000], that explains the spread of the rates of all pairs.
     *
     * @param check runs before each item, and may throw to stop
     */
    public static double strength(BasketIndex index, Runnable check) {
        PairCounts pairs = new PairCounts(index);
        return strength(pairs, item -> {
            check.run();
            return pairs.counted(item); // kept rows of a million baskets would fill the memory
        });
    }

    /** Returns the same strength from pairs that are kept. */
    static double strength(PairCounts pairs) {
        return strength(pairs, pairs::row);
    }

    private static double strength(PairCounts pairs, IntFunction<PairCounts.Row> rows) {
        Spread spread = Spread.of(pairs, rows);
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

        static Spread of(PairCounts pairs, IntFunction<PairCounts.Row> rows) {
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
                    PairCounts.Row row = rows.apply(item);
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
