package cartwright.app.session;

import java.util.List;

/**
 * What is like the first of two products, by its name and by what it is bought with. Immutable.
 *
 * @param bought how alike the two are bought, by the trained item vectors, in [-1, 1]; NaN where none are trained on these products
 * @param named the products named most like the first, the most alike first; empty without vectors of the names
 * @param boughtLike those bought most like it; empty where no item vectors are trained
 */
public record Likes(double bought, List<LikeItem> named, List<LikeItem> boughtLike) {

    /** Copies the lists. */
    public Likes {
        named = List.copyOf(named);
        boughtLike = List.copyOf(boughtLike);
    }

    /** Tells whether item vectors are trained on the products of now. */
    public boolean trained() {
        return !Double.isNaN(bought);
    }
}
