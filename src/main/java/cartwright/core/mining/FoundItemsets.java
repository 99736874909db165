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

    /** Rows from a number on, in three columns of one length. */
    private static final class Block {
        private final int start;
        private int size;
        private final int[] parents;
        private final int[] items;
        private final int[] counts;

        Block(int start, int capacity) {
            this.start = start;
            parents = new int[capacity];
            items = new int[capacity];
            counts = new int[capacity];
        }
    }

    private final List<Block> full = new ArrayList<>();
    private Block last = new Block(0, FIRST);

    int size() {
        return last.start + last.size;
    }

    /**
     * Adds a class of itemsets, and returns the row of the first.
     *
     * @param numbers number of the item that each adds
     * @param itemOf item by number
     * @param counts count of each
     * @param length how many
     */
    int addClass(int parent, int[] numbers, int[] itemOf, int[] counts, int length) {
        Block block = last;
        if (block.size + length > block.items.length) {
            block = next(length);
        }
        int first = block.size;
        for (int at = 0; at < length; at++) {
            block.parents[first + at] = parent;
            block.items[first + at] = itemOf[numbers[at]];
            block.counts[first + at] = counts[at];
        }
        block.size = first + length;
        return block.start + first;
    }

    /** Adds rows of another size, whose parents come to stand further on by a shift. */
    void appendTo(FoundItemsets other, int from, int to, int parentShift) {
        for (int at = blockOf(from); at <= full.size(); at++) {
            Block block = at < full.size() ? full.get(at) : last;
            int begin = Math.max(from, block.start) - block.start;
            int end = Math.min(to, block.start + block.size) - block.start;
            if (begin < end) {
                other.append(block, begin, end - begin, parentShift);
            }
        }
    }

    private int blockOf(int row) {
        int at = full.size();
        while (at > 0 && (at == full.size() ? last : full.get(at)).start > row) {
            at--;
        }
        return at;
    }

    private void append(Block from, int begin, int length, int parentShift) {
        Block block = last;
        if (block.size + length > block.items.length) {
            block = next(length);
        }
        int size = block.size;
        System.arraycopy(from.items, begin, block.items, size, length);
        System.arraycopy(from.counts, begin, block.counts, size, length);
        for (int at = 0; at < length; at++) {
            block.parents[size + at] = from.parents[begin + at] + parentShift;
        }
        block.size = size + length;
    }

    private Block next(int length) {
        full.add(last);
        last = new Block(size(), Math.max(length, Math.min(LARGEST, last.items.length * 2)));
        return last;
    }

    /** Adds rows to a level, whose parents come to stand further on by a shift. */
    void appendTo(Level level, int from, int to, int parentShift) {
        for (int at = blockOf(from); at <= full.size(); at++) {
            Block block = at < full.size() ? full.get(at) : last;
            int begin = Math.max(from, block.start) - block.start;
            int end = Math.min(to, block.start + block.size) - block.start;
            if (begin < end) {
                level.append(block.parents, block.items, block.counts, begin, end, parentShift);
            }
        }
    }
}
