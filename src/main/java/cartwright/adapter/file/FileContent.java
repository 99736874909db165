package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a basket file, unpacked where it is an archive, and as delimited text where it is a workbook. */
final class FileContent {

    private static final int BLOCK = 1 << 16;

    /** Digits of the hash that tell the files of one project apart. */
    private static final int TAG_DIGITS = 12;

    private final Path file;
    private final String part;
    private final Progress progress;
    private @Nullable String hash;
    private @Nullable List<String> keys;

    /**
     * Names the content.
     *
     * @param part the sheet of a workbook or the entry of an archive; empty for the first one that holds anything
     * @param progress only asked, at every block that is read, whether the content is still wanted
     */
    FileContent(Path file, String part, Progress progress) {
        this.file = file;
        this.part = part;
        this.progress = progress;
    }

    Path file() {
        return file;
    }

    /** Returns what tells the content from others of whatever name, and is the same for the same content. */
    String tag() throws ImportException {
        return hash().substring(0, TAG_DIGITS);
    }

    /** Returns the keys of JSON lines. */
    List<String> keys(Charset charset) throws IOException, ImportException {
        if (keys == null) {
            try (CountedStream in = open();
                    BufferedReader text = new BufferedReader(new InputStreamReader(in.bytes(), charset))) {
                keys = JsonText.keys(text, progress);
            }
        }
        return keys;
    }

    /** Returns the names of the sheets or entries; none where the file is neither workbook nor archive of several. */
    List<String> parts() throws ImportException {
        try {
            return Archive.parts(file, progress);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the names of the entries of an archive that is no workbook; none where it is no archive. */
    List<String> entries() throws ImportException {
        try {
            return Archive.entries(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the SHA-256 of the bytes on disk, and of the part where one is chosen; hexadecimal. */
    String hash() throws ImportException {
        if (hash == null) {
            hash = hashed();
        }
        return hash;
    }

    private String hashed() throws ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                progress.checkCancelled();
                digest.update(block, 0, n);
            }
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Opens the text. */
    CountedStream open() throws ImportException {
        try {
            return Archive.open(file, part, progress);
        } catch (NoSuchPartException e) {
            throw failure(Reason.NO_SUCH_PART, part);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The archive has no entry, or the workbook no sheet, of that name. */
    static final class NoSuchPartException extends IOException {

        private static final long serialVersionUID = 1L;

        NoSuchPartException(String part) {
            super("no part " + part);
        }
    }

    /** Says why the file cannot be read. */
    ImportException unreadable(IOException cause) {
        boolean missing = cause instanceof NoSuchFileException;
        return new ImportException(missing ? Reason.MISSING : Reason.NOT_READABLE, file, "", cause);
    }

    /** Says which column or role is at fault. */
    ImportException failure(Reason reason, String detail) {
        return new ImportException(reason, file, detail, null);
    }
}
