package cartwright.app.session;

import cartwright.app.port.OfferFileException;
import cartwright.core.recommend.BusinessRules;
import cartwright.core.recommend.ItemFacts;
import java.util.List;

/**
 * What a project keeps about its offers. Immutable.
 *
 * @param wishes weights, pinned products and those that are never offered
 * @param rules business rules
 * @param facts margin, stock and rating of the products
 * @param hasFacts whether the project keeps any
 * @param leftOut kept lines that name what the project no longer holds
 */
public record OfferBook(
        OfferWishes wishes, BusinessRules rules, ItemFacts facts, boolean hasFacts, List<OfferFileException> leftOut) {

    /** Copies the list. */
    public OfferBook {
        leftOut = List.copyOf(leftOut);
    }

    /** Returns the book of a project that keeps nothing. */
    public static OfferBook empty(int items) {
        return new OfferBook(OfferWishes.PLAIN, BusinessRules.NONE, ItemFacts.unknown(items), false, List.of());
    }
}
