package cartwright.adapter.file;

import cartwright.app.job.Progress;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Splits a character stream into the records of a delimited table (RFC 4180), and never lets one bad record take the
 * rest with it: a quote that is not closed, or a line too long, costs that one line.
 *
 * <p>Written by hand because a general reader stops, or reads to the end, at a quote that is never closed, and keeps
 * neither the text nor the line of what it could not read. Cells are marks in the buffer; only those asked for become
 * strings.
 */
final class RecordReader implements Record {

    /** Longest record, in characters; a basket of 5,000 products with long names fits. */
    static final int LONGEST = 1 << 18;

    /** Characters kept of a rejected record. */
    static final int KEPT = 4_000;

    /** Most lines one quoted record may span: beyond it a quote was forgotten. */
    private static final int MOST_LINES = 100;

    /** Characters asked for at once: the step in which cancelling is noticed. */
    private static final int BLOCK = 1 << 16;

    private static final char MARK = '\uFEFF';

    private final Reader in;
    private final char delimiter;
    private final Progress progress;
    private final LongUnaryOperator sourceLine;

    /** Twice the longest record and half a line break, so that text moves only between records and marks stay true within one. */
    private final char[] buffer = new char[2 * LONGEST + 1];

    private int limit;
    private boolean ended;

    /** How far the record may be read for now: what is there, and not beyond the longest record. */
    private int bound;

    /** Where the record starts and ends, its end without the line break, and where the next one starts. */
    private int start;

    private int end;
    private int next;
    private long line;
    private long nextLine = 1;

