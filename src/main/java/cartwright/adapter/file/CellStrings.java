package cartwright.adapter.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes the strings of cells, and hands out the one of before where a column says the same again, as order, date, store
 * and product do on most lines.
 *
 * <p>A string that is known costs no memory, keeps its hash, and compares with itself in one step. Cells are compared as
 * they stand in the file, eight bytes at once, with copies that lie side by side.
 */
final class CellStrings {

    /** Bytes that are looked at at once: as many must be there behind a cell. */
    static final int WORD = Long.BYTES;

    /** Columns beyond are matrix columns, whose cells are short and few. */
    private static final int COLUMNS = 32;

    /** Longer ones are seldom the same again; a length fits a byte. */
    private static final int LONGEST = 64;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final @Nullable Column[] columns = new Column[COLUMNS];

    /**
     * Returns the bytes of a cell as a string.
     *
     * @param text holds {@link #WORD} bytes more behind the cell
     */
    String of(int column, byte[] text, int start, int length) {
        if (column >= COLUMNS || length > LONGEST) {
            return new String(text, start, length, StandardCharsets.UTF_8);
        }
        Column known = columns[column];
        if (known == null) {
            known = new Column();
            columns[column] = known;
        }
        return known.of(text, start, length);
    }

    /** Tells whether two cells have the same bytes; there must be {@link #WORD} more behind each. */
    static boolean same(byte[] one, int at, byte[] other, int start, int length) {
        int i = 0;
        for (; i + WORD <= length; i += WORD) {
            if (word(one, at + i) != word(other, start + i)) {
                return false;
            }
        }
        return i == length || (word(one, at + i) ^ word(other, start + i)) << tail(length - i) == 0;
    }

    /** Returns a hash, never 0; there must be {@link #WORD} more bytes behind the cell. */
    static int hash(byte[] text, int start, int length) {
        long hash = length;
        int i = 0;
        for (; i + WORD <= length; i += WORD) {
            hash = mixed(hash, word(text, start + i));
        }
        if (i < length) {
            hash = mixed(hash, word(text, start + i) << tail(length - i));
        }
        return (int) hash | 1; // 0 is an empty place
    }

    private static long mixed(long hash, long word) {
        long product = (hash ^ word) * 0x9E3779B97F4A7C15L;
        return product ^ product >>> 32;
    }

    private static long word(byte[] text, int at) {
        return (long) WORDS.get(text, at);
    }

    /** Returns the bits of a word that are not of the cell. */
    private static int tail(int bytes) {
        return Long.SIZE - bytes * Byte.SIZE;
    }

    /** What was seen in one column: the first so many strings, unless hardly any comes again. */
    private static final class Column {

        private static final int FIRST_PLACES = 1 << 8;

        /** A chain has fewer products than two thirds of it; a power of two. */
        private static final int MOST_PLACES = 1 << 16;

        private final byte[] last = new byte[LONGEST + WORD];
        private int lastLength;
        private String lastString = "";

        /** Hash above, place of the bytes below; 0 where nothing is. */
        private long[] places = new long[FIRST_PLACES];

        private String[] strings = new String[FIRST_PLACES];

        /** The length of each cell and its bytes. */
        private byte[] letters = new byte[FIRST_PLACES * 16];

        private int used = 1;
        private int size;
        private int found;
        private int missed;
        private boolean given;

        String of(byte[] text, int start, int length) {
            if (length == lastLength && same(last, 0, text, start, length)) {
                return lastString;
            }
            lastString = given ? made(text, start, length) : known(text, start, length);
            lastLength = length;
            System.arraycopy(text, start, last, 0, length);
            return lastString;
        }

        private static String made(byte[] text, int start, int length) {
            return new String(text, start, length, StandardCharsets.UTF_8);
        }

        private String known(byte[] text, int start, int length) {
            int hash = hash(text, start, length);
            int at = hash >>> 1 & places.length - 1;
            for (; places[at] != 0; at = at + 1 & places.length - 1) {
                int place = (int) places[at];
                if ((int) (places[at] >>> 32) == hash
                        && letters[place] == length
                        && same(letters, place + 1, text, start, length)) {
                    found++;
                    return strings[at];
                }
            }
            String made = made(text, start, length);
            if (size * 3 < MOST_PLACES * 2) {
                keep(at, (long) hash << 32 | used, made);
                addLetters(text, start, length);
                size++;
                growFilled();
            } else if (++missed == MOST_PLACES) {
                giveUp();
            }
            return made;
        }

        private void keep(int at, long place, String made) {
            places[at] = place;
            strings[at] = made;
        }

        private void addLetters(byte[] text, int start, int length) {
            if (used + 1 + length + WORD > letters.length) {
                letters = Arrays.copyOf(letters, letters.length * 2);
            }
            letters[used] = (byte) length;
            System.arraycopy(text, start, letters, used + 1, length);
            used += 1 + length;
        }

        private void growFilled() {
            if (size * 3 <= places.length * 2 || places.length == MOST_PLACES) {
                return;
            }
            long[] old = places;
            String[] before = strings;
            places = new long[old.length * 2];
            strings = new String[old.length * 2];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != 0) {
                    int at = (int) (old[i] >>> 33) & places.length - 1;
                    while (places[at] != 0) {
                        at = at + 1 & places.length - 1;
                    }
                    keep(at, old[i], before[i]);
                }
            }
        }

        /** A column whose cells differ, such as receipts sorted by product, only costs time. */
        private void giveUp() {
            if (found < missed) {
                given = true;
                places = new long[0];
                strings = new String[0];
                letters = new byte[0];
            }
            found = 0;
            missed = 0;
        }
    }
}
