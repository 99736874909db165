package cartwright.adapter.sqlite;

import cartwright.app.port.SoldProduct;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the lines say of products that their reader has numbered: a few numbers for each, side by side, because the next line
 * is of another product and the processor waits for each place it looks at.
 */
final class NumberedProducts {

    /** Numbers of a product: its id and, above, its lines; the last line; the bits of the last price; the line of that. */
    private static final int STRIDE = 4;

    private static final int LAST = 1;
    private static final int PRICE = 2;
    private static final int PRICED = 3;

    private static final long ONE_LINE = 1L << Integer.SIZE;

    private @Nullable SoldProduct[] products = new SoldProduct[1 << 10];
    private long[] facts = new long[STRIDE << 10];

    /** Tells whether a product was added. */
    boolean knows(int number) {
        return number < products.length && products[number] != null;
    }

    /** Adds a product by its number; the lines of lower ones may have been left out. */
    void add(SoldProduct product, int id) {
        int number = product.number();
        if (number >= products.length) {
            int length = Math.max(number + 1, Math.multiplyExact(products.length, 2));
            products = Arrays.copyOf(products, length);
            facts = Arrays.copyOf(facts, Math.multiplyExact(length, STRIDE));
        }
        facts[number * STRIDE] = id;
        products[number] = product;
    }

    /**
     * Counts a line and returns the id of its product.
     *
     * @param line counts up
     * @param price NaN or not above 0 when the line says none
     */
    int see(int number, long line, double price) {
        int at = number * STRIDE;
        facts[at] += ONE_LINE;
        facts[at + LAST] = line;
        if (price > 0) {
            facts[at + PRICE] = Double.doubleToRawLongBits(price);
            facts[at + PRICED] = line;
        }
        return (int) facts[at];
    }

    /** Takes what was seen of a product. */
    interface Taker {

        /**
         * Takes the product with this id.
         *
         * @param lines how many lines there were
         * @param last the last of them
         * @param price the last price; 0 where none was said
         * @param priced the line that said it
         */
        void take(int id, SoldProduct product, int lines, long last, double price, long priced);
    }

    void each(Taker taker) {
        for (int number = 0; number < products.length; number++) {
            SoldProduct product = products[number];
            int at = number * STRIDE;
            if (product != null) {
                taker.take(
                        (int) facts[at],
                        product,
                        (int) (facts[at] >>> Integer.SIZE),
                        facts[at + LAST],
                        Double.longBitsToDouble(facts[at + PRICE]),
                        facts[at + PRICED]);
            }
        }
    }
}
