package cartwright.ui.offers;

/**
 * What was changed, so that the window can say what would be undone.
 *
 * @param kind which kind of change
 * @param subject the product, or the number of rules; empty where there is none
 */
public record OfferChange(Kind kind, String subject) {

    /** The kinds of change. */
    public enum Kind {
        /** A weight, a half-life or a factor. */
        WEIGHT,
        /** A product comes first. */
        PINNED,
        /** A product stands where its score puts it. */
        USUAL,
        /** A product is not offered for now. */
        HIDDEN,
        /** A product is never offered. */
        NEVER,
        /** Rules were added. */
        RULES_ADDED,
        /** Rules were removed. */
        RULES_REMOVED,
        /** Facts of products came. */
        FACTS_READ,
        /** Facts of products went. */
        FACTS_FORGOTTEN
    }
}
