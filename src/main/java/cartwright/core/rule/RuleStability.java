package cartwright.core.rule;

import java.util.Random;

/** How rules of a table stand up to other draws of the same baskets, and to time. For use by one thread at a time. */
public final class RuleStability {

    /** A period with fewer baskets that hold the if-side cannot tell whether a rule holds. */
    public static final int FEWEST_A_PERIOD = 5;

    private final RuleTable rules;
    private final BasketIndex index;
    private final int k;
    private final double minConfidence;

    /**
     * Creates the check.
     *
     * @param rules rules of all baskets
     * @param index the same baskets
     * @param k smallest number of baskets of a rule, as it was asked for
     * @param minConfidence smallest confidence, as it was asked for
     */
    public RuleStability(RuleTable rules, BasketIndex index, int k, double minConfidence) {
        this.rules = rules;
        this.index = index;
        this.k = k;
        this.minConfidence = minConfidence;
    }

    /** In how many of the periods that can tell a rule held. */
    public record Held(int held, int told) {}

    /**
     * Returns for each of the first rules the share, in [0, 1], of bootstrap samples in which it would be found again: as
     * many baskets drawn with replacement (Efron 1979), and both thresholds reached.
     *
     * @param count number of rules, in [0, rules.size()]
     * @param resamples number of samples; at least 1
     * @param seed of the draws
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    public double[] survival(int count, int resamples, long seed, Runnable checkCancelled) {
        int[] survived = new int[count];
        Random random = new Random(seed);
        for (int sample = 0; sample < resamples; sample++) {
            checkCancelled.run();
            int[] times = new int[index.baskets()];
            for (int draw = 0; draw < times.length; draw++) {
                times[random.nextInt(times.length)]++;
            }
            for (int row = 0; row < count; row++) {
                survived[row] += foundAgain(row, times) ? 1 : 0;
            }
        }
        double[] shares = new double[count];
        for (int row = 0; row < count; row++) {
            shares[row] = (double) survived[row] / resamples;
        }
        return shares;
    }

    private boolean foundAgain(int row, int[] times) {
        int[] holders = index.basketsWith(rules.antecedent(row));
        int both = sum(both(row, holders), times);
        return both >= k && (double) both / sum(holders, times) >= minConfidence;
    }

    private int[] both(int row, int[] holders) {
        int[] both = holders;
        for (int item : rules.consequent(row).toArray()) {
            both = index.among(both, item);
        }
        return both;
    }

    private static int sum(int[] baskets, int[] times) {
        int sum = 0;
        for (int basket : baskets) {
            sum += times[basket];
        }
        return sum;
    }

    /**
     * Returns in how many periods a rule held: its confidence there was at least the one asked for. Periods with fewer than
     * {@value #FEWEST_A_PERIOD} baskets that hold the if-side do not count.
     *
     * @param periodOf the period of each basket, in [0, periods), or a negative number for none
     * @param periods number of periods
     */
    public Held held(int row, int[] periodOf, int periods) {
        int[] holders = index.basketsWith(rules.antecedent(row));
        int[] with = new int[periods];
        int[] both = new int[periods];
        for (int basket : holders) {
            if (periodOf[basket] >= 0) {
                with[periodOf[basket]]++;
            }
        }
        for (int basket : both(row, holders)) {
            if (periodOf[basket] >= 0) {
                both[periodOf[basket]]++;
            }
        }
        int held = 0;
        int told = 0;
        for (int period = 0; period < periods; period++) {
            if (with[period] >= FEWEST_A_PERIOD) {
                told++;
                held += (double) both[period] / with[period] >= minConfidence ? 1 : 0;
            }
        }
        return new Held(held, told);
    }
}
