package cartwright.adapter.file;

import cartwright.app.port.SoldProduct;
import java.util.Arrays;

/**
 * Numbers what some cells of a record say together: code, name and category of a product. The bytes of each such group
 * lie in one place, so that few places in memory are looked at for a line of a known product.
 */
final class KnownCells {

    /** Most groups that get a number. */
    private static final int MOST = 1 << 17;

    /** Longest cell, in bytes. */
    private static final int LONGEST = 255;

    private static final int FIRST_PLACES = 1 << 10;

    private static final int NUMBER = Integer.BYTES;

    private final int[] columns;
    private final int[] starts;
    private final int[] lengths;

    /** Hash above, place of the group below; 0 where nothing is. */
    private long[] places = new long[FIRST_PLACES];

    /** Each group: its number, the length of each cell, the bytes of the cells. */
    private byte[] groups = new byte[FIRST_PLACES * 32];

    private int used = 1;
    private int size;

    /** @param columns the columns of the group */
    KnownCells(int... columns) {
        this.columns = columns.clone();
        this.starts = new int[columns.length];
        this.lengths = new int[columns.length];
    }

    /**
     * Returns the number of the group of a record: that of an equal one before, else the next.
     *
     * @param text holds {@link CellStrings#WORD} bytes more behind the cells
     * @param from where each cell of the record starts
     * @param to where it ends
     * @return {@link SoldProduct#UNNUMBERED} where there are too many groups, or a cell is too long
     */
    int numberOf(byte[] text, int[] from, int[] to) {
        int hash = 1;
        int all = 0;
        for (int i = 0; i < columns.length; i++) {
            int start = CellBytes.skipBlanks(text, from[columns[i]], to[columns[i]]);
            int length = CellBytes.cutBlanks(text, start, to[columns[i]]) - start;
            if (length > LONGEST) {
                return SoldProduct.UNNUMBERED;
            }
            starts[i] = start;
            lengths[i] = length;
            all += length;
            hash = hash * 31 + CellStrings.hash(text, start, length) | 1;
        }
        int at = hash >>> 1 & places.length - 1;
        for (; places[at] != 0; at = at + 1 & places.length - 1) {
            int place = (int) places[at];
            if ((int) (places[at] >>> 32) == hash && isGroup(place, text)) {
                return number(place);
            }
        }
        return size == MOST ? SoldProduct.UNNUMBERED : add(at, hash, all, text);
    }

    private boolean isGroup(int place, byte[] text) {
        int at = place + NUMBER;
        for (int length : lengths) {
            if ((groups[at++] & 0xFF) != length) {
                return false;
            }
        }
        for (int i = 0; i < columns.length; i++) {
            if (!CellStrings.same(groups, at, text, starts[i], lengths[i])) {
                return false;
            }
            at += lengths[i];
        }
        return true;
    }

    private int number(int place) {
        int number = 0;
        for (int i = 0; i < NUMBER; i++) {
            number = number << Byte.SIZE | groups[place + i] & 0xFF;
        }
        return number;
    }

    private int add(int at, int hash, int length, byte[] text) {
        places[at] = (long) hash << 32 | used;
        int end = used + NUMBER + columns.length + length;
        if (end + CellStrings.WORD > groups.length) {
            groups = Arrays.copyOf(groups, groups.length * 2);
        }
        for (int i = 0; i < NUMBER; i++) {
            groups[used++] = (byte) (size >>> Byte.SIZE * (NUMBER - 1 - i));
        }
        for (int cell : lengths) {
            groups[used++] = (byte) cell;
        }
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(text, starts[i], groups, used, lengths[i]);
            used += lengths[i];
        }
        if (++size * 2 > places.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        for (long place : old) {
            if (place != 0) {
                int at = (int) (place >>> 33) & places.length - 1;
                while (places[at] != 0) {
                    at = at + 1 & places.length - 1;
                }
                places[at] = place;
            }
        }
    }
}
