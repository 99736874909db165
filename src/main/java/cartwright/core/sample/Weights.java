package cartwright.core.sample;

import java.util.Arrays;

/** A choice among numbered things, some more likely than others. */
final class Weights {

    private final double[] cumulative;

    /** Creates a choice; thing {@code i} has weight {@code weights[i]}, not negative, not all zero. */
    Weights(double... weights) {
        cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulative[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("weights must not all be zero");
        }
    }

    /** Returns the weights 1, 1/2^s, 1/3^s and so on: few best sellers, a long tail. */
    static Weights zipf(int count, double exponent) {
        double[] weights = new double[count];
        for (int rank = 0; rank < count; rank++) {
            // StrictMath: Math.pow may differ in the last bit from one processor to the next.
            weights[rank] = 1 / StrictMath.pow(rank + 1, exponent);
        }
        return new Weights(weights);
    }

    /** Returns one of the things, in [0, count). */
    int pick(Dice dice) {
        double point = dice.unit() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, point);
        int index = found >= 0 ? found + 1 : -found - 1;
        return Math.min(index, cumulative.length - 1);
    }
}
