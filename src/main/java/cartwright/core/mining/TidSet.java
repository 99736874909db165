package cartwright.core.mining;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows that hold an itemset: as bits where they are many, as an ascending list where they are few. Reused. */
final class TidSet {

    private final FrequentRows rows;
    private int[] list = {};
    private long[] own = {};
    private long @Nullable [] bits;
    private int count;

    TidSet(FrequentRows rows) {
        this.rows = rows;
    }

    int count() {
        return count;
    }

    /** Returns the bits, one a row, or null where the rows are a list. */
    long @Nullable [] bits() {
        return bits;
    }

    /** Returns the row at a position of the list. */
    int row(int at) {
        return list[at];
    }

    /** Becomes the rows of an item. */
    void become(int item) {
        bits = rows.bits(item);
        int start = rows.listStart(item);
        count = rows.listStart(item + 1) - start;
        if (bits == null) {
            makeRoom(count);
            for (int at = 0; at < count; at++) {
                list[at] = rows.row(start + at);
            }
        }
    }

    /** Becomes those rows of another set that hold the item. */
    void become(TidSet of, int item) {
        long[] itemBits = rows.bits(item);
        if (of.bits != null && itemBits != null) {
            meet(of.bits, itemBits);
            return;
        }
        bits = null;
        if (of.bits != null) {
            filterItem(item, of.bits);
        } else if (itemBits != null) {
            filterList(of, itemBits);
        } else {
            merge(of, item);
        }
    }

    private void meet(long[] left, long[] right) {
        if (own.length != left.length) {
            own = new long[left.length];
        }
        int common = 0;
        for (int word = 0; word < own.length; word++) {
            long both = left[word] & right[word];
            own[word] = both;
            common += Long.bitCount(both);
        }
        count = common;
        bits = own;
        if (!rows.isMany(count)) {
            makeList();
        }
    }

    private void makeList() {
        makeRoom(count);
        int at = 0;
        for (int word = 0; word < own.length; word++) {
            for (long rest = own[word]; rest != 0; rest &= rest - 1) {
                list[at++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        bits = null;
    }

    private void filterItem(int item, long[] kept) {
        int end = rows.listStart(item + 1);
        makeRoom(end - rows.listStart(item));
        int size = 0;
        for (int at = rows.listStart(item); at < end; at++) {
            int row = rows.row(at);
            list[size] = row;
            size += (int) (kept[row >> 6] >>> row & 1); // no branch to mispredict
        }
        count = size;
    }

    private void filterList(TidSet of, long[] kept) {
        makeRoom(of.count);
        int size = 0;
        for (int at = 0; at < of.count; at++) {
            int row = of.list[at];
            list[size] = row;
            size += (int) (kept[row >> 6] >>> row & 1);
        }
        count = size;
    }

    private void merge(TidSet of, int item) {
        int at = rows.listStart(item);
        int end = rows.listStart(item + 1);
        makeRoom(Math.min(of.count, end - at));
        int size = 0;
        for (int i = 0; i < of.count && at < end; i++) {
            int row = of.list[i];
            while (at < end && rows.row(at) < row) {
                at++;
            }
            if (at < end && rows.row(at) == row) {
                list[size++] = row;
            }
        }
        count = size;
    }

    /** One place more than rows: the filters write before they know whether a row is kept. */
    private void makeRoom(int size) {
        if (list.length <= size) {
            list = Arrays.copyOf(list, size + 1);
        }
    }
}
