package cartwright.app.port;

/**
 * What a catalogue says of one product.
 *
 * @param lineNumber line in the file, from 1, the heading counted
 * @param sku the product's code; not blank
 * @param name what it is called; empty when it says none, as the other texts
 * @param category its levels from the widest, joined by {@code " > "}
 * @param price unit price, above 0; NaN when unknown
 * @param margin what is earned on one, in the currency of the data, or a share of the price, as the shop counts it; NaN when
 *     unknown
 * @param brand who makes it
 * @param picture file name or address of a picture, as the shop wrote it; never opened
 */
public record CatalogueLine(
        long lineNumber,
        String sku,
        String name,
        String category,
        double price,
        double margin,
        String brand,
        String picture) {}
