package cartwright.core.mining;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts of all pairs of ranks in some rows, as a triangle. Reused: a new count ends the one before. */
final class PairTable {

    private static final int MOST_RANKS = 724; // 262,000 pairs: a MiB of counters, the second cache
    private static final int MOST_COMMON = 1_448; // 4 MiB: worth it for a whole set, which is read but once
    private static final int PAIRS_A_CELL = 8; // fewer: going through the counters costs more than was gained

    private int[] cells = {};
    private int ranks;

    /** Tells whether so many ranks are better counted pair by pair at once than one by one. */
    static boolean fits(int ranks) {
        return ranks <= MOST_RANKS;
    }

    /** Returns the number of the commonest ranks whose pairs are worth counting all at once, perhaps 0. */
    static int worth(RankedRows rows, int ranks) {
        double length = (double) rows.starts()[rows.size()] / Math.max(1, rows.size());
        double pairs = length * length / 2 * rows.size();
        return (int) Math.min(Math.min(ranks, MOST_COMMON), Math.sqrt(2 * pairs / PAIRS_A_CELL));
    }

    /** Returns below which number ranks were counted. */
    int ranks() {
        return ranks;
    }

    /** Counts the pairs of the rows among the ranks below a number. */
    void count(RankedRows rows, int below, Pace pace) {
        count(rows, 0, rows.size(), below, pace);
    }

    /** Counts the pairs of some rows among the ranks below a number. */
    void count(RankedRows rows, int fromRow, int toRow, int below, Pace pace) {
        ranks = below;
        int size = start(ranks);
        if (cells.length < size) {
            cells = new int[size + (size >> 1)];
        } else {
            Arrays.fill(cells, 0, size, 0);
        }
        pace.spend(size / 4);
        int[] starts = rows.starts();
        int @Nullable [] weights = rows.weights();
        for (int row = fromRow; row < toRow; row++) {
            int from = starts[row];
            int to = starts[row + 1];
            countRow(rows.ranks(), from, to, weights == null ? 1 : weights[row]);
            pace.spend((long) (to - from) * (to - from) / 2);
        }
    }

    /** Adds the counts of other rows among the same ranks. */
    void add(PairTable others) {
        for (int cell = 0; cell < start(ranks); cell++) {
            cells[cell] += others.cells[cell];
        }
    }

    private void countRow(int[] ranks, int from, int to, int weight) {
        for (int at = from + 1; at < to && ranks[at] < this.ranks; at++) {
            int start = start(ranks[at]);
            for (int before = from; before < at; before++) {
                cells[start + ranks[before]] += weight;
            }
        }
    }

    /** Returns where the counts of a rank with those before it begin. */
    private static int start(int rank) {
        return rank * (rank - 1) / 2;
    }

    /**
     * Finds the ranks before another that are in enough rows with it.
     *
     * @param found takes them, ascending
     * @param counts takes their counts, by rank
     * @return how many
     */
    int frequent(int rank, int k, int[] found, int[] counts) {
        int start = start(rank);
        int size = 0;
        for (int before = 0; before < rank; before++) {
            if (cells[start + before] >= k) {
                found[size++] = before;
                counts[before] = cells[start + before];
            }
        }
        return size;
    }
}
