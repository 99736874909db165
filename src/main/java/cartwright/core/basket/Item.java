package cartwright.core.basket;

/**
 * A product of the catalogue.
 *
 * @param id dense number from 0, the index of this item in every table
 * @param sku the shop's own code; unique, not blank
 * @param name what the product is called; not blank
 * @param category where the product stands in the shop; empty when unknown
 * @param price the most recent unit price, in the currency of the data; NaN when unknown
 */
public record Item(int id, String sku, String name, String category, double price) {

    /** @throws IllegalArgumentException if the id is negative or the sku or name is blank */
    public Item {
        if (id < 0) {
            throw new IllegalArgumentException("id must not be negative, got " + id);
        }
        if (sku.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an item needs a sku and a name, got '" + sku + "' and '" + name + "'");
        }
    }
}
