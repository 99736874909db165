package cartwright.core.sample;

/** What is wrong with a line of a generated file, as real files are. */
public enum LineFault {
    /** Nothing. */
    NONE,
    /** The product has no name, but its sku is known from other lines. */
    BLANK_NAME,
    /** Blanks follow the name. */
    TRAILING_BLANKS,
    /** The name is spelled in another way. */
    OTHER_SPELLING,
    /** Goods came back: the quantity is negative. */
    RETURN,
    /** The order id is missing. */
    NO_BASKET,
    /** Both sku and name are missing. */
    NO_ITEM,
    /** The quantity is a word. */
    NOT_A_NUMBER,
    /** The time is no date. */
    NOT_A_DATE;

    /** Tells whether an import must turn the line away. */
    public boolean rejected() {
        return compareTo(RETURN) >= 0;
    }
}
