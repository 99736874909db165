package cartwright.core.mining;

import java.util.Arrays;

/** Puts the rows of one item together anew, with its frequent companions alone. Reused: a new start ends the rows before. */
final class NarrowRows {

    private static final int MOST_WORDS = 1 << 16; // half a MiB

    private int members;
    private int rows;
    private int end;
    private int[] starts = new int[64];
    private int[] ranks = new int[256];
    private int[] weights = new int[64];
    private int[] listStarts = {};
    private int[] listEnds = {};
    private int[] lists = {};
    private int[] counts = {};
    private long[][] bits = {};

    /** Starts anew, for so many companions. */
    void clear(int companions) {
        members = companions;
        rows = 0;
        end = 0;
    }

    /**
     * Adds a row, unless fewer than two companions are left of it.
     *
     * @param from where the row begins
     * @param stop the rank that ends it
     * @param local new rank by old rank; negative for what is left out
     */
    void addRow(int[] oldRanks, int from, int stop, int[] local, int weight) {
        int size = end;
        int read = from;
        for (int other = oldRanks[read]; other != stop; other = oldRanks[++read]) {
            if (size == ranks.length) {
                ranks = Arrays.copyOf(ranks, size * 2);
            }
            int rank = local[other];
            ranks[size] = rank;
            size += ~rank >>> 31; // 1 for a companion, 0 for what is left out: a branch here would be guessed wrong
        }
        if (size - end >= 2) {
            if (rows + 1 == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                weights = Arrays.copyOf(weights, starts.length);
            }
            weights[rows] = weight;
            starts[rows++] = end;
            end = size;
        }
    }

    /** Returns the rows, with the counts of the companions; they stay as they are until the next start. */
    RankedRows finish(boolean weighted, int[] oldCounts, int[] oldRanks) {
        starts[rows] = end;
        if (listStarts.length <= members) {
            listStarts = new int[members * 2];
            listEnds = new int[members * 2];
            counts = new int[members * 2];
        }
        for (int member = 0; member < members; member++) {
            counts[member] = oldCounts[oldRanks[member]];
        }
        if (haveBits(weighted)) {
            setBits();
            return RankedRows.withBits(rows, starts, ranks, bits, counts);
        }
        listRows();
        return new RankedRows(
                rows,
                starts,
                ranks,
                new RankedRows.Lists(listStarts, listEnds, lists),
                counts,
                weighted ? weights : null);
    }

    /** Bits meet fast as long as they are in the second cache; beyond, and for rows with weights, there are lists. */
    private boolean haveBits(boolean weighted) {
        return !weighted && PairTable.fits(members) && (long) members * words() <= MOST_WORDS;
    }

    private int words() {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    private void setBits() {
        int words = words();
        if (bits.length < members) {
            bits = Arrays.copyOf(bits, members * 2);
        }
        for (int member = 0; member < members; member++) {
            if (bits[member] == null || bits[member].length < words) {
                bits[member] = new long[words + (words >> 1)];
            } else {
                Arrays.fill(bits[member], 0, words, 0);
            }
        }
        for (int row = 0; row < rows; row++) {
            int word = row >> 6;
            long bit = 1L << row;
            for (int read = starts[row]; read < starts[row + 1]; read++) {
                bits[ranks[read]][word] |= bit;
            }
        }
    }

    private void listRows() {
        if (lists.length < end) {
            lists = new int[Math.max(end, lists.length * 2)];
        }
        Arrays.fill(listEnds, 0, members, 0);
        for (int at = 0; at < end; at++) {
            listEnds[ranks[at]]++;
        }
        int at = 0;
        for (int member = 0; member < members; member++) {
            listStarts[member] = at;
            at += listEnds[member];
            listEnds[member] = listStarts[member];
        }
        for (int row = 0; row < rows; row++) {
            for (int read = starts[row]; read < starts[row + 1]; read++) {
                lists[listEnds[ranks[read]]++] = row;
            }
        }
    }
}
