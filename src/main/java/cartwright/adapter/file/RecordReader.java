package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.SoldProduct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Splits text in UTF-8 into the records of a delimited table (RFC 4180), and never lets one bad record take the rest with
 * it: a quote that is not closed, or a line too long, costs that one line.
 *
 * <p>Written by hand because a general reader stops, or reads to the end, at a quote that is never closed, and keeps
 * neither the text nor the line of what it could not read. Cells are marks in the bytes as they came; only those asked for
 * become strings, and a string that is known is not made again.
 */
final class RecordReader implements Record {

    /** Longest record, in bytes: 262,144 letters of any script; a basket of 5,000 products with long names fits. */
    static final int LONGEST = 3 << 18;

    /** Characters kept of a rejected record. */
    static final int KEPT = 4_000;

    /** Most bytes of a character that Java counts as one. */
    private static final int WIDEST = 3;

    /** Most lines one quoted record may span: beyond it a quote was forgotten. */
    private static final int MOST_LINES = 100;

    /** Bytes asked for at once: the step in which cancelling is noticed. */
    private static final int BLOCK = 1 << 16;

    /** How far into the buffer a record may begin; what is left behind it is then moved to the front. */
    static final int FARTHEST = 1 << 17;

    private final InputStream in;
    private final CellBytes kinds;
    private final Progress progress;
    private final LongUnaryOperator sourceLine;

    /** Room for the longest record wherever it begins, and half a line break: marks stay true within a record. */
    private final byte[] buffer = new byte[FARTHEST + LONGEST + 1 + CellStrings.WORD];

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
    private boolean anyEscaped;
    private boolean malformed;
    private final CellStrings strings = new CellStrings();

    /** Line breaks in the record; {@code \r\n} is one. */
    private int newLines;

    /** Creates a reader; {@code progress} is only asked whether the work is still wanted, at every block of text. */
    RecordReader(InputStream in, char delimiter, Progress progress) {
        this(in, delimiter, progress, LongUnaryOperator.identity());
    }

    /**
     * Creates a reader of text that was made from something else.
     *
     * @param sourceLine from the line of the text to that of the file
     */
    RecordReader(InputStream in, char delimiter, Progress progress, LongUnaryOperator sourceLine) {
        this.in = in;
        this.sourceLine = sourceLine;
        this.kinds = new CellBytes(delimiter);
        this.progress = progress;
    }

    /** Moves to the next record that is not blank; false at the end. */
    boolean next() throws IOException {
        do {
            moveTo(next);
            if (!available(start)) {
                return false;
            }
            if (line == 1 && next == 0 && available(start + 2) && CellBytes.isMark(buffer, start)) {
                moveTo(3);
            }
            readRecord();
        } while (isBlank());
        return true;
    }

    private void moveTo(int place) {
        start = place;
        line = nextLine;
        if (start > FARTHEST) {
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
        int a = CellBytes.skipBlanks(buffer, from[index], to[index]);
        int b = CellBytes.cutBlanks(buffer, a, to[index]);
        if (!escaped[index]) {
            return strings.of(index, buffer, a, b - a);
        }
        boolean quoted = from[index] > start && buffer[from[index] - 1] == '"';
        return CellBytes.cleaned(buffer, a, b, quoted);
    }

    @Override
    public boolean isEmpty(int index) {
        return CellBytes.skipBlanks(buffer, from[index], to[index]) == to[index];
    }

    @Override
    public double plainNumber(int index) {
        return NumberCell.plainNumber(buffer, from[index], to[index]);
    }

    @Override
    public int numberIn(KnownCells known) {
        return anyEscaped ? SoldProduct.UNNUMBERED : known.numberOf(buffer, from, to);
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
        String text = new String(buffer, first, Math.min(end - first, WIDEST * KEPT), StandardCharsets.UTF_8);
        return text.length() > KEPT ? text.substring(0, KEPT) : text;
    }

    private void readRecord() throws IOException {
        cells = 0;
        anyEscaped = false;
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
        boolean control = false;
        for (int at = cellStart; ; at++) {
            at = kinds.skipPlain(buffer, at, bound);
            if (!available(at)) {
                addCell(cellStart, at, control);
                return endRecord(at);
            }
            byte b = buffer[at];
            if (isDelimiter(at)) {
                addCell(cellStart, at, control);
                return at + kinds.delimiterLength();
            }
            if (isBreak(b)) {
                addCell(cellStart, at, control);
                return endRecord(at);
            }
            control |= CellBytes.isControl(b);
        }
    }

    private boolean isDelimiter(int at) throws IOException {
        int length = kinds.delimiterLength();
        return kinds.startsDelimiter(buffer[at])
                && (length == 1 || available(at + length - 1) && kinds.isDelimiter(buffer, at));
    }

    private int quotedCell(int cellStart) throws IOException {
        boolean special = false;
        int lines = 0;
        for (int at = cellStart; lines < MOST_LINES; at++) {
            at = kinds.skipQuoted(buffer, at, bound);
            if (!available(at)) {
                break;
            }
            byte b = buffer[at];
            if (b == '"') {
                if (!available(at + 1) || buffer[at + 1] != '"') {
                    newLines += lines;
                    return afterQuote(cellStart, at, special);
                }
                at++;
            }
            special |= b == '"' || CellBytes.isControl(b);
            lines += b == '\n' || b == '\r' && !(available(at + 1) && buffer[at + 1] == '\n') ? 1 : 0;
        }
        malformed = true;
        return -1;
    }

    private int afterQuote(int cellStart, int quote, boolean special) throws IOException {
        int at = quote + 1;
        while (available(at) && buffer[at] == ' ' && !kinds.startsDelimiter(buffer[at])) {
            at++;
        }
        addCell(cellStart, quote, special);
        if (!available(at)) {
            return endRecord(at);
        }
        if (isDelimiter(at)) {
            return at + kinds.delimiterLength();
        }
        if (isBreak(buffer[at])) {
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
        anyEscaped |= special;
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
        int keep = start + WIDEST * KEPT;
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

    private static boolean isBreak(byte c) {
        return c == '\n' || c == '\r';
    }

    private boolean isBlank() {
        if (malformed || cells > 1) {
            return false;
        }
        return CellBytes.skipBlanks(buffer, start, end) == end;
    }

    /** Makes the byte at a place readable; false at the end of the stream or of the longest record. */
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
        int n = in.read(buffer, limit, Math.min(most, buffer.length - CellStrings.WORD - limit));
        ended = n < 0;
        limit += Math.max(0, n);
    }
}
