package cartwright.app.session;

/**
 * A product near a query.
 *
 * @param itemId the product
 * @param similarity cosine between query and product, in [-1, 1]
 */
public record Neighbour(int itemId, float similarity) {}
