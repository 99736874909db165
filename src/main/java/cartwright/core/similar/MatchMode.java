package cartwright.core.similar;

/** How near a basket is to a query. */
public enum MatchMode {
    /** The largest similarity of any of its items. */
    BEST,
    /** The cosine between the query and the sum of its items' vectors (the article's formula). */
    WHOLE,
    /** The share of its items whose similarity is above the encoder's "near" level. */
    SHARE
}
