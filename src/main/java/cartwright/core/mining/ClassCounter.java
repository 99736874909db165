package cartwright.core.mining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the candidates of one equivalence class after the other.
 *
 * <p>The rows of the shared items are found once a class, from those of the class before as far as the two agree. Where
 * they are few, the class gets a bit matrix of its own with one bit for each of these rows only, so that a candidate
 * costs a word or two; where they are many, bitsets over all rows meet.
 */
final class ClassCounter {

    private final FrequentRows rows;
    private final int k;
    private final Pace pace;
    private final List<TidSet> stack = new ArrayList<>();
    private int[] path = {};
    private final TidSet joined;
    private final int[] counts;
    private final int[] memberOf;
    private long[] matrix = {};

    ClassCounter(FrequentRows rows, int k, Pace pace) {
        this.rows = rows;
        this.k = k;
        this.pace = pace;
        this.joined = new TidSet(rows);
        this.counts = new int[rows.items()];
        this.memberOf = new int[rows.items()];
        Arrays.fill(memberOf, -1);
    }

    /** Adds those candidates to the level that at least k rows hold. */
    void count(Candidates candidates, Level found) {
        TidSet holders = holdersOf(candidates.shared());
        if (holders.bits() == null) {
            countInMatrix(candidates, holders, found);
        } else {
            countByMember(candidates, holders, found);
        }
    }

    private TidSet holdersOf(int[] shared) {
        int same = Arrays.mismatch(path, shared);
        int from = same < 0 ? shared.length : same;
        for (int at = from; at < shared.length; at++) {
            if (at == stack.size()) {
                stack.add(new TidSet(rows));
            }
            if (at == 0) {
                stack.get(0).become(shared[0]);
            } else {
                stack.get(at).become(stack.get(at - 1), shared[at]);
            }
            pace.spend(stack.get(at).count());
        }
        path = shared.clone();
        return stack.get(shared.length - 1);
    }

    private void countInMatrix(Candidates candidates, TidSet holders, Level found) {
        int words = (holders.count() + Long.SIZE - 1) / Long.SIZE;
        fillMatrix(candidates, holders, words);
        for (int member = 0; member < candidates.members(); member++) {
            for (int at = candidates.start(member); at < candidates.start(member + 1); at++) {
                int partner = candidates.partner(at);
                int both = 0;
                for (int word = 0; word < words; word++) {
                    both += Long.bitCount(matrix[member * words + word] & matrix[partner * words + word]);
                }
                if (both >= k) {
                    found.add(candidates.row(member), candidates.item(partner), both);
                }
            }
        }
        pace.spend((long) candidates.size() * (words + 2));
    }

    private void fillMatrix(Candidates candidates, TidSet holders, int words) {
        int size = Math.multiplyExact(candidates.members(), words);
        if (matrix.length < size) {
            matrix = new long[Math.max(size, matrix.length * 2)];
        }
        Arrays.fill(matrix, 0, size, 0);
        for (int member = 0; member < candidates.members(); member++) {
            memberOf[candidates.item(member)] = member;
        }
        int last = candidates.shared()[candidates.shared().length - 1];
        for (int i = 0; i < holders.count(); i++) {
            int end = rows.rowStart(holders.row(i) + 1) - 1;
            int back = end;
            for (int place = rows.place(back); place > last; place = rows.place(--back)) {
                int member = memberOf[place];
                if (member >= 0) {
                    matrix[member * words + (i >> 6)] |= 1L << i;
                }
            }
            pace.spend(end - back + 2);
        }
        for (int member = 0; member < candidates.members(); member++) {
            memberOf[candidates.item(member)] = -1;
        }
    }

    private void countByMember(Candidates candidates, TidSet holders, Level found) {
        for (int member = 0; member < candidates.members(); member++) {
            if (candidates.start(member) < candidates.start(member + 1)) {
                joined.become(holders, candidates.item(member));
                long[] bits = joined.bits();
                if (bits == null) {
                    countBehind(candidates, member, found);
                } else {
                    countBits(candidates, member, bits, found);
                }
            }
        }
    }

    private void countBits(Candidates candidates, int member, long[] bits, Level found) {
        for (int at = candidates.start(member); at < candidates.start(member + 1); at++) {
            int item = candidates.item(candidates.partner(at));
            long[] itemBits = rows.bits(item);
            int both = itemBits == null ? countList(item, bits) : countCommon(bits, itemBits);
            if (both >= k) {
                found.add(candidates.row(member), item, both);
            }
            pace.spend(itemBits == null ? rows.count(item) : bits.length / 2);
        }
    }

    private static int countCommon(long[] left, long[] right) {
        int both = 0;
        for (int word = 0; word < left.length; word++) {
            both += Long.bitCount(left[word] & right[word]);
        }
        return both;
    }

    private int countList(int item, long[] bits) {
        int both = 0;
        for (int at = rows.listStart(item); at < rows.listStart(item + 1); at++) {
            int row = rows.row(at);
            both += (int) (bits[row >> 6] >>> row & 1);
        }
        return both;
    }

    /** Reads the few rows of a member once and counts all that stands behind its last item. */
    private void countBehind(Candidates candidates, int member, Level found) {
        int last = candidates.item(member);
        for (int i = 0; i < joined.count(); i++) {
            int back = rows.rowStart(joined.row(i) + 1) - 1;
            for (int place = rows.place(back); place > last; place = rows.place(--back)) {
                counts[place]++;
            }
        }
        for (int at = candidates.start(member); at < candidates.start(member + 1); at++) {
            int item = candidates.item(candidates.partner(at));
            if (counts[item] >= k) {
                found.add(candidates.row(member), item, counts[item]);
            }
        }
        for (int i = 0; i < joined.count(); i++) {
            int end = rows.rowStart(joined.row(i) + 1) - 1;
            int back = end;
            for (int place = rows.place(back); place > last; place = rows.place(--back)) {
                counts[place] = 0;
            }
            pace.spend(2L * (end - back + 2));
        }
    }
}
