package cartwright.ui.recommend;

/** What recommendations go by. */
public enum Basis {
    /** The search. */
    SEARCH,
    /** A cart of products, over all baskets. */
    CART,
    /** A cart of products, within the baskets of the search. */
    CART_IN_SEARCH
}
