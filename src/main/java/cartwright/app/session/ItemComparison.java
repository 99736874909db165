package cartwright.app.session;

/** How alike products are, pair by pair, and how often they are bought together. Immutable. */
public final class ItemComparison {

    private final int[] items;
    private final float[] similarities;
    private final int[] both;
    private final double[] lifts;

    /**
     * Creates the comparison of n products; tables are row after row, n × n.
     *
     * @param items item ids
     * @param similarities cosine of each pair, in [-1, 1]; NaN where there are no vectors
     * @param both baskets that hold both products
     * @param lifts how many times as often as by chance; NaN where a product is in no basket
     */
    public ItemComparison(int[] items, float[] similarities, int[] both, double[] lifts) {
        this.items = items.clone();
        this.similarities = similarities.clone();
        this.both = both.clone();
        this.lifts = lifts.clone();
    }

    /** Returns the number of products. */
    public int size() {
        return items.length;
    }

    /** Returns the item id at a place, in [0, size()). */
    public int item(int place) {
        return items[place];
    }

    /** Returns the cosine of two places, in [-1, 1]; NaN where there are no vectors. */
    public float similarity(int a, int b) {
        return similarities[a * items.length + b];
    }

    /** Returns the baskets that hold the products of both places. */
    public int both(int a, int b) {
        return both[a * items.length + b];
    }

    /** Returns the lift of two places; NaN where a product is in no basket. */
    public double lift(int a, int b) {
        return lifts[a * items.length + b];
    }
}
