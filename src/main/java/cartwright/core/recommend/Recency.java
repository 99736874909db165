package cartwright.core.recommend;

import cartwright.core.basket.Purchases;
import java.util.Arrays;

/**
 * How much each basket still counts: 0.5 to the power of age / half-life.
 *
 * <p>Age is in days before the latest basket. With an infinite half-life every weight is exactly 1.
 */
public final class Recency {

    private static final double SECONDS_A_DAY = 86_400;

    private final double[] weights;

    private Recency(double[] weights) {
        this.weights = weights;
    }

    /** Returns weights of 1 for so many baskets. */
    public static Recency none(int baskets) {
        double[] weights = new double[baskets];
        Arrays.fill(weights, 1);
        return new Recency(weights);
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
        return new Recency(weights);
    }

    /** Returns a copy of the weights, one a basket, each in [0, 1]. */
    public double[] weights() {
        return weights.clone();
    }

    /** Returns the sum of the weights of some baskets; their number where the half-life is infinite. */
    double sum(int[] baskets) {
        double sum = 0;
        for (int basket : baskets) {
            sum += weights[basket];
        }
        return sum;
    }

    double sumOfAll() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
