package cartwright.core.recommend;

/** Why an item is suggested. */
public enum Kind {
    /** It is what the query asks for. */
    MATCH,
    /** It is bought by those who buy what the query asks for. */
    COMPANION,
    /** It is bought together with items of the cart. */
    CART
}
