package cartwright.ui.rules;

import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What must, or must not, stand on a side of a rule: one product, or any whose name holds some letters.
 *
 * @param side where
 * @param present whether it must be there; else it must not
 * @param text the product's name, or the letters; not blank
 * @param item the product; null for any that has the letters in its name
 */
public record ProductCondition(
        Side side, boolean present, String text, @Nullable Integer item) {

    /** A side of a rule. */
    public enum Side {
        /** Either. */
        EITHER,
        /** The IF side. */
        IF,
        /** The THEN side. */
        THEN
    }

    /** One product, on either side. */
    public static ProductCondition of(Item product) {
        return new ProductCondition(Side.EITHER, true, product.name(), product.id());
    }

    /** Any product with these letters in its name, on either side. */
    public static ProductCondition named(String letters) {
        return new ProductCondition(Side.EITHER, true, letters.strip(), null);
    }

    /** Returns the same about another side, or the contrary. */
    public ProductCondition with(Side otherSide, boolean otherPresent) {
        return new ProductCondition(otherSide, otherPresent, text, item);
    }

    /** Returns the products it is about. */
    BitSet products(ItemCatalog catalog) {
        BitSet products = new BitSet(catalog.size());
        if (item != null) {
            products.set(item);
            return products;
        }
        String letters = text.toLowerCase(Locale.ROOT);
        for (Item product : catalog.items()) {
            if (product.name().toLowerCase(Locale.ROOT).contains(letters)) {
                products.set(product.id());
            }
        }
        return products;
    }

    /** Tells whether a rule is wanted whose sides have such a product, or have not. */
    boolean admits(boolean ifHas, boolean thenHas) {
        boolean found = switch (side) {
            case EITHER -> ifHas || thenHas;
            case IF -> ifHas;
            case THEN -> thenHas;
        };
        return found == present;
    }

    static boolean holds(Itemset items, BitSet products) {
        for (int at = 0; at < items.size(); at++) {
            if (products.get(items.item(at))) {
                return true;
            }
        }
        return false;
    }
}
