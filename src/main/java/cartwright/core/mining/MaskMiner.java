package cartwright.core.mining;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longer itemsets among at most 64 items, class by class: the bits of two members of a class meet.
 *
 * <p>An item that all rows of an itemset hold (a perfect extension) costs nothing more below it. Where few rows are left,
 * they are put together anew, so that a class costs what its own rows cost.
 */
final class MaskMiner {

    /** Rows are put together anew where this share or less of the bits is left, and the bits are not few. */
    private static final int SPARSE = 4;

    private static final int FEW_WORDS = 4;
    private static final int FEW_MEMBERS = 2; // not worth writing twice what is as quickly found twice

    private final int k;
    private final Branches out;
    private final Pace pace;
    private Members[] levels = {};
    private int[] places = {};
    private int[] marks = new int[Long.SIZE]; // a stack
    private int marksTaken;

    /** A class: what the itemsets that agree in all items but the last add, rarest first. */
    static final class Members {
        private int size;
        private int sharedCount;
        private final int[] items = new int[Long.SIZE];
        private final int[] counts = new int[Long.SIZE];
        private final long[][] rows = new long[Long.SIZE][0];
        private final long[][] own = new long[Long.SIZE][];

        void clear(int countOfShared) {
            size = 0;
            sharedCount = countOfShared;
        }

        void add(int item, int count, long @Nullable [] itemRows) {
            items[size] = item;
            counts[size] = count;
            if (itemRows != null && rows[size] != itemRows) { // a reference is dear to write, and mostly there already
                rows[size] = itemRows;
            }
            size++;
        }

        /** Drops what all baskets of the shared items hold, and returns how many that were. */
        private int dropPerfect() {
            int kept = 0;
            for (int at = 0; at < size; at++) {
                if (counts[at] != sharedCount) {
                    items[kept] = items[at];
                    counts[kept] = counts[at];
                    if (kept != at) {
                        rows[kept] = rows[at];
                    }
                    kept++;
                }
            }
            int dropped = size - kept;
            size = kept;
            return dropped;
        }

        /** Returns room for the bits of the next member. */
        long[] room(int words) {
            if (own[size] == null || own[size].length < words) {
                own[size] = new long[Math.max(8, words + (words >> 1))];
            }
            return own[size];
        }

        private long itemsAfter(int member) {
            long set = 0;
            for (int at = member + 1; at < size; at++) {
                set |= 1L << items[at];
            }
            return set;
        }
    }

    MaskMiner(int k, Branches out, Pace pace) {
        this.k = k;
        this.out = out;
        this.pace = pace;
    }

    /** Returns an empty class for itemsets whose shared items are held by so many baskets. */
    Members top(int sharedCount) {
        Members top = level(0);
        top.clear(sharedCount);
        return top;
    }

    private Members level(int depth) {
        if (depth >= levels.length) {
            int before = levels.length;
            levels = Arrays.copyOf(levels, depth + 8);
            for (int at = before; at < levels.length; at++) {
                levels[at] = new Members();
            }
        }
        return levels[depth];
    }

    /**
     * Finds what is below the members of the {@linkplain #top top} class.
     *
     * @param size number of items of the members' itemsets
     * @param first row of the first member's itemset among those of that size; the others follow
     * @param itemPlaces place of each item
     */
    void mine(MaskRows rows, int size, int first, int[] itemPlaces) {
        places = itemPlaces;
        if (size < out.longest()) {
            descend(rows, 0, 0, size, first);
        }
    }

    /**
     * Counts the members of the {@linkplain #top top} class and what is below them.
     *
     * @param size number of items of the members' itemsets
     */
    void tally(MaskRows rows, int size) {
        tally(rows, 0, size - 1, 0);
    }

    /**
     * Counts what is below an itemset that is counted already.
     *
     * @param size number of its items
     * @param perfect number of items that are in all its baskets and left out of it: any of them may join it
     */
    private void tally(MaskRows rows, int depth, int size, int perfect) {
        Members members = level(depth);
        int all = perfect + members.dropPerfect();
        count(size, 1, all);
        count(size, -1, perfect);
        count(size + 1, members.size, all);
        if (size + 2 > out.longest()) {
            return;
        }
        Members next = level(depth + 1);
        for (int member = 0; member < members.size - 2; member++) {
            next.clear(members.counts[member]);
            MaskRows used = fill(rows, members, member, next, size + 2 >= out.longest());
            if (next.size > 0) {
                tally(used, depth + 1, size + 1, all);
            }
        }
        if (members.size > 1 && countLast(rows, members) >= k) {
            count(size + 2, 1, all);
        }
    }

    /** Counts the last two members of a class together: a class of one itemset, below which is nothing. */
    private int countLast(MaskRows rows, Members members) {
        int one = members.size - 2;
        int other = members.size - 1;
        pace.spend(2L * (rows.words() + 4));
        if (members.counts[one] == members.sharedCount) {
            return members.counts[other];
        }
        return members.counts[other] == members.sharedCount
                ? members.counts[one]
                : rows.countBoth(members.rows[one], members.rows[other]);
    }

