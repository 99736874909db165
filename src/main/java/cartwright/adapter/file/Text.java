package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The delimited text of a file: as it stands, or made from .arff or JSON lines while it is read. */
final class Text extends Reader {

    /** Characters looked at to tell what a text is. */
    private static final int HEAD = 1 << 13;

    private final Reader in;
    private final @Nullable JsonText json;

    private Text(Reader in) {
        this.in = in;
        this.json = in instanceof JsonText made ? made : null;
    }

    /**
     * Opens the text.
     *
     * @param content whose text it is
     * @param progress only asked whether the work is still wanted
     */
    static Text of(InputStream bytes, Charset charset, FileContent content, Progress progress)
            throws IOException, ImportException {
        BufferedReader plain = new BufferedReader(new InputStreamReader(bytes, charset), HEAD);
        String head = head(plain);
        if (isArff(head)) {
            return new Text(new ArffText(plain, progress));
        }
        return new Text(
                JsonText.isJson(head) ? new JsonText(plain, content.tag(), content.keys(charset), progress) : plain);
    }

    private static String head(BufferedReader text) throws IOException {
        text.mark(HEAD);
        char[] head = new char[HEAD - 1];
        int length = 0;
        for (int n = 0; n >= 0 && length < head.length; n = text.read(head, length, head.length - length)) {
            length += n;
        }
        text.reset();
        String all = new String(head, 0, length);
        return all.startsWith("\uFEFF") ? all.substring(1) : all;
    }

    /** Its first line that is neither blank nor a remark names the relation. */
    private static boolean isArff(String head) {
        return head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .findFirst()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("@relation"))
                .isPresent();
    }

    /** Returns the line of the file that a line of this text comes from; both from 1. */
    long sourceLine(long line) {
        return json == null ? line : json.sourceLine(line);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        return in.read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
