package cartwright.core.mining;

import java.util.ArrayList;
import java.util.List;
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

    private final int k;
    private final int maxLength;
    private final Branches out;
    private final Pace pace;
    private final List<Members> levels = new ArrayList<>();
    private int[] places = {};

    /** A class: what the itemsets that agree in all items but the last add, rarest first. */
    static final class Members {
        private int size;
        private int sharedCount;
        private final int[] items = new int[Long.SIZE];
        private final int[] counts = new int[Long.SIZE];
        private final long[][] rows = new long[Long.SIZE][];
        private final long[][] own = new long[Long.SIZE][];

        void clear(int countOfShared) {
            size = 0;
            sharedCount = countOfShared;
        }

        void add(int item, int count, long @Nullable [] itemRows) {
            items[size] = item;
            counts[size] = count;
            rows[size++] = itemRows == null ? EMPTY : itemRows;
        }

        /** Returns room for the bits of the next member. */
        private long[] room(int words) {
            if (own[size] == null || own[size].length < words) {
                own[size] = new long[words + (words >> 1)];
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

    private static final long[] EMPTY = {};

    MaskMiner(int k, int maxLength, Branches out, Pace pace) {
        this.k = k;
        this.maxLength = maxLength;
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
        while (levels.size() <= depth) {
            levels.add(new Members());
        }
        return levels.get(depth);
    }

    /**
     * Finds what is below the members of a class.
     *
     * @param size number of items of the members' itemsets
     * @param first row of the first member's itemset among those of that size; the others follow
     * @param itemPlaces place of each item
     */
    void mine(MaskRows rows, Members top, int size, int first, int[] itemPlaces) {
        places = itemPlaces;
        if (size < maxLength) {
            descend(rows, 0, size, first);
        }
    }

    private void descend(MaskRows rows, int depth, int size, int first) {
        Members members = level(depth);
        Members next = level(depth + 1);
        boolean last = size + 1 == maxLength;
        for (int member = 0; member < members.size - 1; member++) {
            next.clear(members.counts[member]);
            MaskRows used = rows;
            if (members.counts[member] == members.sharedCount) {
                inherit(members, member, next);
            } else if (isSparse(rows, members, member)) {
                used = rows.narrow(members.rows[member], members.itemsAfter(member));
                takeAll(used, members, member, next);
            } else if (last || members.size - member == 2) {
                countRest(rows, members, member, next);
            } else {
                meetRest(rows, members, member, next);
            }
            pace.spend((long) (members.size - member) * (rows.words() + 4));
            if (next.size > 0) {
                int row = emit(next, size + 1, first + member);
                if (next.size > 1 && !last) {
                    descend(used, depth + 1, size + 1, row);
                }
            }
        }
    }

    /** All rows hold the member, so with it everything stays as it is. */
    private static void inherit(Members members, int member, Members next) {
        for (int other = member + 1; other < members.size; other++) {
            next.add(members.items[other], members.counts[other], members.rows[other]);
        }
    }

    private static boolean isSparse(MaskRows rows, Members members, int member) {
        return rows.words() > FEW_WORDS
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

    private int emit(Members found, int size, int parent) {
        Level level = out.ofSize(size);
        int row = level.size();
        for (int at = 0; at < found.size; at++) {
            level.add(parent, places[found.items[at]], found.counts[at]);
        }
        return row;
    }
}
