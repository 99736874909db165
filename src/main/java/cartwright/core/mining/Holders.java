package cartwright.core.mining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that hold an itemset: as bits where they are many, as an ascending list where they are few. Reused.
 *
 * <p>The lists of all children are made in one pass over these rows (occurrence deliver): far cheaper than meeting this
 * list with that of one item after the other, most of which is read in vain.
 */
final class Holders {

    private final FrequentRows rows;
    private final List<Level> levels;
    private final int size;
    private final int[] next;
    private int row = -1;
    private long @Nullable [] bits;
    private long[] own = {};
    private int[] list = {};
    private boolean listed;
    private int[] spelled = {};
    private int from;
    private int count;
    private boolean delivered;
    private int[] childLists = {};
    private int[] childFroms = {};

    /**
     * Creates the rows of an itemset still to be named.
     *
     * @param levels the levels found so far, each linked to the next
     * @param size number of its items
     * @param next scratch space, one number an item, all 0 between calls
     */
    Holders(FrequentRows rows, List<Level> levels, int size, int[] next) {
        this.rows = rows;
        this.levels = levels;
        this.size = size;
        this.next = next;
    }

    /** Becomes the rows of an item, by its row in the first level, which is its place. */
    void become(int place) {
        setRow(place);
        count = rows.listStart(place + 1) - rows.listStart(place);
        bits = rows.bits(place);
        listed = true;
        list = rows.lists();
        from = rows.listStart(place);
    }

    /** Becomes the rows of a child of another itemset, by the child's row in its level. */
    void become(Holders parent, int child) {
        setRow(child);
        Level level = levels.get(size - 1);
        count = level.count(child);
        long[] itemBits = rows.bits(level.item(child));
        if (parent.bits != null && itemBits != null && rows.isMany(count)) {
            bits = meet(parent.bits, itemBits);
            listed = false;
        } else {
            parent.deliver();
            bits = null;
            listed = true;
            list = parent.childLists;
            from = parent.childFroms[child - levels.get(size - 2).childStart(parent.row)];
        }
    }

    private void setRow(int newRow) {
        row = newRow;
        delivered = false;
    }

    private long[] meet(long[] left, long[] right) {
        if (own.length != left.length) {
            own = new long[left.length];
        }
        for (int word = 0; word < own.length; word++) {
            own[word] = left[word] & right[word];
        }
        return own;
    }

    /** Makes the lists of all children that are few; how long each becomes is known. */
    private void deliver() {
        if (delivered) {
            return;
        }
        delivered = true;
        Level level = levels.get(size - 1);
        Level children = levels.get(size);
        int first = level.childStart(row);
        int members = level.childStart(row + 1) - first;
        if (childFroms.length < members) {
            childFroms = new int[members * 2];
        }
        int total = 1; // place 0 takes what belongs to no list
        for (int member = 0; member < members; member++) {
            if (!rows.isMany(children.count(first + member))) {
                childFroms[member] = total;
                next[children.item(first + member)] = total;
                total += children.count(first + member);
            }
        }
        if (childLists.length < total) {
            childLists = new int[total * 2];
        }
        if (total > 1) {
            deliverRows(level.item(row));
        }
        for (int member = 0; member < members; member++) {
            next[children.item(first + member)] = 0;
        }
    }

    private void deliverRows(int last) {
        needList();
        for (int i = from; i < from + count; i++) {
            int back = rows.rowStart(list[i] + 1) - 1;
            for (int place = rows.place(back); place > last; place = rows.place(--back)) {
                int at = next[place];
                childLists[at] = list[i];
                next[place] = at + (-at >>> 31); // stays 0 where it is 0: a branch here would be guessed wrong
            }
        }
    }

    /** Returns the row of the itemset in its level; -1 before there is one. */
    int row() {
        return row;
    }

    /** Returns the number of rows that hold the itemset. */
    int count() {
        return count;
    }

    /** Returns the bits, one a row, or null where the rows are a list. */
    long @Nullable [] bits() {
        return bits;
    }

    /** Makes the list where there are only bits. */
    void needList() {
        if (listed) {
            return;
        }
        if (spelled.length < count) {
            spelled = new int[count];
        }
        int at = 0;
        for (int word = 0; word < own.length; word++) {
            for (long rest = own[word]; rest != 0; rest &= rest - 1) {
                spelled[at++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        listed = true;
        list = spelled;
        from = 0;
    }

    /** Returns the row at a position, in [0, count()); asks for {@link #needList} first. */
    int holder(int at) {
        return list[from + at];
    }
}
