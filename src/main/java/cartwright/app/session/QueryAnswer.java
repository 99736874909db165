package cartwright.app.session;

import cartwright.core.similar.MatchMode;
import cartwright.core.similar.RankedBaskets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a query found before any threshold: how near each product and each basket is. Immutable. */
public final class QueryAnswer {

    private final String query;
    private final MatchMode mode;
    private final float[] itemSimilarities;
    private final RankedBaskets ranked;

    /**
     * Creates the answer.
     *
     * @param itemSimilarities cosine between query and product, one an item id
     * @param ranked the baskets by falling score in this mode
     */
    public QueryAnswer(String query, MatchMode mode, float[] itemSimilarities, RankedBaskets ranked) {
        this.query = query;
        this.mode = mode;
        this.itemSimilarities = itemSimilarities.clone();
        this.ranked = ranked;
    }

    /** Returns the words of the query. */
    public String query() {
        return query;
    }

    /** Returns how baskets were scored. */
    public MatchMode mode() {
        return mode;
    }

    /** Returns the similarity of a product to the query, in [-1, 1]. */
    public float similarity(int itemId) {
        return itemSimilarities[itemId];
    }

    /** Returns a copy of all similarities, in order of item id. */
    public float[] itemSimilarities() {
        return itemSimilarities.clone();
    }

    /** Returns the baskets by falling score. */
    public RankedBaskets ranked() {
        return ranked;
    }

    /** Returns the {@code count} nearest products, nearest first, ties by item id. */
    public List<Neighbour> nearest(int count) {
        return IntStream.range(0, itemSimilarities.length)
                .mapToObj(id -> new Neighbour(id, itemSimilarities[id]))
                .sorted(Comparator.comparingDouble((Neighbour n) -> -n.similarity())
                        .thenComparingInt(Neighbour::itemId))
                .limit(count)
                .toList();
    }
}
