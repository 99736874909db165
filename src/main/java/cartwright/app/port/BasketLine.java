package cartwright.app.port;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One product in one basket, as a file gave it.
 *
 * @param lineNumber line in the file, from 1, the heading counted
 * @param basketKey what tells baskets of one project apart; not blank
 * @param sku the product's code; the name where the file has no code
 * @param name the product's name; empty where the line has none: the commonest name of the sku then stands for it
 * @param category the product's category; empty when unknown
 * @param time when it was bought; null when unknown
 * @param quantity how many; NaN when unknown, else above 0
 * @param price unit price; NaN when unknown
 * @param customer who bought it; empty when unknown
 * @param occasion where it was sold, to which kind of customer, and whether on promotion
 */
public record BasketLine(
        long lineNumber,
        String basketKey,
        String sku,
        String name,
        String category,
        @Nullable LocalDateTime time,
        double quantity,
        double price,
        String customer,
        Occasion occasion) {

    /** Creates a line about whose occasion nothing is known. */
    public BasketLine(
            long lineNumber,
            String basketKey,
            String sku,
            String name,
            String category,
            @Nullable LocalDateTime time,
            double quantity,
            double price,
            String customer) {
        this(lineNumber, basketKey, sku, name, category, time, quantity, price, customer, Occasion.UNKNOWN);
    }

    /** Returns the same line, sold there. */
    public BasketLine at(Occasion place) {
        return new BasketLine(lineNumber, basketKey, sku, name, category, time, quantity, price, customer, place);
    }

    /** Returns the same line of the product with another code. */
    public BasketLine ofProduct(String code) {
        return new BasketLine(lineNumber, basketKey, code, name, category, time, quantity, price, customer, occasion);
    }

    /** Returns the same line with another quantity. */
    public BasketLine ofQuantity(double other) {
        return new BasketLine(lineNumber, basketKey, sku, name, category, time, other, price, customer, occasion);
    }
}
