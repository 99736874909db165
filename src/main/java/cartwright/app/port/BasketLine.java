package cartwright.app.port;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One product in one basket, as a file gave it.
 *
 * @param lineNumber line in the file, from 1, the heading counted
 * @param basketKey what tells baskets of one project apart; not blank
 * @param product what the line says of the product; where its name is empty the commonest of the sku stands for it
 * @param time when it was bought; null when unknown
 * @param quantity how many; NaN when unknown, else above 0
 * @param price unit price; NaN when unknown
 * @param customer who bought it; empty when unknown
 * @param occasion where it was sold, to which kind of customer, and whether on promotion
 */
public record BasketLine(
        long lineNumber,
        String basketKey,
        SoldProduct product,
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
        this(
                lineNumber,
                basketKey,
                new SoldProduct(sku, name, category),
                time,
                quantity,
                price,
                customer,
                Occasion.UNKNOWN);
    }

    /** Returns the product's code. */
    public String sku() {
        return product.sku();
    }

    /** Returns the product's name; empty where the line has none. */
    public String name() {
        return product.name();
    }

    /** Returns the product's category; empty when unknown. */
    public String category() {
        return product.category();
    }

    /** Returns the same line, sold there. */
    public BasketLine at(Occasion place) {
        return new BasketLine(lineNumber, basketKey, product, time, quantity, price, customer, place);
    }

    /** Returns the same line of the product with another code. */
    public BasketLine ofProduct(String code) {
        SoldProduct other = new SoldProduct(code, name(), category());
        return new BasketLine(lineNumber, basketKey, other, time, quantity, price, customer, occasion);
    }

    /** Returns the same line with another quantity. */
    public BasketLine ofQuantity(double other) {
        return new BasketLine(lineNumber, basketKey, product, time, other, price, customer, occasion);
    }
}
