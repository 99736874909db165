package cartwright.core.recommend;

import cartwright.core.basket.Purchases;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much each basket still counts: 0.5 to the power of age / half-life.
 *
 * <p>Age is in days before the latest basket. With an infinite half-life every weight is exactly 1.
 */
public final class Recency {

    private static final double SECONDS_A_DAY = 86_400;

    private final int baskets;
    private final double @Nullable [] weights;
    private final double sumOfAll;

    /** Null stands for weights of 1: they are asked for many times a second while a slider moves. */
    private Recency(int baskets, double @Nullable [] weights) {
        this.baskets = baskets;
        this.weights = weights;
        this.sumOfAll = weights == null ? baskets : Arrays.stream(weights).reduce(0, Double::sum);
    }

    /** Returns weights of 1 for so many baskets. */
    public static Recency none(int baskets) {
        return new Recency(baskets, null);
    }

    /**
     * Returns the weights of purchases.
     *
     * @param halfLifeDays above 0; infinite for no fading
     * @throws IllegalArgumentException if it is not above 0, or finite while a basket has no time
     */
    public static Recency of(Purchases purchases, double halfLifeDays) {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("half-life must be above 0, got " + halfLifeDays);
        }
        int baskets = purchases.baskets().size();
        if (!Double.isInfinite(halfLifeDays) && !purchases.timed()) {
            throw new IllegalArgumentException("not every basket has a time");
        }
        long[] seconds = new long[baskets];
        Arrays.setAll(seconds, purchases::second);
        return of(seconds, halfLifeDays);
    }

    /**
     * Returns the weights of baskets by their times.
     *
     * @param seconds one time a basket
     * @param halfLifeDays above 0; infinite for no fading
     * @throws IllegalArgumentException if it is not above 0
     */
    public static Recency of(long[] seconds, double halfLifeDays) {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("half-life must be above 0, got " + halfLifeDays);
        }
        if (Double.isInfinite(halfLifeDays)) {
            return none(seconds.length);
        }
        long latest = Arrays.stream(seconds).max().orElse(0);
        double[] weights = new double[seconds.length];
        for (int b = 0; b < weights.length; b++) {
            weights[b] = Math.pow(0.5, (latest - seconds[b]) / SECONDS_A_DAY / halfLifeDays);
        }
        return new Recency(weights.length, weights);
    }

    /** Tells whether every basket counts 1. */
    boolean isNone() {
        return weights == null;
    }

    /** Returns a copy of the weights, one a basket, each in [0, 1]. */
    public double[] weights() {
        double[] copy = weights == null ? new double[baskets] : weights.clone();
        if (weights == null) {
            Arrays.fill(copy, 1);
        }
        return copy;
    }

    /** Returns the sum of the weights of some baskets; their number where the half-life is infinite. */
    double sum(int[] some) {
        if (weights == null) {
            return some.length;
        }
        double sum = 0;
        for (int basket : some) {
            sum += weights[basket];
        }
        return sum;
    }

    double sumOfAll() {
        return sumOfAll;
    }
}
