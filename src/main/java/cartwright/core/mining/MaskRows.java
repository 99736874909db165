package cartwright.core.mining;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of at most 64 items, both ways round: a row is a long, and an item has a bit for each row. Reused.
 *
 * <p>Equal rows are merged where there are many of them, and then have weights. A weighted count is taken plane by plane:
 * plane p holds the rows whose weight has bit p. A word of rows is met once for all of its planes. Rows are ordered by the
 * length of their weight, heavy ones first, so that later words have few planes.
 */
final class MaskRows {

    private static final int FEW = 128; // rows that are not worth the search for equal ones
    private static final int SAMPLE = 64;
    private static final int WORTH_TURNING = 120; // occurrences in 64 rows: setting them one by one takes as long
    private static final int MANY_EQUAL = 48; // fewer different rows in a sample: merging pays

    private long[] masks = new long[64];
    private int[] weights = {};
    private long[] otherMasks = {};
    private int[] otherWeights = {};
    private boolean weighted;
    private long occurrences;
    private int size;
    private int words;
    private final long[][] bits = new long[Long.SIZE][];
    private final long[] block = new long[Long.SIZE];
    private final long[] sample = new long[SAMPLE];
    private int[] table = {};
    private final int[] lengths = new int[Integer.SIZE + 1];
    private int[] planesOf = {}; // how many a word has
    private long[] planes = {}; // by word, then plane
    private @Nullable MaskRows deeper;

    /** Forgets its rows. */
    void clear(boolean withWeights) {
        size = 0;
        occurrences = 0;
        weighted = withWeights;
    }

    /** Takes the place of rows that are known by the bits of their items alone; {@link #narrow} cannot be used. */
    void withoutMasks(int rowWords) {
        size = 0;
        weighted = false;
        words = rowWords;
    }

    boolean hasMasks() {
        return size > 0;
    }

    void add(long mask) {
        if (size == masks.length) {
            masks = Arrays.copyOf(masks, size * 2);
        }
        masks[size++] = mask;
        occurrences += Long.bitCount(mask);
    }

    void add(long mask, int weight) {
        add(mask);
        if (weights.length < masks.length) {
            weights = Arrays.copyOf(weights, masks.length);
        }
        weights[size - 1] = weight;
    }

    /**
     * Turns the rows round, once they are all there.
     *
     * @param items those that stand in the rows
     */
    void finish(long items) {
        if (size >= FEW && manyAreEqual()) {
            merge();
        }
        words = (size + Long.SIZE - 1) / Long.SIZE;
        if (weighted) {
            orderByWeight();
            makePlanes();
        }
        for (long rest = items; rest != 0; rest &= rest - 1) {
            int item = Long.numberOfTrailingZeros(rest);
            if (bits[item] == null || bits[item].length < words) {
                bits[item] = new long[Math.max(8, words + (words >> 1))];
            } else {
                Arrays.fill(bits[item], 0, words, 0);
            }
        }
        if (occurrences < (long) words * WORTH_TURNING) {
            setBits();
        } else {
            for (int word = 0; word < words; word++) {
                turn(word, items);
            }
        }
    }

    private void setBits() {
        for (int row = 0; row < size; row++) {
            for (long rest = masks[row]; rest != 0; rest &= rest - 1) {
                bits[Long.numberOfTrailingZeros(rest)][row >> 6] |= 1L << row;
            }
        }
    }

    private boolean manyAreEqual() {
        for (int at = 0; at < SAMPLE; at++) {
            sample[at] = masks[(int) ((long) size * at / SAMPLE)];
        }
        Arrays.sort(sample);
        int different = 1;
        for (int at = 1; at < SAMPLE; at++) {
            different += sample[at] == sample[at - 1] ? 0 : 1;
        }
        return different < MANY_EQUAL;
    }

    private void merge() {
        if (!weighted) {
            if (weights.length < size) {
                weights = new int[masks.length];
            }
            Arrays.fill(weights, 0, size, 1);
            weighted = true;
        }
        int slots = Integer.highestOneBit(size) * 4;
        if (table.length < slots) {
            table = new int[slots];
        } else {
            Arrays.fill(table, 0, slots, 0);
        }
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
        int kept = 0;
        for (int row = 0; row < size; row++) {
            long mask = masks[row];
            int slot = (int) (mask * 0x9E3779B97F4A7C15L >>> shift); // multiplied by 2^64 over the golden ratio
            while (table[slot] != 0 && masks[table[slot] - 1] != mask) {
                slot = slot + 1 & slots - 1;
            }
            if (table[slot] == 0) {
                masks[kept] = mask;
                weights[kept] = weights[row];
                table[slot] = ++kept;
            } else {
                weights[table[slot] - 1] += weights[row];
                occurrences -= Long.bitCount(mask);
            }
        }
        size = kept;
    }

