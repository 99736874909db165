package cartwright.core.mining;

import java.util.Arrays;

/** Counts a class by the pairs of members that stand in each row that holds the shared items. */
final class TriangleCounter {

    private static final int MOST_MEMBERS = 1_448; // a million pairs: 4 MiB of counters, the second cache

    private final FrequentRows rows;
    private final int k;
    private final Pace pace;
    private final int[] memberOf;
    private final int[] inRow;
    private int[] triangle = {};

    TriangleCounter(FrequentRows rows, int k, Pace pace) {
        this.rows = rows;
        this.k = k;
        this.pace = pace;
        this.memberOf = new int[rows.items()];
        this.inRow = new int[rows.items()];
    }

    /** Tells whether the counters of so many members stay in the cache. */
    static boolean fits(int members) {
        return members <= MOST_MEMBERS;
    }

    void count(Candidates candidates, Holders holders, Level found) {
        int members = candidates.members();
        holders.needList();
        fill(candidates, holders);
        for (int member = 0; member < members; member++) {
            for (int at = candidates.start(member); at < candidates.start(member + 1); at++) {
                int partner = candidates.partner(at);
                int both = triangle[offset(partner + 1) + member + 1];
                if (both >= k) {
                    found.add(candidates.row(member), candidates.item(partner), both);
                }
            }
        }
        pace.spend(2L * candidates.size());
    }

    /** Members are numbered from 1, so that 0 is none; the pair (a, b), a less than b, is at {@code offset(b) + a}. */
    private static int offset(int number) {
        return (number - 1) * (number - 2) / 2 - 1;
    }

    private void fill(Candidates candidates, Holders holders) {
        int members = candidates.members();
        int size = members * (members - 1) / 2;
        if (triangle.length < size) {
            triangle = new int[Math.max(size, triangle.length * 2)];
        }
        Arrays.fill(triangle, 0, size, 0);
        for (int member = 0; member < members; member++) {
            memberOf[candidates.item(member)] = member + 1;
        }
        for (int i = 0; i < holders.count(); i++) {
            countRow(holders.holder(i), candidates.lastShared());
        }
        for (int member = 0; member < members; member++) {
            memberOf[candidates.item(member)] = 0;
        }
        pace.spend(size / 8);
    }

    private void countRow(int row, int last) {
        int size = 0;
        int back = rows.rowStart(row + 1) - 1;
        for (int place = rows.place(back); place > last; place = rows.place(--back)) {
            inRow[size] = memberOf[place];
            size += -memberOf[place] >>> 31; // 1 for a member, 0 for none, and no branch to be guessed wrong
        }
        for (int larger = 0; larger < size; larger++) { // rows are read from their end
            int offset = offset(inRow[larger]);
            for (int at = larger + 1; at < size; at++) {
                triangle[offset + inRow[at]]++;
            }
        }
        pace.spend((long) size * size / 2 + rows.rowStart(row + 1) - back);
    }
}
