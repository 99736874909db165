package cartwright.core.recommend;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import java.util.List;

/**
 * Suggests items for a query or a cart.
 *
 * <p>Score = importance × relevance × variety. {@linkplain Importance} is the lower end of the 95 % Wilson interval of the attach
 * rate, or the rate drawn towards the base rate, so that few baskets count for little. Never ranks by lift: it favours what hardly anyone buys. Ties go to the
 * larger count, then to the smaller item id.
 */
public final class Recommender {

    private final ItemCatalog catalog;
    private final BasketIndex all;
    private final Importance importance;

    /**
     * Creates the recommender that goes by lower ends.
     *
     * @param all every basket of the project; slices are part of it
     */
    public Recommender(ItemCatalog catalog, BasketIndex all) {
        this(catalog, all, Importance.LOWER_END);
    }

    /** Creates the recommender with what an attach rate counts for. */
    public Recommender(ItemCatalog catalog, BasketIndex all, Importance importance) {
        this.catalog = catalog;
        this.all = all;
        this.importance = importance;
    }

    /**
     * Suggests items for a query: what it asks for, and what is bought with that.
     *
     * <p>A <em>match</em> is an item of the slice whose similarity is at least best - 0.25 (best - median), where best
     * is the largest similarity in the slice and median that of the whole catalogue: encoders differ in the level of
     * their cosines, hardly in this share of the way. Its relevance is its own similarity. Any other item is a
     * <em>companion</em> if the lower end of the Wilson interval of its attach rate is above its base rate over all
     * baskets; if not, there is no clear link and it is left out. Its relevance is the mean, over the baskets of the
     * slice that hold it, of the best similarity in the basket. Relevance is clipped to [0, 1].
     *
     * <p>Variety is 0.5 to the number of better suggestions of the same category; items without a category are not
     * reduced. Of items with the same name only the best is suggested.
     *
     * @param slice the baskets near the query
     * @param itemSimilarities similarity to the query of every item of the catalogue, in order of id
     * @param n most suggestions to return
     * @return best first; empty for an empty slice
     */
    public List<Recommendation> forQuery(BasketSet slice, float[] itemSimilarities, int n) {
        return new QueryCandidates(slice, itemSimilarities, all, importance).best(catalog, n);
    }

    /**
     * Suggests items for a cart from all baskets: for each item C the best rule A → C, where A is one to three items of
     * the cart and at least {@code k} baskets hold A and C.
     *
     * <p>Items whose best rule shows no link are left out, as {@link CartRules#speaks} tells: a best seller does not go with
     * everything. Score = the lower end of the Wilson interval of the rule's confidence; between rules of equal score the larger
     * count wins, then the shorter antecedent.
     *
     * @param n most suggestions to return
     * @return best first; never an item of the cart
     */
    public List<Recommendation> forCart(Itemset cart, int k, int n) {
        return new CartCandidates(all, cart, k, all, new CartCandidates.Measured(importance, rows -> 1)).best(n);
    }

    /**
     * Suggests items for a cart from the baskets near a query.
     *
     * <p>As {@link #forCart}, with rules counted in the slice (a link in the slice or over all baskets is enough), and the score multiplied by the relevance: the mean, over
     * the baskets of the slice that hold A and C, of the best similarity in the basket, clipped to [0, 1].
     *
     * @param itemSimilarities similarity to the query of every item of the catalogue, in order of id
     */
    public List<Recommendation> forCartInSlice(Itemset cart, BasketSet slice, float[] itemSimilarities, int k, int n) {
        BestSimilarities best = BestSimilarities.of(slice, itemSimilarities);
        return new CartCandidates(
                        BasketIndex.of(slice), cart, k, all, new CartCandidates.Measured(importance, best::mean))
                .best(n);
    }
}
