package cartwright.app.session;

import cartwright.app.port.NeighbourIndex;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.Nearest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the products nearest to a query: among all, or by an index that was measured and found good enough. Immutable. */
public final class NearestProducts {

    /** Neighbours whose share is measured. */
    public static final int MEASURED = 100;

    /** Least share of the nearest {@value #MEASURED} that an index must find to be used; a proportion. */
    public static final double ENOUGH = 0.95;

    private final EmbeddingTable table;
    private final @Nullable NeighbourIndex index;
    private final int breadth;
    private final double recall;

    /** How products are found. */
    public enum Way {
        /** Every product is compared. */
        ALL,
        /** By the index. */
        INDEX,
        /** Every product is compared, since the index misses too many. */
        ALL_SINCE_INDEX_MISSES
    }

    private NearestProducts(EmbeddingTable table, @Nullable NeighbourIndex index, int breadth, double recall) {
        this.table = table;
        this.index = index;
        this.breadth = breadth;
        this.recall = recall;
    }

    /** Returns what compares every product. */
    public static NearestProducts exact(EmbeddingTable table) {
        return new NearestProducts(table, null, 0, Double.NaN);
    }

    /**
     * Returns what asks an index, if that finds enough.
     *
     * @param breadth with which it is asked
     * @param recall mean share of the nearest {@value #MEASURED} products that it finds with that breadth, in [0, 1]
     */
    public static NearestProducts by(NeighbourIndex index, EmbeddingTable table, int breadth, double recall) {
        return new NearestProducts(table, recall >= ENOUGH ? index : null, breadth, recall);
    }

    /** Returns how products are found. */
    public Way way() {
        if (index != null) {
            return Way.INDEX;
        }
        return Double.isNaN(recall) ? Way.ALL : Way.ALL_SINCE_INDEX_MISSES;
    }

    /** Returns the measured share of the nearest {@value #MEASURED}, in [0, 1]; NaN where there is no index. */
    public double recall() {
        return recall;
    }

    /**
     * Returns products near a query, nearest first, ties by item id, with exact similarities.
     *
     * @param query a vector of length 1
     * @param count how many; more than {@value #MEASURED} are always looked for among all
     */
    public List<Neighbour> of(float[] query, int count) {
        NeighbourIndex asked = index;
        if (asked == null || count > MEASURED) {
            float[] similarities = table.similarities(query);
            return neighbours(Nearest.of(similarities, count), query);
        }
        return neighbours(by(asked, table, query, breadth, count), query);
    }

    /** Returns the nearest of an index's candidates by their exact similarities, nearest first. */
    public static int[] by(NeighbourIndex index, EmbeddingTable table, float[] query, int breadth, int count) {
        int[] found = index.candidates(query, breadth);
        float[] similarities = new float[found.length];
        for (int at = 0; at < found.length; at++) {
            similarities[at] = table.similarity(query, found[at]);
        }
        return Nearest.among(found, similarities, count);
    }

    private List<Neighbour> neighbours(int[] items, float[] query) {
        return IntStream.of(items)
                .mapToObj(item -> new Neighbour(item, table.similarity(query, item)))
                .toList();
    }
}
