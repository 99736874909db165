package cartwright.core.mining;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The baskets without their infrequent items, both ways round: the items of a row, and the rows of an item.
 *
 * <p>Items are called by their place among the frequent ones, rarest first. Rows with fewer than
 * two frequent items cannot hold a pair and are left out. An item in at least a 32nd of the rows has a bitset too: from
 * there on its bits take less room than its list, and meet faster.
 */
final class FrequentRows {

    private static final int DENSE_SHARE = 32;

    private final int[] counts;
    private final int[] rowStarts;
    private final int[] places;
    private final int[] listStarts;
    private final int[] lists;
    private final long[] @Nullable [] bits;
    private final int[] weights;

    /**
     * Reads the rows, and keeps what is frequent of them.
     *
     * @param allWeights one a row; null where they have none
     */
    FrequentRows(RankedRows all, int @Nullable [] allWeights, Singles singles, Pace pace) {
        int frequent = singles.size();
        counts = new int[frequent];
        int[] placeOf = new int[singles.places().length];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < frequent; place++) {
            int rank = singles.rank(frequent - 1 - place);
            placeOf[rank] = place;
            counts[place] = all.count(rank);
        }
        int[] starts = new int[all.size() + 1];
        places = new int[all.starts()[all.size()]];
        weights = allWeights == null ? new int[0] : allWeights.clone();
        int rows = keepFrequent(all, placeOf, starts, pace);
        rowStarts = Arrays.copyOf(starts, rows + 1);
        listStarts = listStarts();
        lists = new int[listStarts[frequent]];
        fillLists(pace);
        bits = new long[frequent][];
        fillBits(pace);
    }

    /** Rows come with the commonest item first, and are kept with the rarest first. */
    private int keepFrequent(RankedRows all, int[] placeOf, int[] starts, Pace pace) {
        int rows = 0;
        int end = 0;
        for (int row = 0; row < all.size(); row++) {
            int begin = all.starts()[row];
            for (int at = all.starts()[row + 1] - 1; at >= begin; at--) {
                int place = placeOf[all.ranks()[at]];
                if (place >= 0) {
                    places[end++] = place;
                }
            }
            if (end - starts[rows] >= 2) {
                if (weights.length > 0) {
                    weights[rows] = weights[row];
                }
                starts[++rows] = end;
            } else {
                end = starts[rows];
            }
            pace.spend(all.starts()[row + 1] - begin);
        }
        return rows;
    }

    private int[] listStarts() {
        int[] starts = new int[counts.length + 1];
        for (int at = 0; at < rowStarts[rows()]; at++) {
            starts[places[at] + 1]++;
        }
        for (int place = 0; place < counts.length; place++) {
            starts[place + 1] += starts[place];
        }
        return starts;
    }

    private void fillLists(Pace pace) {
        int[] next = Arrays.copyOf(listStarts, counts.length);
        for (int row = 0; row < rows(); row++) {
            for (int at = rowStarts[row]; at < rowStarts[row + 1]; at++) {
                lists[next[places[at]]++] = row;
            }
            pace.spend(2L * (rowStarts[row + 1] - rowStarts[row]));
        }
    }

    private void fillBits(Pace pace) {
        for (int place = 0; place < counts.length; place++) {
            if (isMany(listStarts[place + 1] - listStarts[place])) {
                long[] set = new long[words()];
                for (int at = listStarts[place]; at < listStarts[place + 1]; at++) {
                    set[lists[at] >> 6] |= 1L << lists[at];
                }
                bits[place] = set;
                pace.spend(listStarts[place + 1] - listStarts[place]);
            }
        }
    }

    /** Tells whether so many rows are better kept as bits than as a list. */
    boolean isMany(int count) {
        return (long) count * DENSE_SHARE >= rows();
    }

    /** Returns the number of frequent items. */
    int items() {
        return counts.length;
    }

    /** Returns the number of baskets that hold the item. */
    int count(int place) {
        return counts[place];
    }

    int rows() {
        return rowStarts.length - 1;
    }

    int words() {
        return (rows() + Long.SIZE - 1) / Long.SIZE;
    }

    int rowStart(int row) {
        return rowStarts[row];
    }

    int place(int at) {
        return places[at];
    }

    int listStart(int place) {
        return listStarts[place];
    }

    int row(int at) {
        return lists[at];
    }

    /** Returns the lists of all items, one after the other. Not to be changed. */
    int[] lists() {
        return lists;
    }

    /** Hands the rows to a counter. */
    void handTo(BlockCounter counter) {
        counter.load(items(), rowStarts.clone(), Arrays.copyOf(places, rowStarts[rows()]));
    }

    /** Returns the weights, one a row; empty where rows have none. Not to be changed. */
    int[] weights() {
        return weights;
    }

    /** Returns the bitset of a common item, one bit a row; null for a rare one. Not to be changed. */
    long @Nullable [] bits(int place) {
        return bits[place];
    }
}
