package cartwright.core.mining;

import java.util.Arrays;

/**
 * The frequent itemsets of one size, as columns: the last item, the itemset of the level below without it, the count.
 *
 * <p>Rows are ascending by parent, then item, which is the order of their ids. Itemsets with the same parent stand side
 * by side: they are an equivalence class. The columns stand in blocks of memory one behind the other: nothing is copied
 * when more room is needed, and what one worker found is the level itself.
 */
final class Level {

    private static final int SHIFT = 15;
    private static final int BLOCK = 1 << SHIFT;
    private static final int WITHIN = BLOCK - 1;
    private static final int FIRST = 64;
    private static final int SHORT = 12; // rows that are sooner copied one by one

    private int[][] parents;
    private int[][] items;
    private int[][] counts;
    private int full; // blocks before the last, each of BLOCK rows
    private int[] childStarts = {};

    // The last block, open: its columns are reached without a step in between.
    private int size;
    private int[] openParents;
    private int[] openItems;
    private int[] openCounts;

    Level() {
        this(FIRST);
    }

    /**
     * Creates it empty.
     *
     * @param capacity rows that are expected
     */
    Level(int capacity) {
        int blocks = Math.max(1, capacity + WITHIN >> SHIFT);
        parents = new int[blocks][];
        items = new int[blocks][];
        counts = new int[blocks][];
        int first = Math.min(BLOCK, capacity);
        openParents = new int[first];
        openItems = new int[first];
        openCounts = new int[first];
        open();
    }

    private void open() {
        parents[full] = openParents;
        items[full] = openItems;
        counts[full] = openCounts;
    }

    void add(int parent, int item, int count) {
        if (size == openItems.length) {
            makeRoom();
        }
        openParents[size] = parent;
        openItems[size] = item;
        openCounts[size++] = count;
    }

    /** Makes room for a row more at least, in the open block or in a new one. */
    private void makeRoom() {
        if (size < BLOCK) {
            int capacity = Math.min(BLOCK, Math.max(FIRST, 4 * size));
            openParents = Arrays.copyOf(openParents, capacity);
            openItems = Arrays.copyOf(openItems, capacity);
            openCounts = Arrays.copyOf(openCounts, capacity);
        } else {
            full++;
            if (full == items.length) {
                parents = Arrays.copyOf(parents, 2 * full);
                items = Arrays.copyOf(items, 2 * full);
                counts = Arrays.copyOf(counts, 2 * full);
            }
            openParents = new int[BLOCK];
            openItems = new int[BLOCK];
            openCounts = new int[BLOCK];
            size = 0;
        }
        open();
    }

    /**
     * Adds a class of itemsets, and returns the row of the first.
     *
     * @param numbers number of the item that each adds
     * @param itemOf item by number
     * @param countOf count of each
     * @param from where the numbers and counts begin
     * @param length how many
     */
    int addClass(int parent, int[] numbers, int[] itemOf, int[] countOf, int from, int length) {
        int at = size;
        int first = (full << SHIFT) + at;
        if (at + length > openItems.length) {
            for (int member = from; member < from + length; member++) {
                add(parent, itemOf[numbers[member]], countOf[member]);
            }
            return first;
        }
        for (int member = from; member < from + length; member++) {
            openParents[at] = parent;
            openItems[at] = itemOf[numbers[member]];
            openCounts[at++] = countOf[member];
        }
        size = at;
        return first;
    }

    /** Adds rows of another level, whose parents come to stand further on by a shift. */
    void append(Level other, int from, int to, int parentShift) {
        int row = from;
        while (row < to) {
            if (size == openItems.length) {
                makeRoom();
            }
            int block = row >> SHIFT;
            int begin = row & WITHIN;
            int length = Math.min(to - row, Math.min(BLOCK - begin, openItems.length - size));
            append(other.parents[block], other.items[block], other.counts[block], begin, length, parentShift);
            row += length;
        }
    }

    private void append(int[] fromParents, int[] fromItems, int[] fromCounts, int begin, int length, int parentShift) {
        int at = size;
        if (length < SHORT) {
            for (int row = begin; row < begin + length; row++, at++) {
                openParents[at] = fromParents[row] + parentShift;
                openItems[at] = fromItems[row];
                openCounts[at] = fromCounts[row];
            }
        } else {
            System.arraycopy(fromItems, begin, openItems, at, length);
            System.arraycopy(fromCounts, begin, openCounts, at, length);
            for (int row = begin; row < begin + length; row++, at++) {
                openParents[at] = fromParents[row] + parentShift;
            }
        }
        size = at;
    }

    int size() {
        return (full << SHIFT) + size;
    }

    int parent(int row) {
        return parents[row >> SHIFT][row & WITHIN];
    }

    int item(int row) {
        return items[row >> SHIFT][row & WITHIN];
    }

    int count(int row) {
        return counts[row >> SHIFT][row & WITHIN];
    }

    /** Notes where the children of each itemset stand in the level above, once that one is complete. */
    void link(Level children) {
        int rows = size();
        int[] starts = new int[rows + 1];
        for (int block = 0; block <= children.full; block++) {
            int[] column = children.parents[block];
            int end = block < children.full ? BLOCK : children.size;
            int before = block << SHIFT;
            for (int at = 0; at < end; at++) {
                starts[column[at] + 1] = before + at + 1; // the last child says where they end
            }
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = Math.max(starts[row + 1], starts[row]); // no child
        }
        childStarts = starts;
    }

    /** Returns the row of the first child in the level above; the children of a row end where those of the next begin. */
    int childStart(int row) {
        return childStarts.length == 0 ? 0 : childStarts[row];
    }

    /** Returns the row with this item among the rows from {@code from} to {@code to}, or a negative number. */
    int find(int item, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int there = item(middle);
            if (there == item) {
                return middle;
            }
            if (there < item) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Returns a copy whose items have numbers higher by a shift; it is not linked. */
    Level shifted(int shift) {
        Level copy = new Level(size());
        for (int row = 0; row < size(); row++) {
            copy.add(parent(row), item(row) + shift, count(row));
        }
        return copy;
    }

    /** Returns the itemsets of some rows, ascending; it is not linked. */
    Level picked(int[] rows, int length) {
        Level picked = new Level(length);
        for (int at = 0; at < length; at++) {
            picked.add(parent(rows[at]), item(rows[at]), count(rows[at]));
        }
        return picked;
    }

    /** Gives the items other numbers, by their old ones; the order stays. */
    void rename(int[] numbers) {
        for (int block = 0; block <= full; block++) {
            int end = block < full ? BLOCK : size;
            for (int at = 0; at < end; at++) {
                items[block][at] = numbers[items[block][at]];
            }
        }
    }

    /** Gives back the room that no row took. */
    Level trimmed() {
        if (size < openItems.length) {
            openParents = Arrays.copyOf(openParents, size);
            openItems = Arrays.copyOf(openItems, size);
            openCounts = Arrays.copyOf(openCounts, size);
            open();
        }
        return this;
    }
}
