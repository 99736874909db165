package cartwright.core.basket;

import java.util.Arrays;

/** Makes a {@link BasketSet} basket by basket, without a second copy of its rows. Good for one set. */
public final class BasketSetBuilder {

    private final int itemCount;
    private int[] offsets;
    private int[] items;
    private int size;
    private int end;

    /**
     * Creates the builder.
     *
     * @param itemCount number of items in the catalogue; every id is in [0, itemCount)
     * @param baskets expected number of baskets; not negative
     * @param occurrences expected number of items over all baskets; not negative
     */
    public BasketSetBuilder(int itemCount, int baskets, int occurrences) {
        this.itemCount = itemCount;
        this.offsets = new int[baskets + 1];
        this.items = new int[occurrences];
    }

    /**
     * Adds an item to the basket that is open.
     *
     * @throws IllegalArgumentException if the id is not in [0, itemCount) or not above the one before in this basket
     */
    public void add(int item) {
        if (item < 0 || item >= itemCount || (end > offsets[size] && items[end - 1] >= item)) {
            throw new IllegalArgumentException("basket " + size + " is not ascending in [0, " + itemCount + ")");
        }
        if (end == items.length) {
            items = Arrays.copyOf(items, grown(end));
        }
        items[end++] = item;
    }

    /** Closes the open basket and opens the next. */
    public void endBasket() {
        size++;
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, grown(size));
        }
        offsets[size] = end;
    }

    private static int grown(int length) {
        return Math.addExact(length, Math.max(16, length >> 1));
    }

    /** Returns the set of the closed baskets; the builder must not be used again. */
    public BasketSet build() {
        int[] exactOffsets = offsets.length == size + 1 ? offsets : Arrays.copyOf(offsets, size + 1);
        int[] exactItems = items.length == offsets[size] ? items : Arrays.copyOf(items, offsets[size]);
        return BasketSet.ofChecked(itemCount, exactOffsets, exactItems);
    }
}
