package cartwright.core.mining;

import java.util.ArrayList;
import java.util.List;

/**
 * The itemsets of one size that a worker has found so far, in the columns of a {@link Level}.
 *
 * <p>They stand in blocks of memory one behind the other: nothing is copied when more room is needed.
 */
final class FoundItemsets {

    private static final int FIRST = 64;
    private static final int LARGEST = 1 << 16;
    private static final int SHORT = 12; // rows that are sooner copied one by one

    /** A block that is full, from a row on. */
    private record Block(int start, int size, int[] parents, int[] items, int[] counts) {}

    private final List<Block> full = new ArrayList<>();

    // The last block, open: its columns are reached without a step in between.
    private int start;
    private int size;
    private int[] parents = new int[FIRST];
    private int[] items = new int[FIRST];
    private int[] counts = new int[FIRST];

    int size() {
        return start + size;
    }

    /**
     * Adds a class of itemsets, and returns the row of the first.
     *
     * @param numbers number of the item that each adds
     * @param itemOf item by number
     * @param countOf count of each
     * @param length how many
     */
    int addClass(int parent, int[] numbers, int[] itemOf, int[] countOf, int length) {
        if (size + length > items.length) {
            next(length);
        }
        int at = size;
        for (int member = 0; member < length; member++) {
            parents[at] = parent;
            items[at] = itemOf[numbers[member]];
            counts[at++] = countOf[member];
        }
        int first = start + size;
        size = at;
        return first;
    }

    private void next(int length) {
        full.add(open());
        start += size;
        size = 0;
        int capacity = Math.max(length, Math.min(LARGEST, items.length * 2));
        parents = new int[capacity];
        items = new int[capacity];
        counts = new int[capacity];
    }

    private Block open() {
        return new Block(start, size, parents, items, counts);
    }

    private Block block(int at) {
        return at < full.size() ? full.get(at) : open();
    }

    /** Adds rows of another size, whose parents come to stand further on by a shift. */
    void appendTo(FoundItemsets other, int from, int to, int parentShift) {
        for (int at = blockOf(from); at <= full.size(); at++) {
            Block block = block(at);
            int begin = Math.max(from, block.start) - block.start;
            int end = Math.min(to, block.start + block.size) - block.start;
            if (begin < end) {
                other.append(block, begin, end - begin, parentShift);
            }
        }
    }

    /** Adds rows to a level, whose parents come to stand further on by a shift. */
    void appendTo(Level level, int from, int to, int parentShift) {
        for (int at = blockOf(from); at <= full.size(); at++) {
            Block block = block(at);
            int begin = Math.max(from, block.start) - block.start;
            int end = Math.min(to, block.start + block.size) - block.start;
            if (begin < end) {
                level.append(block.parents, block.items, block.counts, begin, end, parentShift);
            }
        }
    }

    private int blockOf(int row) {
        int at = full.size();
        while (at > 0 && (at == full.size() ? start : full.get(at).start) > row) {
            at--;
        }
        return at;
    }

    private void append(Block from, int begin, int length, int parentShift) {
        if (size + length > items.length) {
            next(length);
        }
        if (length < SHORT) {
            for (int row = begin, at = size; row < begin + length; row++, at++) {
                parents[at] = from.parents[row] + parentShift;
                items[at] = from.items[row];
                counts[at] = from.counts[row];
            }
        } else {
            System.arraycopy(from.items, begin, items, size, length);
            System.arraycopy(from.counts, begin, counts, size, length);
            for (int at = 0; at < length; at++) {
                parents[size + at] = from.parents[begin + at] + parentShift;
            }
        }
        size += length;
    }
}
