package cartwright.core.mining;

import org.jspecify.annotations.Nullable;

/**
 * Baskets as rows of ranks, both ways round: the ranks of a row, ascending, and the rows of a rank, ascending.
 *
 * <p>Rank 0 is the commonest item. Whoever reads the companions of an item in its rows stops at the item itself: what
 * stands before it is commoner. The arrays are handed out to the counting loops, which do not change them.
 */
final class RankedRows {

    private static final Lists NO_LISTS = new Lists(new int[0], new int[0], new int[0]);

    private final int size;
    private final int[] starts;
    private final int[] ranks;
    private final Lists lists;
    private final int[] counts;
    private final int @Nullable [] weights;
    private final long[] @Nullable [] bits;

    /**
     * For each rank the rows that hold it.
     *
     * @param starts where the rows of each rank begin
     * @param ends where they end; before the next begin where only a prefix of the rows is mined
     * @param rows row numbers
     */
    record Lists(int[] starts, int[] ends, int[] rows) {}

    /**
     * Takes the rows.
     *
     * @param size number of rows
     * @param starts where each row begins in {@code ranks}; where the last ends is at {@code size}
     * @param counts weight of the rows of each rank; their number where rows have no weights
     * @param weights weight of each row, or null where every row counts once
     */
    RankedRows(int size, int[] starts, int[] ranks, Lists lists, int[] counts, int @Nullable [] weights) {
        this(size, starts, ranks, lists, counts, weights, null);
    }

    private RankedRows(
            int size,
            int[] starts,
            int[] ranks,
            Lists lists,
            int[] counts,
            int @Nullable [] weights,
            long[] @Nullable [] bits) {
        this.size = size;
        this.starts = starts;
        this.ranks = ranks;
        this.lists = lists;
        this.counts = counts;
        this.weights = weights;
        this.bits = bits;
    }

    /** Returns the same rows where each counts as much as its weight. */
    RankedRows weighted(int[] rowWeights, int[] weightedCounts) {
        return new RankedRows(size, starts, ranks, lists, weightedCounts, rowWeights);
    }

    /** Returns rows without weights where the rows of a rank are not listed but have bits. */
    static RankedRows withBits(int size, int[] starts, int[] ranks, long[][] bits, int[] counts) {
        return new RankedRows(size, starts, ranks, NO_LISTS, counts, null, bits);
    }

    /** Returns the rows of each rank as bits; null where they are not kept. Not to be changed. */
    long[] @Nullable [] bits() {
        return bits;
    }

    /** Returns the memory that the rows take. */
    long bytes() {
        return Integer.BYTES * ((long) starts.length + ranks.length + lists.rows.length + 3L * counts.length);
    }

    int size() {
        return size;
    }

    /** Returns the number of words that a bit for each row takes. */
    int words() {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    int[] starts() {
        return starts;
    }

    int[] ranks() {
        return ranks;
    }

    int[] lists() {
        return lists.rows;
    }

    int listStart(int rank) {
        return lists.starts[rank];
    }

    int listEnd(int rank) {
        return lists.ends[rank];
    }

    int[] listStarts() {
        return lists.starts;
    }

    int count(int rank) {
        return counts[rank];
    }

    int @Nullable [] weights() {
        return weights;
    }
}
