package cartwright.adapter.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the bytes of a table in UTF-8 mean: which end a cell, which are blanks around it.
 *
 * <p>No byte of a letter beyond ASCII is one of ASCII, and none that begins a letter stands inside another, so bytes can be
 * looked at one by one.
 */
final class CellBytes {

    private static final byte[] NO_BREAK_SPACE = bytes("\u00A0");
    private static final byte[] WIDE_SPACE = bytes("\u3000");

    /** The mark at the start of a text; in the middle of one it is a blank. */
    private static final byte[] MARK = bytes("\uFEFF");

    /** Bytes that can be passed over in a cell without quotes, and in one with; by unsigned value. */
    private final boolean[] plain = new boolean[256];

    private final boolean[] quoted = new boolean[256];
    private final byte[] delimiter;

    CellBytes(char delimiter) {
        this.delimiter = bytes(String.valueOf(delimiter));
        Arrays.fill(plain, ' ', plain.length, true);
        Arrays.fill(quoted, ' ', quoted.length, true);
        plain[this.delimiter[0] & 0xFF] = false;
        quoted['"'] = false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the first place in [at, end) whose byte means something in a cell without quotes, or {@code end}. */
    int skipPlain(byte[] text, int at, int end) {
        int i = at;
        while (i < end && plain[text[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    /** Returns the first place in [at, end) whose byte means something between quotes, or {@code end}. */
    int skipQuoted(byte[] text, int at, int end) {
        int i = at;
        while (i < end && quoted[text[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    int delimiterLength() {
        return delimiter.length;
    }

    boolean startsDelimiter(byte b) {
        return b == delimiter[0];
    }

    boolean isDelimiter(byte[] text, int at) {
        return startsWith(text, at, text.length, delimiter);
    }

    static boolean isControl(byte b) {
        return b >= 0 && b < ' ';
    }

    static boolean isMark(byte[] text, int at) {
        return startsWith(text, at, text.length, MARK);
    }

    /** Returns the first place in [at, end) that is no blank, or {@code end}; control characters count as blanks. */
    static int skipBlanks(byte[] text, int at, int end) {
        int i = at;
        while (i < end) {
            int length = text[i] > ' ' ? 0 : blank(text, i, end);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return end;
    }

    private static int blank(byte[] text, int at, int end) {
        if (text[at] >= 0) {
            return 1; // not above the space
        }
        if (startsWith(text, at, end, NO_BREAK_SPACE)) {
            return NO_BREAK_SPACE.length;
        }
        return startsWith(text, at, end, WIDE_SPACE) || startsWith(text, at, end, MARK) ? MARK.length : 0;
    }

    /** Returns the place behind the last in [from, end) that is no blank, or {@code from}. */
    static int cutBlanks(byte[] text, int from, int end) {
        int i = end;
        while (i > from && text[i - 1] <= ' ') {
            int length = blankBefore(text, from, i);
            if (length == 0) {
                return i;
            }
            i -= length;
        }
        return i;
    }

    private static int blankBefore(byte[] text, int from, int end) {
        if (text[end - 1] >= 0) {
            return 1;
        }
        if (end - from >= 2 && startsWith(text, end - 2, end, NO_BREAK_SPACE)) {
            return NO_BREAK_SPACE.length;
        }
        boolean three = end - from >= MARK.length
                && (startsWith(text, end - 3, end, WIDE_SPACE) || startsWith(text, end - 3, end, MARK));
        return three ? MARK.length : 0;
    }

    private static boolean startsWith(byte[] text, int at, int end, byte... word) {
        return end - at >= word.length && Arrays.equals(text, at, at + word.length, word, 0, word.length);
    }

    /** Returns the text of a cell with blanks for control characters and, where it stood in quotes, one quote for two. */
    static String cleaned(byte[] text, int from, int end, boolean quoted) {
        byte[] clean = new byte[end - from];
        int length = 0;
        for (int i = from; i < end; i++) {
            byte b = text[i];
            clean[length++] = isControl(b) ? (byte) ' ' : b;
            if (quoted && b == '"' && i + 1 < end && text[i + 1] == '"') {
                i++;
            }
        }
        return new String(clean, 0, length, StandardCharsets.UTF_8);
    }
}
