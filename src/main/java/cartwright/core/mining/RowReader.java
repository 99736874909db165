package cartwright.core.mining;

/**
 * Reads the rows of one rank in batches: where each begins, and its first rank.
 *
 * <p>Rows lie all over the memory. The misses of one batch overlap, which halves the time of a large set.
 */
final class RowReader {

    private static final int BATCH = 32;

    private final int[] starts = new int[BATCH];
    private final int[] firsts = new int[BATCH];
    private int[] listed = {};
    private int[] list = {};
    private int next;
    private int end;
    private int from;

    /** Starts with the rows of a rank. */
    void read(RankedRows rows, int rank) {
        long[][] bits = rows.bits();
        if (bits == null) {
            list = rows.lists();
            next = rows.listStart(rank);
            end = rows.listEnd(rank);
        } else {
            list(bits[rank], rows.words(), rows.count(rank));
        }
    }

    private void list(long[] bits, int words, int atMost) {
        if (listed.length < atMost) {
            listed = new int[atMost * 2];
        }
        int size = 0;
        for (int word = 0; word < words; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                listed[size++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        list = listed;
        next = 0;
        end = size;
    }

    /** Looks up the next batch, and returns how many rows it has; 0 at the end. */
    int gather(RankedRows rows) {
        from = next;
        int length = Math.min(BATCH, end - from);
        next += length;
        int[] rowStarts = rows.starts();
        int[] ranks = rows.ranks();
        for (int at = 0; at < length; at++) {
            starts[at] = rowStarts[list[from + at]];
        }
        for (int at = 0; at < length; at++) {
            firsts[at] = ranks[starts[at]];
        }
        return length;
    }

    /** Returns a row of the batch. */
    int row(int at) {
        return list[from + at];
    }

    /** Returns where each row of the batch begins. */
    int[] starts() {
        return starts;
    }

    /** Returns the first rank of each row of the batch. */
    int[] firsts() {
        return firsts;
    }
}
