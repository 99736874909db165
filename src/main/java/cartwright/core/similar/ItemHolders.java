package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;

/** For every item the baskets that hold it, each list in one order of the baskets. Immutable. */
final class ItemHolders {

    private final int[] starts;
    private final int[] holders;

    /**
     * Builds the lists.
     *
     * @param order every basket number once; the lists are in this order
     */
    ItemHolders(BasketSet baskets, int[] order) {
        int[] counts = baskets.itemSupportCounts();
        starts = new int[counts.length + 1];
        for (int item = 0; item < counts.length; item++) {
            starts[item + 1] = starts[item] + counts[item];
        }
        int[] next = Arrays.copyOf(starts, counts.length);
        holders = new int[baskets.occurrences()];
        for (int basket : order) {
            for (int at = baskets.start(basket); at < baskets.start(basket + 1); at++) {
                holders[next[baskets.itemAt(at)]++] = basket;
            }
        }
    }

    int start(int item) {
        return starts[item];
    }

    int end(int item) {
        return starts[item + 1];
    }

    int basket(int at) {
        return holders[at];
    }
}
