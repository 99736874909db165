package cartwright.core.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A basket while it is filled, or while it is looked at again. */
final class Cart {

    private final int theme;
    private final int month;
    private final List<Integer> products = new ArrayList<>();
    private final BitSet held = new BitSet();
    private final BitSet categories = new BitSet();

    Cart(int theme, int month) {
        this.theme = theme;
        this.month = month;
    }

    int theme() {
        return theme;
    }

    int month() {
        return month;
    }

    boolean holds(int product) {
        return held.get(product);
    }

    boolean holdsCategory(int category) {
        return categories.get(category);
    }

    /** Adds a product unless it is there already. */
    void add(int product, int category) {
        if (!held.get(product)) {
            held.set(product);
            categories.set(category);
            products.add(product);
        }
    }

    int size() {
        return products.size();
    }

    /** Returns the products, each once, in the order in which they were put in. */
    List<Integer> products() {
        return products;
    }
}
