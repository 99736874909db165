package cartwright.core.evaluate;

import cartwright.core.basket.BasketSet;
import cartwright.core.rule.BasketIndex;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * How often two items share a basket; the row of an item is counted when it is first asked for, and kept. Safe for use by
 * several threads: two that ask at once count the same row.
 */
final class PairCounts {

    private final BasketIndex index;
    private final AtomicReferenceArray<Row> rows;

    PairCounts(BasketIndex index) {
        this.index = index;
        this.rows = new AtomicReferenceArray<>(index.rows().itemCount());
    }

    /** The items that share a basket with one item, ascending, and in how many baskets. */
    static final class Row {

        private final int[] items;
        private final int[] both;

        private Row(int[] items, int[] both) {
            this.items = items;
            this.both = both;
        }

        int size() {
            return items.length;
        }

        int item(int at) {
            return items[at];
        }

        int both(int at) {
            return both[at];
        }

        private int with(int item) {
            int at = Arrays.binarySearch(items, item);
            return at < 0 ? 0 : both[at];
        }
    }

    BasketIndex index() {
        return index;
    }

    Row row(int item) {
        Row known = rows.get(item);
        if (known != null) {
            return known;
        }
        Row counted = counted(item);
        rows.set(item, counted);
        return counted;
    }

    /** Counts the row of an item without keeping it. */
    Row counted(int item) {
        BasketSet baskets = index.rows();
        int[] counts = new int[baskets.itemCount()];
        int[] found = new int[counts.length];
        int size = 0;
        for (int basket : index.basketsWith(item)) {
            for (int at = baskets.start(basket); at < baskets.start(basket + 1); at++) {
                int other = baskets.itemAt(at);
                if (other != item && counts[other]++ == 0) {
                    found[size++] = other;
                }
            }
        }
        int[] items = Arrays.copyOf(found, size);
        Arrays.sort(items);
        int[] both = new int[size];
        for (int at = 0; at < size; at++) {
            both[at] = counts[items[at]];
        }
        return new Row(items, both);
    }

    /** Returns both / √(count of a × count of b), in [0, 1]: the cosine of the items as columns of baskets. */
    double cosine(int a, int b) {
        boolean rarer = index.supportCount(a) <= index.supportCount(b); // which has the shorter row
        int both = row(rarer ? a : b).with(rarer ? b : a);
        return both == 0 ? 0 : both / Math.sqrt((double) index.supportCount(a) * index.supportCount(b));
    }
}
