package cartwright.core.mining;

import java.util.Arrays;

/** Counts every pair of frequent items in one pass over the rows. */
final class PairCounter {

    /** Counters of all pairs are used up to this number (4 MiB, the second cache); beyond, one row of them at a time. */
    private static final long MOST_CELLS = 1 << 20;

    private final FrequentRows rows;
    private final int k;
    private final Pace pace;

    PairCounter(FrequentRows rows, int k, Pace pace) {
        this.rows = rows;
        this.k = k;
        this.pace = pace;
    }

    Level pairs() {
        return cells() <= MOST_CELLS ? byTriangle() : byItem();
    }

    /** Returns the number of pairs that are counted. */
    long cells() {
        return (long) rows.items() * (rows.items() - 1) / 2;
    }

    private Level byTriangle() {
        int items = rows.items();
        int[] triangle = new int[(int) cells()];
        int[] offsets = new int[items]; // pair (a, b), a < b, is counted at offsets[b] + a
        for (int b = 1; b < items; b++) {
            offsets[b] = offsets[b - 1] + b - 1;
        }
        for (int row = 0; row < rows.rows(); row++) {
            int start = rows.rowStart(row);
            int end = rows.rowStart(row + 1);
            for (int at = start + 1; at < end; at++) {
                int offset = offsets[rows.place(at)];
                for (int before = start; before < at; before++) {
                    triangle[offset + rows.place(before)]++;
                }
            }
            pace.spend((long) (end - start) * (end - start) / 2);
        }
        Level pairs = new Level(items);
        for (int a = 0; a < items; a++) {
            for (int b = a + 1; b < items; b++) {
                if (triangle[offsets[b] + a] >= k) {
                    pairs.add(a, b, triangle[offsets[b] + a]);
                }
            }
            pace.spend(items - a);
        }
        return pairs;
    }

    /** For each item, what stands behind it in its rows: the counters of one item stay in the first cache. */
    private Level byItem() {
        int[] counts = new int[rows.items()];
        int[] reached = new int[rows.items()];
        Level pairs = new Level(rows.items());
        for (int a = 0; a < rows.items(); a++) {
            int size = countBehind(a, counts, reached);
            Arrays.sort(reached, 0, size);
            for (int at = 0; at < size; at++) {
                pairs.add(a, reached[at], counts[reached[at]]);
            }
            Arrays.fill(counts, a, counts.length, 0);
            pace.spend((counts.length - a) / 8);
        }
        return pairs;
    }

    private int countBehind(int item, int[] counts, int[] reached) {
        int size = 0;
        for (int at = rows.listStart(item); at < rows.listStart(item + 1); at++) {
            int end = rows.rowStart(rows.row(at) + 1) - 1;
            int back = end;
            for (int place = rows.place(back); place > item; place = rows.place(--back)) {
                if (++counts[place] == k) {
                    reached[size++] = place;
                }
            }
            pace.spend(end - back + 2);
        }
        return size;
    }
}
