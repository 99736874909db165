package cartwright.adapter.file;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes the strings of cells, and hands out the one of before where a column says the same again, as order, date, store
 * and product do on most lines.
 *
 * <p>A string that is known costs no memory, keeps its hash, and compares with itself in one step. Its characters are kept
 * beside it because two arrays are compared many at once: with both, an import of ten million lines takes half the processor
 * time.
 */
final class CellStrings {

    /** Strings remembered for each column; a power of two. */
    private static final int PLACES = 1 << 15;

    /** Columns beyond are matrix columns, whose cells are short and few. */
    private static final int COLUMNS = 32;

    /** Longer ones are seldom the same again. */
    private static final int LONGEST = 64;

    private final Known[] last = new Known[COLUMNS];
    private final @Nullable Known[][] known = new Known[COLUMNS][];

    CellStrings() {
        Arrays.fill(last, new Known("", new char[0]));
    }

    private record Known(String string, char[] letters) {

        boolean is(char[] text, int start, int length) {
            return letters.length == length && Arrays.equals(letters, 0, length, text, start, start + length);
        }
    }

    /** Returns the characters of a cell as a string. */
    String of(int column, char[] text, int start, int length) {
        if (column >= COLUMNS || length > LONGEST) {
            return new String(text, start, length);
        }
        Known before = last[column];
        if (!before.is(text, start, length)) {
            before = remembered(column, text, start, length);
            last[column] = before;
        }
        return before.string;
    }

    private Known remembered(int column, char[] text, int start, int length) {
        @Nullable Known[] ofColumn = known[column];
        if (ofColumn == null) {
            ofColumn = new Known[PLACES];
            known[column] = ofColumn;
        }
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + text[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        Known before = ofColumn[place];
        if (before == null || !before.is(text, start, length)) {
            before = new Known(new String(text, start, length), Arrays.copyOfRange(text, start, start + length));
            ofColumn[place] = before;
        }
        return before;
    }
}