    private int cells;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] escaped = new boolean[64];
    private boolean malformed;
    private final CellStrings strings = new CellStrings();

    /** Line breaks in the record; {@code \r\n} is one. */
    private int newLines;

    /** Creates a reader; {@code progress} is only asked whether the work is still wanted, at every block of text. */
    RecordReader(Reader in, char delimiter, Progress progress) {
        this(in, delimiter, progress, LongUnaryOperator.identity());
    }

    /**
     * Creates a reader of text that was made from something else.
     *
     * @param sourceLine from the line of the text to that of the file
     */
    RecordReader(Reader in, char delimiter, Progress progress, LongUnaryOperator sourceLine) {
        this.in = in;
        this.sourceLine = sourceLine;
        this.delimiter = delimiter;
        this.progress = progress;
    }

    /** Moves to the next record that is not blank; false at the end. */
    boolean next() throws IOException {
        do {
            moveTo(next);
            if (!available(start)) {
                return false;
            }
            if (line == 1 && buffer[start] == MARK && next == 0) {
                moveTo(1);
            }
            readRecord();
        } while (isBlank());
        return true;
    }

    private void moveTo(int place) {
        start = place;
        line = nextLine;
        if (start > LONGEST) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        bound = Math.min(limit, start + LONGEST);
    }

    @Override
    public long line() {
        return sourceLine.applyAsLong(line);
    }

    @Override
    public boolean malformed() {
        return malformed;
    }

    @Override
    public int size() {
        return cells;
    }

    @Override
    public String cell(int index) {
        int a = from[index];
        int b = to[index];
        while (a < b && isSpace(buffer[a])) {
            a++;
        }
        while (b > a && isSpace(buffer[b - 1])) {
            b--;
        }
        return escaped[index] ? cleaned(a, b) : strings.of(index, buffer, a, b - a);
    }

    @Override
    public List<String> row() {
        List<String> row = new ArrayList<>(cells);
        for (int i = 0; i < cells; i++) {
            row.add(cell(i));
        }
        return row;
    }

    /** Returns the record as it stands in the text, cut at {@link #KEPT} characters. */
    @Override
    public String text() {
        int first = start < end && buffer[start] == ConvertedText.BROKEN ? start + 1 : start;
        return new String(buffer, first, Math.min(end - first, KEPT));
    }

    private void readRecord() throws IOException {
        cells = 0;
        malformed = false;
        newLines = 0;
        int at = start;
        if (buffer[start] == ConvertedText.BROKEN) {
            malformed = true;
            at = -1;
        }
        while (at >= 0) {
            boolean quoted = available(at) && buffer[at] == '"';
            at = quoted ? quotedCell(at + 1) : plainCell(at);
        }
        if (malformed) {
            cells = 0;
            skipLine();
        }
        nextLine = line + newLines;
    }

    /** Reads a cell and returns where the next one starts, or -1 at the end of the record. */
    private int plainCell(int cellStart) throws IOException {
        int at = cellStart;
        boolean control = false;
        while (available(at)) {
            char c = buffer[at];
            if (c == delimiter) {
                addCell(cellStart, at, control);
                return at + 1;
            }
            if (isBreak(c)) {
                addCell(cellStart, at, control);
                return endRecord(at);
            }
            control |= c < ' ';
            at++;
        }
        addCell(cellStart, at, control);
        return endRecord(at);
    }

    private int quotedCell(int cellStart) throws IOException {
        int at = cellStart;
        boolean special = false;
        int lines = 0;
        while (available(at) && lines < MOST_LINES) {
            char c = buffer[at];
            if (c == '"') {
                if (!available(at + 1) || buffer[at + 1] != '"') {
                    newLines += lines;
                    return afterQuote(cellStart, at, special);
                }
                at++;
            }
            special |= c == '"' || c < ' ';
            lines += c == '\n' || (c == '\r' && !(available(at + 1) && buffer[at + 1] == '\n')) ? 1 : 0;
            at++;
        }
        malformed = true;
        return -1;
    }

    private int afterQuote(int cellStart, int quote, boolean special) throws IOException {
        int at = quote + 1;
        while (available(at) && buffer[at] == ' ' && delimiter != ' ') {
            at++;
        }
        addCell(cellStart, quote, special);
        if (!available(at)) {
            return endRecord(at);
        }
        char c = buffer[at];
        if (c == delimiter) {
            return at + 1;
        }
        if (isBreak(c)) {
            return endRecord(at);
        }
        malformed = true;
        return -1;
    }

    private void addCell(int cellStart, int cellEnd, boolean special) {
        if (cells == from.length) {
            from = Arrays.copyOf(from, cells * 2);
            to = Arrays.copyOf(to, cells * 2);
            escaped = Arrays.copyOf(escaped, cells * 2);
        }
        from[cells] = cellStart;
        to[cells] = cellEnd;
        escaped[cells] = special;
        cells++;
    }

    private int endRecord(int at) throws IOException {
        if (at - start >= LONGEST) {
            malformed = true;
            return -1;
        }
        end = at;
        next = afterBreak(at);
        return -1;
    }

    /** Returns the place after the line break at a place, and counts it; at the end of the stream there is none. */
    private int afterBreak(int at) throws IOException {
        if (at >= limit) {
            return at;
        }
        newLines++;
        if (at + 1 == limit && !ended) {
            read(BLOCK); // its second half may be still to come
        }
        return buffer[at] == '\r' && at + 1 < limit && buffer[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Ends a bad record at the end of its first line, so that the next line gets its chance. */
    private void skipLine() throws IOException {
        newLines = 0;
        int at = start;
        while (available(at) && !isBreak(buffer[at])) {
            at++;
        }
        end = at;
        if (available(at) || at == limit && ended) {
            next = afterBreak(at);
        } else {
            skipEndlessLine(at);
        }
    }

    /** Drops the rest of a line that does not fit the buffer; its beginning stays for {@link #text}. */
    private void skipEndlessLine(int seen) throws IOException {
        int keep = start + KEPT;
        end = keep;
        int at = seen;
        while (true) {
            while (at < limit && !isBreak(buffer[at])) {
                at++;
            }
            if (at < limit || ended) {
                break;
            }
            progress.checkCancelled();
            at = keep;
            limit = keep;
            read(BLOCK);
        }
        if (at < limit) { // moved to the front, so that there is room for the second half of the break
            System.arraycopy(buffer, at, buffer, keep, limit - at);
            limit -= at - keep;
            at = keep;
        }
        next = afterBreak(at);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private boolean isBlank() {
        if (malformed || cells > 1) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!isSpace(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    /** Control characters count as blanks: none belongs to a name or a number. */
    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == MARK;
    }

    private String cleaned(int a, int b) {
        StringBuilder text = new StringBuilder(b - a);
        for (int i = a; i < b; i++) {
            char c = buffer[i];
            text.append(c < ' ' ? ' ' : c);
            if (c == '"' && i + 1 < b && buffer[i + 1] == '"') {
                i++;
            }
        }
        return text.toString();
    }

    /** Makes the character at a place readable; false at the end of the stream or of the longest record. */
    private boolean available(int at) throws IOException {
        return at < bound || fill(at);
    }

    private boolean fill(int at) throws IOException {
        while (at >= limit && at - start < LONGEST && !ended) {
            progress.checkCancelled();
            read(BLOCK);
        }
        bound = Math.min(limit, start + LONGEST);
        return at < bound;
    }

    private void read(int most) throws IOException {
        int n = in.read(buffer, limit, Math.min(most, buffer.length - limit));
        ended = n < 0;
        limit += Math.max(0, n);
    }
}