    /** Counts itemsets with any of the perfect items added, as far as they are short enough. */
    private void count(int size, long itemsets, int perfect) {
        long choices = 1;
        for (int added = 0; added <= perfect && size + added <= out.longest(); added++) {
            out.tally(size + added, itemsets * choices);
            choices = choices * (perfect - added) / (added + 1);
        }
    }

    /**
     * Finds what is below the members of a class from one on.
     *
     * @param size number of items of the members' itemsets
     * @param first row of the first of these members
     */
    private void descend(MaskRows rows, int depth, int from, int size, int first) {
        Members members = level(depth);
        Members next = level(depth + 1);
        boolean last = size + 1 >= out.longest();
        for (int member = from; member < members.size - 2; member++) {
            int row = first + member - from;
            if (members.counts[member] == members.sharedCount) {
                if (descendPerfect(rows, depth, member, size, row)) {
                    return;
                }
                continue;
            }
            next.clear(members.counts[member]);
            MaskRows used = fill(rows, members, member, next, last);
            if (next.size > 0) {
                int below = out.level(size + 1, next.size).addClass(row, next.items, places, next.counts, 0, next.size);
                if (next.size > 1 && !last) {
                    descend(used, depth + 1, 0, size + 1, below);
                }
            }
        }
        int both = members.size - from > 1 ? countLast(rows, members) : 0;
        if (both >= k) {
            int row = first + members.size - 2 - from;
            out.level(size + 1, 1).add(row, places[members.items[members.size - 1]], both);
        }
    }

    /**
     * Finds what is below a member that all rows hold: with it everything stays as it is, so below it are the members
     * behind it; and what is below these with it is below them without it too.
     *
     * @return whether that was written as well, and nothing of the class is left to find
     */
    private boolean descendPerfect(MaskRows rows, int depth, int member, int size, int row) {
        Members members = level(depth);
        int behind = members.size - member - 1;
        pace.spend(behind * 4L);
        int below =
                out.level(size + 1, behind).addClass(row, members.items, places, members.counts, member + 1, behind);
        if (size + 1 >= out.longest()) {
            return false;
        }
        int longest = size + behind + 1;
        boolean repeats = behind > FEW_MEMBERS;
        int marked = marksTaken;
        if (repeats) {
            takeMarks(behind);
            out.mark(marks, marked, size + 2, longest);
        }
        descend(rows, depth, member + 1, size + 1, below);
        marksTaken = marked;
        if (repeats && out.settle() > longest) {
            out.repeat(marks, marked, size + 2, longest, row + 1 - below);
            return true;
        }
        return false;
    }

    private void takeMarks(int number) {
        marksTaken += number;
        if (marks.length < marksTaken) {
            marks = Arrays.copyOf(marks, marksTaken * 2);
        }
    }

    /** Finds the class below a member, and returns the rows that its bits belong to. */
    private MaskRows fill(MaskRows rows, Members members, int member, Members next, boolean last) {
        pace.spend((long) (members.size - member) * (rows.words() + 4));
        if (isSparse(rows, members, member)) {
            MaskRows narrowed = rows.narrow(members.rows[member], members.itemsAfter(member));
            takeAll(narrowed, members, member, next);
            return narrowed;
        } else if (last) {
            countRest(rows, members, member, next);
        } else {
            meetRest(rows, members, member, next);
        }
        return rows;
    }

    private static boolean isSparse(MaskRows rows, Members members, int member) {
        return rows.hasMasks()
                && rows.words() > FEW_WORDS
                && members.size - member > 3
                && rows.countRows(members.rows[member]) * SPARSE <= rows.words() * Long.SIZE;
    }

    private void takeAll(MaskRows narrowed, Members members, int member, Members next) {
        for (int other = member + 1; other < members.size; other++) {
            long[] both = narrowed.bits(members.items[other]);
            int count = narrowed.count(both);
            if (count >= k) {
                next.add(members.items[other], count, both);
            }
        }
    }

    private void countRest(MaskRows rows, Members members, int member, Members next) {
        for (int other = member + 1; other < members.size; other++) {
            int count = members.counts[other] == members.sharedCount
                    ? members.counts[member]
                    : rows.countBoth(members.rows[member], members.rows[other]);
            if (count >= k) {
                next.add(members.items[other], count, null);
            }
        }
    }

    private void meetRest(MaskRows rows, Members members, int member, Members next) {
        long[] ofMember = members.rows[member];
        for (int other = member + 1; other < members.size; other++) {
            if (members.counts[other] == members.sharedCount) {
                next.add(members.items[other], members.counts[member], ofMember);
                continue;
            }
            long[] both = next.room(rows.words());
            int count = rows.meet(ofMember, members.rows[other], both);
            if (count >= k) {
                next.add(members.items[other], count, both);
            }
        }
    }
}
