package cartwright.core.mining;

import java.util.Arrays;

/**
 * The frequent itemsets of one size, as columns: the last item, the itemset of the level below without it, the count.
 *
 * <p>Rows are ascending by parent, then item, which is the order of their ids. Itemsets with the same parent stand side
 * by side: they are an equivalence class.
 */
final class Level {

    private int size;
    private int[] parents;
    private int[] items;
    private int[] counts;
    private int[] childStarts = {};

    Level(int capacity) {
        parents = new int[capacity];
        items = new int[capacity];
        counts = new int[capacity];
    }

    void add(int parent, int item, int count) {
        reserve(1);
        parents[size] = parent;
        items[size] = item;
        counts[size++] = count;
    }

    private void reserve(int more) {
        if (size + more > items.length) {
            int capacity = Math.max(size + more, (int) Math.min(Integer.MAX_VALUE - 8, 2L * size));
            parents = Arrays.copyOf(parents, capacity);
            items = Arrays.copyOf(items, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
    }

    /** Adds rows of another level, whose parents come to stand further on by a shift. */
    void append(Level other, int from, int to, int parentShift) {
        append(other.parents, other.items, other.counts, from, to, parentShift);
    }

    /** Adds rows of columns, whose parents come to stand further on by a shift; there must be room for them. */
    void append(int[] otherParents, int[] otherItems, int[] otherCounts, int from, int to, int parentShift) {
        int length = to - from;
        System.arraycopy(otherItems, from, items, size, length);
        System.arraycopy(otherCounts, from, counts, size, length);
        for (int at = 0; at < length; at++) {
            parents[size + at] = otherParents[from + at] + parentShift;
        }
        size += length;
    }

    int size() {
        return size;
    }

    int parent(int row) {
        return parents[row];
    }

    int item(int row) {
        return items[row];
    }

    int count(int row) {
        return counts[row];
    }

    /** Notes where the children of each itemset stand in the level above, once that one is complete. */
    void link(Level children) {
        childStarts = new int[size + 1];
        for (int row = 0; row < children.size; row++) {
            childStarts[children.parents[row] + 1]++;
        }
        for (int row = 0; row < size; row++) {
            childStarts[row + 1] += childStarts[row];
        }
    }

    /** Returns the row of the first child in the level above; the children of a row end where those of the next begin. */
    int childStart(int row) {
        return childStarts.length == 0 ? 0 : childStarts[row];
    }

    /** Returns the row with this item among the rows from {@code from} to {@code to}, or a negative number. */
    int find(int item, int from, int to) {
        return Arrays.binarySearch(items, from, to, item);
    }

    /** Returns a copy whose items have numbers higher by a shift; it is not linked. */
    Level shifted(int shift) {
        Level copy = new Level(size);
        copy.append(this, 0, size, 0);
        for (int row = 0; row < size; row++) {
            copy.items[row] += shift;
        }
        return copy;
    }

    /** Returns the itemsets of some rows, ascending; it is not linked. */
    Level picked(int[] rows, int length) {
        Level picked = new Level(length);
        for (int at = 0; at < length; at++) {
            picked.add(parents[rows[at]], items[rows[at]], counts[rows[at]]);
        }
        return picked;
    }

    /** Gives the items other numbers, by their old ones; the order stays. */
    void rename(int[] numbers) {
        for (int row = 0; row < size; row++) {
            items[row] = numbers[items[row]];
        }
    }
}
