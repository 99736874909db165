package cartwright.app.port;

/**
 * A line that could not be used, kept whole so that nothing is lost.
 *
 * @param file name of the file
 * @param lineNumber line in the file, from 1, the heading counted
 * @param column the heading or number of the offending column; empty when the whole line is at fault
 * @param reason why it was rejected
 * @param text the line as it stood in the file, at most 4,000 characters
 */
public record RejectedLine(String file, long lineNumber, String column, Reason reason, String text) {

    /** Why a line was rejected. */
    public enum Reason {
        /** It has fewer columns than the roles need. */
        TOO_FEW_COLUMNS,
        /** It names no basket. */
        NO_BASKET,
        /** It names no product. */
        NO_ITEM,
        /** The quantity or price is not a number. */
        NOT_A_NUMBER,
        /** The time is not a date in the pattern of the column. */
        NOT_A_DATE,
        /** The quantity is negative or zero. */
        RETURN,
        /** A quote is never closed, the line is longer than any basket could be, or it is no text at all. */
        MALFORMED,
        /** A cell of a matrix is neither yes, no nor a number. */
        NOT_A_FLAG,
        /** It names no customer, and baskets are made by customer; or no time, and they are made by day. */
        NO_CUSTOMER,
        /** The order was cancelled. */
        CANCELLED,
        /** The sale was taken back whole by a return. */
        RETURNED_SALE,
        /** The price is zero or negative. */
        ZERO_PRICE,
        /** It gives the product no name. */
        NO_NAME,
        /** It is no product: postage, bank charges, a sample. */
        SERVICE,
        /** The same line stands before. */
        DUPLICATE,
        /** The product is in too few baskets. */
        RARE_ITEM,
        /** The basket has too many products. */
        GIANT_BASKET,
        /** The basket has one product. */
        SINGLE_ITEM
    }
}
