package cartwright.core.mining;

/**
 * How much each basket counts, from 0 to 1, such as less the older it is.
 *
 * <p>Weights are kept in whole units, of which 1 has {@link #scale}: sums are then exact, whoever adds them in whatever
 * order. The scale is the largest power of two up to 65,536 for which all baskets together stay countable: 2,048 for a
 * million baskets. Immutable.
 */
public final class BasketWeights {

    private static final int FINEST = 1 << 16;

    private final int scale;
    private final int[] units;

    private BasketWeights(int scale, int[] units) {
        this.scale = scale;
        this.units = units;
    }

    /**
     * Takes the weights, each rounded to the nearest unit.
     *
     * @param weights one a basket, in [0, 1]
     * @throws IllegalArgumentException if one is out of its range or not a number
     */
    public static BasketWeights of(double[] weights) {
        int scale = FINEST;
        while ((long) scale * weights.length > Integer.MAX_VALUE) {
            scale >>= 1;
        }
        int[] units = new int[weights.length];
        for (int basket = 0; basket < units.length; basket++) {
            double weight = weights[basket];
            if (!(weight >= 0 && weight <= 1)) { // written so that NaN fails too
                throw new IllegalArgumentException("weight of basket " + basket + " is " + weight);
            }
            units[basket] = (int) Math.round(weight * scale);
        }
        return new BasketWeights(scale, units);
    }

    /** Returns the number of baskets. */
    public int size() {
        return units.length;
    }

    /** Returns the number of units of a basket that counts fully. */
    public int scale() {
        return scale;
    }

    /** Returns the units of a basket, in [0, scale()]. */
    public int units(int basket) {
        return units[basket];
    }

    /** Returns the units that k full baskets have; the largest number where there are more. */
    int threshold(int k) {
        return (int) Math.min(Integer.MAX_VALUE, (long) k * scale);
    }

    /** Returns the weights of the chosen baskets. */
    BasketWeights select(int[] baskets, int count) {
        int[] chosen = new int[count];
        for (int at = 0; at < count; at++) {
            chosen[at] = units[baskets[at]];
        }
        return new BasketWeights(scale, chosen);
    }

    int sum() {
        int sum = 0;
        for (int of : units) {
            sum += of;
        }
        return sum;
    }
}
