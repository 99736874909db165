package cartwright.app.session;

/**
 * The baskets nearest to a query, found from both sides.
 *
 * @param answer the query, its products, and of the ranked baskets only those asked for
 * @param touched baskets whose score was found out
 * @param all baskets there are
 */
public record NearestBaskets(QueryAnswer answer, int touched, int all) {

    /** Returns the share of the baskets whose score was found out, in [0, 1]. */
    public double shareTouched() {
        return all == 0 ? 0 : (double) touched / all;
    }
}
