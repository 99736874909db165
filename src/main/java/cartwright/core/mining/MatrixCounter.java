package cartwright.core.mining;

import java.util.Arrays;

/**
 * Counts a class in a bit matrix: a line for each member, a bit for each row that holds the shared items.
 *
 * <p>Line 0 takes the items that are no members: to ask which they are would be a branch that is guessed wrong.
 */
final class MatrixCounter {

    private final FrequentRows rows;
    private final int k;
    private final Pace pace;
    private final int[] lineOf;
    private long[] matrix = {};

    MatrixCounter(FrequentRows rows, int k, Pace pace) {
        this.rows = rows;
        this.k = k;
        this.pace = pace;
        this.lineOf = new int[rows.items()];
    }

    /** Returns the length of a line. */
    static int words(int holders) {
        return (holders + Long.SIZE - 1) / Long.SIZE;
    }

    void count(Candidates candidates, Holders holders, Level found) {
        int words = words(holders.count());
        holders.needList();
        fill(candidates, holders, words);
        for (int member = 0; member < candidates.members(); member++) {
            for (int at = candidates.start(member); at < candidates.start(member + 1); at++) {
                int both = common((member + 1) * words, (candidates.partner(at) + 1) * words, words);
                if (both >= k) {
                    found.add(candidates.row(member), candidates.item(candidates.partner(at)), both);
                }
            }
            pace.spend((long) (candidates.start(member + 1) - candidates.start(member)) * (words + 2));
        }
    }

    private int common(int left, int right, int words) {
        int both = 0;
        for (int word = 0; word < words; word++) {
            both += Long.bitCount(matrix[left + word] & matrix[right + word]);
        }
        return both;
    }

    private void fill(Candidates candidates, Holders holders, int words) {
        int size = Math.multiplyExact(candidates.members() + 1, words);
        if (matrix.length < size) {
            matrix = new long[Math.max(size, matrix.length * 2)];
        }
        Arrays.fill(matrix, 0, size, 0);
        for (int member = 0; member < candidates.members(); member++) {
            lineOf[candidates.item(member)] = member + 1;
        }
        int last = candidates.lastShared();
        for (int i = 0; i < holders.count(); i++) {
            int end = rows.rowStart(holders.holder(i) + 1) - 1;
            int back = end;
            for (int place = rows.place(back); place > last; place = rows.place(--back)) {
                matrix[lineOf[place] * words + (i >> 6)] |= 1L << i;
            }
            pace.spend(2L * (end - back) + 2);
        }
        for (int member = 0; member < candidates.members(); member++) {
            lineOf[candidates.item(member)] = 0;
        }
    }
}
