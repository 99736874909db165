package cartwright.core.rule;

import cartwright.core.basket.Itemset;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.order.RadixOrder;
import java.util.Arrays;

/**
 * The frequent itemsets in flat columns, each linked to its subsets of one item less.
 *
 * <p>The hash of a set is the sum of its items' hashes, so that a subset's hash is one subtraction away and a link costs
 * one look-up. An itemset is called by its place: smaller ones first, then by ids. Immutable.
 */
final class ItemsetTable implements PlaceCounts {

    /** The place of the empty set, which every basket holds. */
    static final int EMPTY = -1;

    /** What is not among the frequent itemsets. */
    static final int ABSENT = -2;

    private static final int CHECK_EVERY = 4096; // itemsets, of less than a microsecond each

    private final int baskets;
    private final int singles;
    private final int[] starts;
    private final int[] items;
    private final int[] counts;
    private final int[] slots;
    private final int[] subsets;

    ItemsetTable(FrequentItemsets frequent, MiningMonitor monitor) {
        int size = frequent.size();
        baskets = frequent.basketCount();
        singles = frequent.countOfSize(1);
        starts = starts(frequent);
        int[] unordered = items(frequent, starts, monitor);
        int[] order = order(frequent, starts, unordered);
        items = new int[starts[size]];
        counts = new int[size];
        slots = new int[Math.max(4, Integer.highestOneBit(Math.max(1, size)) * 4)];
        Arrays.fill(slots, ABSENT);
        for (int place = 0; place < size; place++) {
            int length = starts[place + 1] - starts[place];
            System.arraycopy(unordered, starts[order[place]], items, starts[place], length);
            counts[place] = frequent.supportCount(order[place]);
            insert(place);
        }
        subsets = new int[items.length];
        for (int place = 0; place < size; place++) {
            check(place, monitor);
            link(place);
        }
    }

    private static void check(int place, MiningMonitor monitor) {
        if (place % CHECK_EVERY == 0) {
            monitor.checkCancelled();
        }
    }

    private static int[] starts(FrequentItemsets frequent) {
        int[] starts = new int[frequent.size() + 1];
        int place = 0;
        for (int length = 1; length <= frequent.longest(); length++) {
            for (int end = place + frequent.countOfSize(length); place < end; place++) {
                starts[place + 1] = Math.addExact(starts[place], length);
            }
        }
        return starts;
    }

    private static int[] items(FrequentItemsets frequent, int[] starts, MiningMonitor monitor) {
        int[] items = new int[starts[frequent.size()]];
        for (int i = 0; i < frequent.size(); i++) {
            check(i, monitor);
            frequent.copyItems(i, items, starts[i]);
        }
        return items;
    }

    /** The order of the miner depends on what it mined; that of the rules must not: by size, then by ids. */
    private static int[] order(FrequentItemsets frequent, int[] starts, int[] items) {
        int[] order = new int[frequent.size()];
        int first = 0;
        for (int length = 1; length <= frequent.longest(); length++) {
            int count = frequent.countOfSize(length);
            int[] ofLength = RadixOrder.identity(count);
            int[] keys = new int[count];
            for (int at = length - 1; at >= 0; at--) {
                for (int i = 0; i < count; i++) {
                    keys[i] = items[starts[first + i] + at];
                }
                ofLength = RadixOrder.byUnsigned(ofLength, keys);
            }
            for (int i = 0; i < count; i++) {
                order[first + i] = first + ofLength[i];
            }
            first += count;
        }
        return order;
    }

    private void insert(int place) {
        int slot = slotOf(hash(starts[place], starts[place + 1]));
        while (slots[slot] != ABSENT) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = place;
    }

    private int hash(int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash += mixed(items[at]);
        }
        return hash;
    }

    /** Spreads ids over all bits (the finaliser of MurmurHash3, A. Appleby). */
    private static int mixed(int item) {
        int h = item + 1;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    private int slotOf(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    private void link(int place) {
        int from = starts[place];
        int to = starts[place + 1];
        int hash = to - from == 1 ? 0 : hash(from, to);
        for (int at = from; at < to; at++) {
            subsets[at] = to - from == 1 ? EMPTY : findWithout(from, to, at, hash - mixed(items[at]));
        }
    }

    private int findWithout(int from, int to, int left, int hash) {
        int slot = slotOf(hash);
        while (slots[slot] != ABSENT && !isWithout(slots[slot], from, to, left)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    private boolean isWithout(int place, int from, int to, int left) {
        int start = starts[place];
        return starts[place + 1] - start == to - from - 1
                && Arrays.equals(items, start, start + left - from, items, from, left)
                && Arrays.equals(items, start + left - from, starts[place + 1], items, left + 1, to);
    }

    /** Returns the number of itemsets; places are in [0, size()). */
    int size() {
        return counts.length;
    }

    /** Returns the number of baskets that were mined. */
    @Override
    public int baskets() {
        return baskets;
    }

    /** Returns the number of items of an itemset; 0 for the empty set. */
    int length(int place) {
        return place == EMPTY ? 0 : starts[place + 1] - starts[place];
    }

    int item(int place, int at) {
        return items[starts[place] + at];
    }

    boolean contains(int place, Itemset part) {
        int met = 0;
        for (int at = starts[place]; at < starts[place + 1] && met < part.size(); at++) {
            met += items[at] == part.item(met) ? 1 : 0;
        }
        return met == part.size();
    }

    @Override
    public int count(int place) {
        return place == EMPTY ? baskets : counts[place];
    }

    /** Returns the place of the itemset without the item at a position; {@link #EMPTY}, or {@link #ABSENT}. */
    int without(int place, int at) {
        return subsets[starts[place] + at];
    }

    /** Returns the place of what is in an itemset and not in a subset of it, or {@link #ABSENT}. */
    int difference(int place, int subset) {
        int rest = place;
        int at = length(place) - 1;
        int inSubset = length(subset) - 1;
        for (; at >= 0 && rest >= 0; at--) {
            if (inSubset >= 0 && item(place, at) == item(subset, inSubset)) {
                rest = without(rest, at);
                inSubset--;
            }
        }
        return rest;
    }

    /** Returns the place of an itemset, or {@link #ABSENT}. */
    int place(Itemset wanted) {
        int hash = 0;
        for (int at = 0; at < wanted.size(); at++) {
            hash += mixed(wanted.item(at));
        }
        int[] ids = wanted.toArray();
        int slot = slotOf(hash);
        while (slots[slot] != ABSENT
                && !Arrays.equals(items, starts[slots[slot]], starts[slots[slot] + 1], ids, 0, ids.length)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    /** Returns the place of the set of one frequent item; singles come first, by id. */
    int single(int item) {
        int low = 0;
        int high = singles - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items[middle] < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Itemset itemset(int place) {
        return Itemset.of(Arrays.copyOfRange(items, starts[place], starts[place + 1]));
    }
}
