package cartwright.core.recommend;

import cartwright.core.basket.Purchases;

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
        java.util.Arrays.fill(weights, 1);
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
        if (Double.isInfinite(halfLifeDays)) {
            return none(baskets);
        }
        if (!purchases.timed()) {
            throw new IllegalArgumentException("not every basket has a time");
        }
        long latest = Long.MIN_VALUE;
        for (int b = 0; b < baskets; b++) {
            latest = Math.max(latest, purchases.second(b));
        }
        double[] weights = new double[baskets];
        for (int b = 0; b < baskets; b++) {
            weights[b] = Math.pow(0.5, (latest - purchases.second(b)) / SECONDS_A_DAY / halfLifeDays);
        }
        return new Recency(weights);
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