    private void orderByWeight() {
        int[] next = lengths;
        Arrays.fill(next, 0);
        for (int row = 0; row < size; row++) {
            next[length(weights[row])]++;
        }
        int at = 0;
        for (int length = Integer.SIZE; length >= 0; length--) {
            int rows = next[length];
            next[length] = at;
            at += rows;
        }
        if (otherMasks.length < masks.length) {
            otherMasks = new long[masks.length];
        }
        if (otherWeights.length < masks.length) { // the pairs grow apart: rows without weights need no room for them
            otherWeights = new int[masks.length];
        }
        long[] orderedMasks = otherMasks;
        int[] orderedWeights = otherWeights;
        for (int row = 0; row < size; row++) {
            int place = next[length(weights[row])]++;
            orderedMasks[place] = masks[row];
            orderedWeights[place] = weights[row];
        }
        otherMasks = masks;
        otherWeights = weights;
        masks = orderedMasks;
        weights = orderedWeights;
    }

    private static int length(int weight) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(weight);
    }

    private void makePlanes() {
        if (planesOf.length < words) {
            planesOf = new int[words * 2];
        }
        int total = 0;
        for (int word = 0; word < words; word++) {
            planesOf[word] = length(weights[word * Long.SIZE]); // the heaviest of its rows
            total += planesOf[word];
        }
        if (planes.length < total) {
            planes = new long[total * 2];
        } else {
            Arrays.fill(planes, 0, total, 0);
        }
        int row = 0;
        int start = 0;
        for (int word = 0; word < words; word++) {
            for (int end = Math.min(size, row + Long.SIZE); row < end; row++) {
                for (int rest = weights[row]; rest != 0; rest &= rest - 1) {
                    planes[start + Integer.numberOfTrailingZeros(rest)] |= 1L << row;
                }
            }
            start += planesOf[word];
        }
    }

    /** Turns 64 rows of 64 items into 64 items of 64 rows (Warren, Hacker's Delight, section 7-3). */
    private void turn(int word, long items) {
        int rows = Math.min(Long.SIZE, size - word * Long.SIZE);
        System.arraycopy(masks, word * Long.SIZE, block, 0, rows);
        Arrays.fill(block, rows, Long.SIZE, 0);
        long low = 0xFFFFFFFFL;
        for (int step = Long.SIZE / 2; step != 0; step >>= 1) {
            for (int at = 0; at < Long.SIZE; at = (at | step) + 1 & ~step) {
                long swapped = (block[at] >>> step ^ block[at | step]) & low;
                block[at | step] ^= swapped;
                block[at] ^= swapped << step;
            }
            low ^= low << (step >> 1);
        }
        for (long rest = items; rest != 0; rest &= rest - 1) {
            int item = Long.numberOfTrailingZeros(rest);
            bits[item][word] = block[item];
        }
    }

    int words() {
        return words;
    }

    /** Returns the bits of an item, one a row. Not to be changed. */
    long[] bits(int item) {
        return bits[item];
    }

    /** Returns the weight of the rows that both hold. */
    int countBoth(long[] left, long[] right) {
        int count = 0;
        if (!weighted) {
            for (int word = 0; word < words; word++) {
                count += Long.bitCount(left[word] & right[word]);
            }
            return count;
        }
        long[] weighing = planes;
        int at = 0;
        for (int word = 0; word < words; word++) {
            long met = left[word] & right[word];
            int end = planesOf[word];
            for (int plane = 0; plane < end; plane++) {
                count += Long.bitCount(met & weighing[at + plane]) << plane;
            }
            at += end;
        }
        return count;
    }

    /** Writes the rows that both hold, and returns their weight. */
    int meet(long[] left, long[] right, long[] both) {
        int count = 0;
        if (!weighted) {
            for (int word = 0; word < words; word++) {
                long met = left[word] & right[word];
                both[word] = met;
                count += Long.bitCount(met);
            }
            return count;
        }
        long[] weighing = planes;
        int at = 0;
        for (int word = 0; word < words; word++) {
            long met = left[word] & right[word];
            both[word] = met;
            int end = planesOf[word];
            for (int plane = 0; plane < end; plane++) {
                count += Long.bitCount(met & weighing[at + plane]) << plane;
            }
            at += end;
        }
        return count;
    }

    /** Returns the weight of rows. */
    int count(long[] rows) {
        return weighted ? countBoth(rows, rows) : countRows(rows);
    }

    /** Returns the number of rows, merged ones counted once. */
    int countRows(long[] rows) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(rows[word]);
        }
        return count;
    }

    /** Returns the chosen rows, without the other items; rows that hold none of the items are left out. */
    MaskRows narrow(long[] chosen, long items) {
        if (deeper == null) {
            deeper = new MaskRows();
        }
        MaskRows narrowed = deeper;
        narrowed.clear(weighted);
        for (int word = 0; word < words; word++) {
            for (long rest = chosen[word]; rest != 0; rest &= rest - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                long mask = masks[row] & items;
                if (mask != 0 && weighted) {
                    narrowed.add(mask, weights[row]);
                } else if (mask != 0) {
                    narrowed.add(mask);
                }
            }
        }
        narrowed.finish(items);
        return narrowed;
    }
}
