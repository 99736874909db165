package cartwright.core.basket;

/**
 * A product of the catalogue.
 *
 * @param id dense number from 0, the index of this item in every table
 * @param sku the shop's own code; unique, not blank
 * @param name what the product is called; not blank
 * @param category where the product stands in the shop; empty when unknown
 * @param price the most recent unit price, in the currency of the data; NaN when unknown
 * @param details what only a catalogue says
 */
public record Item(int id, String sku, String name, String category, double price, Details details) {

    /**
     * What only a catalogue says of a product.
     *
     * @param margin what is earned on one, as the shop counts it; NaN when unknown
     * @param brand who makes it; empty when unknown
     * @param picture file name or address of a picture, never opened; empty when unknown
     */
    public record Details(double margin, String brand, String picture) {

        /** Nothing is known. */
        public static final Details UNKNOWN = new Details(Double.NaN, "", "");

        /** Returns these with what they leave open taken from others. */
        public Details before(Details others) {
            return new Details(
                    Double.isNaN(margin) ? others.margin : margin,
                    brand.isEmpty() ? others.brand : brand,
                    picture.isEmpty() ? others.picture : picture);
        }
    }

    /** @throws IllegalArgumentException if the id is negative or the sku or name is blank */
    public Item {
        if (id < 0) {
            throw new IllegalArgumentException("id must not be negative, got " + id);
        }
        if (sku.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an item needs a sku and a name, got '" + sku + "' and '" + name + "'");
        }
    }

    /** Creates an item of which no catalogue says more. */
    public Item(int id, String sku, String name, String category, double price) {
        this(id, sku, name, category, price, Details.UNKNOWN);
    }
}
