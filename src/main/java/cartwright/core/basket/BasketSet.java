package cartwright.core.basket;

import java.util.Arrays;

/**
 * All baskets of a project or of a slice, as compressed rows: the distinct item ids of one basket after those of the
 * other.
 *
 * <p>Rows are ascending and hold an item once, however often it was bought. Immutable.
 */
public final class BasketSet {

    private final int size;
    private final int itemCount;
    private final int[] offsets;
    private final int[] items;

    private BasketSet(int size, int itemCount, int[] offsets, int[] items) {
        this.size = size;
        this.itemCount = itemCount;
        this.offsets = offsets;
        this.items = items;
    }

    /**
     * Creates a set from compressed rows.
     *
     * @param itemCount number of items in the catalogue; every id is in [0, itemCount)
     * @param offsets {@code offsets[b]} is where basket {@code b} starts; one longer than the number of baskets
     * @param items item ids, strictly ascending within a basket
     * @throws IllegalArgumentException if the rows are not of that form
     */
    public static BasketSet ofRows(int itemCount, int[] offsets, int[] items) {
        checkRows(itemCount, offsets, items);
        return new BasketSet(offsets.length - 1, itemCount, offsets.clone(), items.clone());
    }

    /** Creates a set from one array of item ids a basket; ids may be unsorted and repeated. */
    public static BasketSet of(int itemCount, int[][] baskets) {
        int[] offsets = new int[baskets.length + 1];
        int[] items = new int[Arrays.stream(baskets).mapToInt(row -> row.length).sum()];
        int end = 0;
        for (int b = 0; b < baskets.length; b++) {
            for (int item : Arrays.stream(baskets[b]).sorted().distinct().toArray()) {
                items[end++] = item;
            }
            offsets[b + 1] = end;
        }
        int[] exact = Arrays.copyOf(items, end);
        checkRows(itemCount, offsets, exact);
        return new BasketSet(baskets.length, itemCount, offsets, exact);
    }

    /** Creates a set from rows that hold what {@link #ofRows} asks for, and that nobody else keeps. */
    static BasketSet ofChecked(int itemCount, int[] offsets, int[] items) {
        return new BasketSet(offsets.length - 1, itemCount, offsets, items);
    }

    private static void checkRows(int itemCount, int[] offsets, int[] items) {
        if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != items.length) {
            throw new IllegalArgumentException("offsets must run from 0 to " + items.length);
        }
        for (int b = 0; b + 1 < offsets.length; b++) {
            int previous = -1;
            if (offsets[b + 1] < offsets[b]) {
                throw new IllegalArgumentException("offsets must not fall, at basket " + b);
            }
            for (int i = offsets[b]; i < offsets[b + 1]; i++) {
                if (items[i] <= previous || items[i] >= itemCount) {
                    throw new IllegalArgumentException("basket " + b + " is not ascending in [0, " + itemCount + ")");
                }
                previous = items[i];
            }
        }
    }

    /** Returns the number of baskets. */
    public int size() {
        return size;
    }

    /** Returns the number of items in the catalogue; ids are in [0, itemCount). */
    public int itemCount() {
        return itemCount;
    }

    /** Returns the number of distinct item occurrences over all baskets. */
    public int occurrences() {
        return offsets[size];
    }

    /** Returns the position of the first item of a basket; {@code start(size())} is the number of occurrences. */
    public int start(int basket) {
        return offsets[basket];
    }

    /** Returns the item id at a position, in [0, occurrences()). */
    public int itemAt(int position) {
        return items[position];
    }

    /** Returns a copy of the item ids of one basket, ascending. */
    public int[] itemsOf(int basket) {
        return Arrays.copyOfRange(items, offsets[basket], offsets[basket + 1]);
    }

    /**
     * Returns the chosen baskets in the given order; such as follow each other are copied at once.
     *
     * @param baskets basket numbers in [0, size()); only the first {@code count} are taken
     */
    public BasketSet select(int[] baskets, int count) {
        int[] newOffsets = new int[count + 1];
        for (int b = 0; b < count; b++) {
            newOffsets[b + 1] = newOffsets[b] + offsets[baskets[b] + 1] - offsets[baskets[b]];
        }
        int[] newItems = new int[newOffsets[count]];
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && baskets[to] == baskets[to - 1] + 1) {
                to++;
            }
            int length = newOffsets[to] - newOffsets[from];
            System.arraycopy(items, offsets[baskets[from]], newItems, newOffsets[from], length);
            from = to;
        }
        return new BasketSet(count, itemCount, newOffsets, newItems);
    }

    /**
     * Returns the first baskets, without copying a row.
     *
     * @param count number of baskets, in [0, size()]
     */
    public BasketSet first(int count) {
        if (count < 0 || count > size) {
            throw new IllegalArgumentException("count must be in [0, " + size + "], got " + count);
        }
        return count == size ? this : new BasketSet(count, itemCount, offsets, items);
    }

    /** Returns for each item the number of baskets that hold it. */
    public int[] itemSupportCounts() {
        int[] counts = new int[itemCount];
        for (int position = 0; position < offsets[size]; position++) {
            counts[items[position]]++;
        }
        return counts;
    }
}
