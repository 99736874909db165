package cartwright.adapter.file;

import cartwright.app.job.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text that is made line by line from another one. */
abstract class ConvertedText extends Reader {

    /** What a line that makes no sense starts with; the record reader takes such a line for malformed. */
    static final char BROKEN = '\0';

    /** Longest line, in characters; the rest of a longer one is dropped and the line is broken. */
    private static final int LONGEST = 1 << 20;

    private static final int STEP = 1 << 14;

    private final BufferedReader in;
    private final Progress progress;
    private final StringBuilder line = new StringBuilder();
    private String made = "";
    private int at;

    ConvertedText(BufferedReader in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    /** Makes text, with its line breaks, from the next line; null at the end. */
    abstract @Nullable String make() throws IOException;

    /** Reads a line without its break; null at the end. A line that is too long comes with the mark of a broken one. */
    final @Nullable String nextLine() throws IOException {
        line.setLength(0);
        long seen = 0;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
            if (seen++ < LONGEST) {
                line.append((char) c);
            } else if (seen % STEP == 0) {
                progress.checkCancelled();
            }
        }
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return seen > LONGEST ? broken(line.substring(0, RecordReader.KEPT)) : line.toString();
    }

    static String broken(String text) {
        return text.isEmpty() || text.charAt(0) != BROKEN ? BROKEN + text : text;
    }

    /** Returns cells as one line of comma-separated text, without its break. */
    static String cells(List<String> cells) {
        return cells.stream().map(ConvertedText::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        String oneLine = cell.replace('\r', ' ').replace('\n', ' ').replace(BROKEN, ' ');
        boolean plain = oneLine.indexOf(',') < 0 && oneLine.indexOf('"') < 0;
        return plain ? oneLine : '"' + oneLine.replace("\"", "\"\"") + '"';
    }

    @Override
    public final int read(char[] target, int offset, int length) throws IOException {
        while (at >= made.length()) {
            String next = make();
            if (next == null) {
                return -1;
            }
            made = next;
            at = 0;
        }
        int n = Math.min(length, made.length() - at);
        made.getChars(at, at + n, target, offset);
        at += n;
        return n;
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
