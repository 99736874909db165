package cartwright.adapter.sqlite;

/**
 * Lines as two numbers each, which SQL takes apart: handing a value over to SQLite costs more than what it does with it, and
 * most lines have a small whole quantity and a price in whole cents.
 */
final class PackedLines {

    /** Inserts lines that are on no promotion that is known; each row is {@link #ROW}. */
    static final String INSERT = "INSERT INTO line (basket_id, item_id, quantity, price, line_number, source_id)"
            + " SELECT column1 >> 31, column1 & 2147483647, column2 >> 54, ((column2 >> 30) & 16777215) / 100.0,"
            + " column2 & 1073741823, %d FROM (VALUES";

    static final String ROW = "(?, ?)";

    /** Bits of a line number and of cents; of a quantity there are nine, so that the sum is no negative number. */
    private static final int LINE_BITS = 30;

    private static final int CENT_BITS = 24;
    private static final int QUANTITIES = 1 << 9;
    private static final int ITEM_BITS = 31;

    private final long[] ids;
    private final long[] facts;

    PackedLines(int lines) {
        ids = new long[lines];
        facts = new long[lines];
    }

    /** Packs a line, unless its numbers are too large or too fine. */
    void set(int at, int basket, int item, double quantity, double price, long lineNumber) {
        long whole = (long) quantity;
        long cents = Math.round(price * 100);
        boolean fits = whole == quantity
                && whole >= 0
                && whole < QUANTITIES
                && cents >= 0
                && cents < 1 << CENT_BITS
                && cents / 100.0 == price
                && lineNumber >= 0
                && lineNumber < 1 << LINE_BITS;
        ids[at] = (long) basket << ITEM_BITS | item;
        facts[at] = fits ? (whole << CENT_BITS | cents) << LINE_BITS | lineNumber : -1;
    }

    /** Tells whether all lines in [from, to) are packed. */
    boolean all(int from, int to) {
        long any = 0;
        for (int i = from; i < to; i++) {
            any |= facts[i];
        }
        return any >= 0;
    }

    /** Returns the basket and the product of a line. */
    long ids(int at) {
        return ids[at];
    }

    /** Returns quantity, price and number of a line. */
    long facts(int at) {
        return facts[at];
    }
}
