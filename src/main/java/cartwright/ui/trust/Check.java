package cartwright.ui.trust;

/** What can be checked. */
public enum Check {
    /** Rules in other baskets. */
    RULES,
    /** Queries written in another way. */
    SEARCH,
    /** Learning from names written in another way. */
    NAMES,
    /** Vectors that take less memory. */
    VECTORS;

    /** Tells whether products as vectors are needed. */
    boolean needsVectors() {
        return this != RULES;
    }
}
