package cartwright.core.similar;

import cartwright.core.basket.Itemset;
import java.util.Arrays;

/**
 * Products that the analyst chose by hand beside the words of a query. Immutable.
 *
 * @param added the query means these too: their vectors are added to its own
 * @param excluded the query does not mean these: they never bring a basket nearer
 */
public record ChosenProducts(Itemset added, Itemset excluded) {

    /** Leaves the query to its words. */
    public static final ChosenProducts NONE = new ChosenProducts(Itemset.of(), Itemset.of());

    /** @throws IllegalArgumentException if a product is both added and excluded */
    public ChosenProducts {
        for (int item : added.toArray()) {
            if (excluded.contains(item)) {
                throw new IllegalArgumentException("product " + item + " is both added and excluded");
            }
        }
    }

    /** Returns the choice with a product added; it is excluded no longer. */
    public ChosenProducts adding(int item) {
        return new ChosenProducts(with(added, item), without(excluded, item));
    }

    /** Returns the choice with a product excluded; it is added no longer. */
    public ChosenProducts excluding(int item) {
        return new ChosenProducts(without(added, item), with(excluded, item));
    }

    /** Returns the choice with a product left to the words again. */
    public ChosenProducts leaving(int item) {
        return new ChosenProducts(without(added, item), without(excluded, item));
    }

    private static Itemset with(Itemset items, int item) {
        if (items.contains(item)) {
            return items;
        }
        int[] more = Arrays.copyOf(items.toArray(), items.size() + 1);
        more[items.size()] = item;
        Arrays.sort(more);
        return Itemset.of(more);
    }

    private static Itemset without(Itemset items, int item) {
        return Itemset.of(
                Arrays.stream(items.toArray()).filter(one -> one != item).toArray());
    }

    /**
     * Returns the vector of the query and the added products: their sum, scaled to length 1.
     *
     * @param query a vector of length 1 and of the table's dimension
     */
    public float[] vector(float[] query, EmbeddingTable embeddings) {
        if (added.size() == 0) {
            return query.clone();
        }
        double[] sum = new double[query.length];
        for (int d = 0; d < sum.length; d++) {
            sum[d] = query[d];
        }
        for (int item : added.toArray()) {
            embeddings.addRowTo(item, sum);
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        float[] scaled = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            scaled[d] = (float) (sum[d] * scale);
        }
        return scaled;
    }

    /**
     * Returns the similarities with those of excluded products replaced by what never brings a basket nearer: -1 where one product
     * decides, and 0, which adds nothing to the sum, where the whole basket does.
     */
    public float[] apply(MatchMode mode, float[] similarities) {
        float[] result = similarities.clone();
        for (int item : excluded.toArray()) {
            result[item] = mode == MatchMode.WHOLE ? 0 : -1;
        }
        return result;
    }
}
