package cartwright.core.mining;

/** Counts a class member by member: the rows of the member are found, then its partners are counted in them. */
final class MemberCounter {

    private final FrequentRows rows;
    private final int k;
    private final Pace pace;
    private final int[] counts;

    MemberCounter(FrequentRows rows, int k, Pace pace) {
        this.rows = rows;
        this.k = k;
        this.pace = pace;
        this.counts = new int[rows.items()];
    }

    void count(Candidates candidates, Holders holders, Holders joined, Level found) {
        for (int member = 0; member < candidates.members(); member++) {
            if (candidates.start(member) < candidates.start(member + 1)) {
                joined.become(holders, candidates.row(member));
                pace.spend(rows.words());
                long[] bits = joined.bits();
                if (bits == null) {
                    countBehind(candidates, member, joined, found);
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
    private void countBehind(Candidates candidates, int member, Holders joined, Level found) {
        int last = candidates.item(member);
        for (int i = 0; i < joined.count(); i++) {
            int back = rows.rowStart(joined.holder(i) + 1) - 1;
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
            int end = rows.rowStart(joined.holder(i) + 1) - 1;
            int back = end;
            for (int place = rows.place(back); place > last; place = rows.place(--back)) {
                counts[place] = 0;
            }
            pace.spend(3L * (end - back) + 4);
        }
    }
}
