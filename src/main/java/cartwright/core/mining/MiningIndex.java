package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.BasketSetBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Baskets made ready to be mined: any prefix of them, in the order they were given in, without another copy.
 *
 * <p>Made once a query, with the nearest baskets first, it serves every tau: the slice is a prefix, and an item's count
 * in it is the number of its baskets before the end of the prefix. Eight bytes for each item of each basket, and four a
 * basket. Immutable; safe for use by several threads.
 */
public final class MiningIndex {

    private final ItemOrder items;
    private final RankedRows rows;
    private final @Nullable RankedRows weighted;
    private final int size;

    /**
     * Takes what the builder made.
     *
     * @param weighted the same rows with the weights of the baskets; null where they have none
     * @param size number of baskets, those included that no row was kept of
     */
    MiningIndex(ItemOrder items, RankedRows rows, @Nullable RankedRows weighted, int size) {
        this.items = items;
        this.rows = rows;
        this.weighted = weighted;
        this.size = size;
    }

    /**
     * Makes baskets ready, in the order they are in.
     *
     * @param threads most threads that work on it; at least 1
     * @param monitor may stop it
     * @throws java.util.concurrent.CancellationException if the monitor ends the work
     */
    public static MiningIndex of(BasketSet baskets, int threads, MiningMonitor monitor) {
        return new IndexBuilder(baskets, null, null, false, new Crew(threads, monitor)).build(1);
    }

    /**
     * Makes baskets ready in another order.
     *
     * @param order basket numbers, none twice, perhaps not all: {@code order[0]} is the first of every prefix
     * @param threads most threads that work on it; at least 1
     * @param monitor may stop it
     * @throws java.util.concurrent.CancellationException if the monitor ends the work
     */
    public static MiningIndex inOrder(BasketSet baskets, int[] order, int threads, MiningMonitor monitor) {
        if (order.length > baskets.size()) {
            throw new IllegalArgumentException(order.length + " numbers for " + baskets.size() + " baskets");
        }
        return new IndexBuilder(baskets, order, null, false, new Crew(threads, monitor)).build(1);
    }

    /** Returns the number of baskets. */
    public int size() {
        return size;
    }

    ItemOrder items() {
        return items;
    }

    /** Returns all rows with the weights of their baskets; null where those have none. */
    @Nullable RankedRows weighted() {
        return weighted;
    }

    /**
     * Returns the memory that the rows take, and what two threads work with that mine them: the same for any number of
     * threads, so that what a budget leaves does not depend on it.
     */
    long bytes() {
        return rows.bytes() + 2 * rows.workingBytes();
    }

    /** Returns the first baskets as they were before they were made ready, items without a rank left out. */
    BasketSet baskets(int prefix) {
        BasketSetBuilder builder = new BasketSetBuilder(items.itemCount(), prefix, rows.starts()[prefix]);
        for (int row = 0; row < prefix; row++) {
            int[] ids = Arrays.copyOfRange(rows.ranks(), rows.starts()[row], rows.starts()[row + 1]);
            for (int at = 0; at < ids.length; at++) {
                ids[at] = items.id(ids[at]);
            }
            Arrays.sort(ids);
            for (int id : ids) {
                builder.add(id);
            }
            builder.endBasket();
        }
        return builder.build();
    }

    /**
     * Returns the first rows with the counts of the frequent items among them; those of the others are 0.
     *
     * @param baskets length of the prefix, in [0, size()]
     */
    RankedRows prefix(int baskets, int k) {
        if (baskets < 0 || baskets > size) {
            throw new IllegalArgumentException("prefix must be in [0, " + size + "], got " + baskets);
        }
        if (baskets == size) {
            return rows;
        }
        int[] ends = new int[items.size()];
        int[] counts = new int[items.size()];
        int occurrences = rows.starts()[baskets];
        if (occurrences < PROBE * items.size()) {
            readPrefix(baskets, ends, counts);
        } else {
            probe(baskets, k, ends, counts);
        }
        RankedRows.Lists lists = new RankedRows.Lists(rows.listStarts(), ends, rows.lists());
        return new RankedRows(baskets, rows.starts(), rows.ranks(), lists, counts, null);
    }

    /** Finding one item's count in its list costs about as much as reading so many occurrences. */
    private static final int PROBE = 16;

    private void readPrefix(int baskets, int[] ends, int[] counts) {
        int[] starts = rows.starts();
        int[] ranks = rows.ranks();
        for (int at = 0; at < starts[baskets]; at++) {
            ends[ranks[at]]++;
        }
        System.arraycopy(ends, 0, counts, 0, counts.length);
        for (int rank = 0; rank < ends.length; rank++) {
            ends[rank] += rows.listStart(rank);
        }
    }

    private void probe(int baskets, int k, int[] ends, int[] counts) {
        int[] lists = rows.lists();
        for (int rank = 0; rank < ends.length; rank++) {
            int start = rows.listStart(rank);
            int end = rows.listEnd(rank);
            boolean frequent = end - start >= k && lists[start + k - 1] < baskets;
            ends[rank] = frequent ? firstFrom(lists, baskets, start + k, end) : start;
            counts[rank] = ends[rank] - start;
        }
    }

    private static int firstFrom(int[] lists, int baskets, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lists[middle] < baskets) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
