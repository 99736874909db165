package cartwright.core.similar;

/** By what a product is near a query. */
public enum Matching {
    /** The cosine between their vectors of a model. */
    MEANING,
    /** The words of its name; needs no model. */
    LEXICAL,
    /** Its places in the two orders, by meaning and by words. */
    HYBRID
}
