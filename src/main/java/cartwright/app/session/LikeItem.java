package cartwright.app.session;

/**
 * A product that is like another.
 *
 * @param itemId the product
 * @param byName similarity of the names, in [-1, 1]; NaN where it is not known
 * @param byPurchase similarity of what they are bought with, in [-1, 1]; NaN where no item vectors were trained
 * @param both baskets that hold both
 */
public record LikeItem(int itemId, double byName, double byPurchase, int both) {

    /** Returns the similarity in one sense. */
    public double by(Likeness likeness) {
        return likeness == Likeness.NAME ? byName : byPurchase;
    }
}
