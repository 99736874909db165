package cartwright.app.session;

import cartwright.core.rule.PairMatrix;
import cartwright.core.rule.RuleCounts;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.PairContrasts;
import cartwright.core.similar.SimilarityMatrix;
import org.jspecify.annotations.Nullable;

/** How alike products are, pair by pair, and how often all baskets hold both. Products are called by their place. Immutable. */
public final class ItemComparison {

    private final int[] items;
    private final int[] order;
    private final @Nullable SimilarityMatrix similarities;
    private final PairMatrix counts;
    private final @Nullable PairContrasts contrasts;
    private final @Nullable EmbeddingTable purchases;

    /**
     * Puts tables into an order.
     *
     * @param items item ids, in the order of the tables
     * @param order which product of the tables stands at each place
     * @param similarities cosines; null where there are no vectors
     * @param counts baskets, all of them
     * @param contrasts pairs whose meaning and sales disagree, numbered as in the tables; null without vectors
     */
    public ItemComparison(
            int[] items,
            int[] order,
            @Nullable SimilarityMatrix similarities,
            PairMatrix counts,
            @Nullable PairContrasts contrasts) {
        this(items, order, similarities, counts, contrasts, null);
    }

    private ItemComparison(
            int[] items,
            int[] order,
            @Nullable SimilarityMatrix similarities,
            PairMatrix counts,
            @Nullable PairContrasts contrasts,
            @Nullable EmbeddingTable purchases) {
        this.purchases = purchases;
        this.items = items.clone();
        this.order = order.clone();
        this.similarities = similarities;
        this.counts = counts;
        this.contrasts = contrasts;
    }

    /**
     * Returns the same comparison, which also tells what is bought alike.
     *
     * @param vectors one a product of the catalogue, in order of item id; null where none were trained
     */
    public ItemComparison withPurchases(@Nullable EmbeddingTable vectors) {
        return new ItemComparison(items, order, similarities, counts, contrasts, vectors);
    }

    /** Tells whether item vectors were trained. */
    public boolean hasPurchases() {
        return purchases != null;
    }

    /** Returns how like the products of two places are bought, in [-1, 1]; NaN where no item vectors were trained. */
    public float boughtLike(int a, int b) {
        return purchases == null ? Float.NaN : purchases.similarity(item(a), item(b));
    }

    /** Returns the number of products. */
    public int size() {
        return order.length;
    }

    /** Returns the item id at a place, in [0, size()). */
    public int item(int place) {
        return items[order[place]];
    }

    /** Returns the place of an item id; -1 where it is not compared. */
    public int placeOf(int item) {
        for (int place = 0; place < order.length; place++) {
            if (items[order[place]] == item) {
                return place;
            }
        }
        return -1;
    }

    /** Tells whether there are vectors. */
    public boolean hasSimilarities() {
        return similarities != null;
    }

    /** Returns the cosine of two places, in [-1, 1]; NaN where there are no vectors. */
    public float similarity(int a, int b) {
        return similarities == null ? Float.NaN : similarities.similarity(order[a], order[b]);
    }

    /** Returns the baskets that hold the products of both places. */
    public int both(int a, int b) {
        return counts.both(order[a], order[b]);
    }

    /** Returns the baskets that would hold both by chance. */
    public double expected(int a, int b) {
        return counts.expected(order[a], order[b]);
    }

    /** Returns the counts of the rule from one place to another, in all baskets. */
    public RuleCounts counts(int a, int b) {
        return counts.counts(order[a], order[b]);
    }

    /** Returns the pairs whose meaning and sales disagree; null without vectors. */
    public @Nullable PairContrasts contrasts() {
        return contrasts;
    }

    /** Returns the item id of a number that the contrasts use. */
    public int contrastItem(int number) {
        return items[number];
    }
}
