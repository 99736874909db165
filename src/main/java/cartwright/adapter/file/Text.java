package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.input.ReaderInputStream;
import org.jspecify.annotations.Nullable;

/** The delimited text of a file in UTF-8: as it stands, or made from another character set, .arff or JSON lines while it is read. */
final class Text extends FilterInputStream {

    /** Bytes looked at to tell what a text is. */
    private static final int HEAD = 1 << 15;

    private final @Nullable JsonText json;

    private Text(InputStream in, @Nullable JsonText json) {
        super(in);
        this.json = json;
    }

    /**
     * Opens the text.
     *
     * @param content whose text it is
     * @param progress only asked whether the work is still wanted
     */
    static Text of(InputStream bytes, Charset charset, FileContent content, Progress progress)
            throws IOException, ImportException {
        byte[] head = bytes.readNBytes(HEAD);
        String beginning = beginning(head, charset);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        if (isArff(beginning)) {
            return new Text(utf8(new ArffText(reader(all, charset), progress)), null);
        }
        if (JsonText.isJson(beginning)) {
            JsonText json = new JsonText(reader(all, charset), content.tag(), content.keys(charset), progress);
            return new Text(utf8(json), json);
        }
        boolean asItStands = charset.equals(StandardCharsets.UTF_8);
        return new Text(asItStands ? all : utf8(new InputStreamReader(all, charset)), null);
    }

    private static BufferedReader reader(InputStream bytes, Charset charset) {
        return new BufferedReader(new InputStreamReader(bytes, charset), HEAD);
    }

    private static InputStream utf8(Reader text) throws IOException {
        return ReaderInputStream.builder()
                .setReader(text)
                .setCharset(StandardCharsets.UTF_8)
                .setBufferSize(HEAD)
                .get();
    }

    private static String beginning(byte[] head, Charset charset) {
        String all = new String(head, charset);
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
}
