package cartwright.app.session;

import cartwright.core.lexical.KnownWords;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Nearest;
import cartwright.core.similar.RankedBaskets;
import java.util.List;
import java.util.stream.IntStream;

/** What a query found before any threshold: how near each product and each basket is. Immutable. */
public final class QueryAnswer {

    private final String query;
    private final String searched;
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
        this(query, query, mode, itemSimilarities, ranked);
    }

    /**
     * Creates the answer to a query that was searched in other words than it was typed.
     *
     * @param searched the words that were searched
     */
    public QueryAnswer(String query, String searched, MatchMode mode, float[] itemSimilarities, RankedBaskets ranked) {
        this.query = query;
        this.searched = searched;
        this.mode = mode;
        this.itemSimilarities = itemSimilarities.clone();
        this.ranked = ranked;
    }

    /** Returns the words of the query, as they were typed. */
    public String query() {
        return query;
    }

    /** Returns the words that were searched: those of the query with wrong letters mended, and without quotes around it. */
    public String searched() {
        return searched;
    }

    /** Tells whether a wrong letter was mended. */
    public boolean mended() {
        return mended(query, searched);
    }

    /** Tells whether a wrong letter was mended between the words of a query and those that were searched. */
    public static boolean mended(String query, String searched) {
        return !searched.equals(query) && !KnownWords.asTyped(searched).equals(query.strip());
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
        return IntStream.of(Nearest.of(itemSimilarities, count))
                .mapToObj(id -> new Neighbour(id, itemSimilarities[id]))
                .toList();
    }
}
