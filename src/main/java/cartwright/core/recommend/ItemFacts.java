package cartwright.core.recommend;

import cartwright.core.basket.ItemCatalog;
import java.util.Arrays;

/** What the shop knows of its products besides who bought them: margin, stock, rating. Immutable. */
public final class ItemFacts {

    /** The facts that can count. */
    public enum Fact {
        /** Margin, in any unit above 0. */
        MARGIN,
        /** Pieces in stock; 0 for sold out. */
        STOCK,
        /** Mean rating, in any unit above 0. */
        RATING
    }

    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 10;

    private final double[][] values;
    private final double[] means;

    /**
     * Creates the facts.
     *
     * @param values by {@link Fact#ordinal()}, then by item id; NaN where unknown, else not negative
     */
    public ItemFacts(double[][] values) {
        this.values = new double[Fact.values().length][];
        this.means = new double[Fact.values().length];
        for (Fact fact : Fact.values()) {
            double[] known = values[fact.ordinal()].clone();
            if (Arrays.stream(known).anyMatch(value -> value < 0)) {
                throw new IllegalArgumentException(fact + " must not be negative");
            }
            this.values[fact.ordinal()] = known;
            this.means[fact.ordinal()] = Arrays.stream(known)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /** Returns facts of which nothing is known. */
    public static ItemFacts unknown(int items) {
        double[] nothing = new double[items];
        Arrays.fill(nothing, Double.NaN);
        return new ItemFacts(new double[][] {nothing, nothing, nothing});
    }

    /** Returns what is known of an item; NaN where it is unknown. */
    public double value(Fact fact, int item) {
        return values[fact.ordinal()][item];
    }

    /** Returns what a catalogue says: margins, of which one below 0 counts as 0. */
    public static ItemFacts of(ItemCatalog catalog) {
        double[] margins = catalog.items().stream()
                .mapToDouble(item -> Math.max(0, item.details().margin()))
                .toArray();
        double[] nothing = new double[margins.length];
        Arrays.fill(nothing, Double.NaN);
        return new ItemFacts(new double[][] {margins, nothing, nothing});
    }

    /**
     * Returns (value / mean of the known values) to the power of the weight.
     *
     * <p>1 where the value is unknown or the weight 0; 0 for what is sold out where stock counts; else in [0.1, 10], so
     * that no fact drowns what was bought.
     *
     * @param weight how much the fact counts; not negative
     */
    public double boost(Fact fact, int item, double weight) {
        double value = values[fact.ordinal()][item];
        double mean = means[fact.ordinal()];
        if (weight == 0 || Double.isNaN(value)) {
            return 1;
        }
        if (fact == Fact.STOCK && value == 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        return Math.max(SMALLEST, Math.min(LARGEST, Math.pow(value / mean, weight)));
    }
}
