package cartwright.core.recommend;

import java.util.function.IntToDoubleFunction;

/**
 * Shares a value out among the parts that made it.
 *
 * <p>A part's share is what it adds, averaged over every order in which the parts can come together (L. S. Shapley, "A
 * value for n-person games", 1953). The shares add up to the whole.
 */
public final class Shapley {

    /** Most parts that are shared out exactly: 256 sets. */
    public static final int MOST_PARTS = 8;

    private Shapley() {}

    /**
     * Returns one share a part; together they are {@code value(all) - value(none)}.
     *
     * @param parts number of parts, in [0, {@value #MOST_PARTS}]
     * @param value the value of a set of parts: bit i stands for part i; asked once a set
     * @throws IllegalArgumentException if there are more parts
     */
    public static double[] shares(int parts, IntToDoubleFunction value) {
        if (parts < 0 || parts > MOST_PARTS) {
            throw new IllegalArgumentException("parts must be in [0, " + MOST_PARTS + "], got " + parts);
        }
        double[] values = new double[1 << parts];
        for (int set = 0; set < values.length; set++) {
            values[set] = value.applyAsDouble(set);
        }
        double[] shares = new double[parts];
        for (int part = 0; part < parts; part++) {
            int bit = 1 << part;
            for (int set = 0; set < values.length; set++) {
                if ((set & bit) == 0) {
                    shares[part] += weight(Integer.bitCount(set), parts) * (values[set | bit] - values[set]);
                }
            }
        }
        return shares;
    }

    /** The share of orders in which exactly these {@code before} parts come first: before! (n - before - 1)! / n!. */
    private static double weight(int before, int parts) {
        double weight = 1.0 / parts;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (parts - i);
        }
        return weight;
    }

    /**
     * Returns for each part what is lost without it: value(all) - value(all but the part).
     *
     * <p>For more parts than {@link #shares} takes. These do not add up to the whole.
     *
     * @param value the value of the parts that are left; the argument is the part that is taken out, -1 for none
     */
    public static double[] losses(int parts, IntToDoubleFunction value) {
        double whole = value.applyAsDouble(-1);
        double[] losses = new double[parts];
        for (int part = 0; part < parts; part++) {
            losses[part] = whole - value.applyAsDouble(part);
        }
        return losses;
    }
}
