package cartwright.adapter.file;

import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The text of a basket file, unpacked where it is an archive, and as delimited text where it is a workbook. */
final class FileContent {

    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final String part;

    /**
     * Names the content.
     *
     * @param part the sheet of a workbook or the entry of an archive; empty for the first one that holds anything
     */
    FileContent(Path file, String part) {
        this.file = file;
        this.part = part;
    }

    Path file() {
        return file;
    }

    /** Returns what tells the file from others, for a person. */
    String tag() {
        return file.getFileName() + (part.isEmpty() ? "" : "/" + part);
    }

    /** Returns the names of the sheets or entries; none where the file is neither workbook nor archive of several. */
    List<String> parts() throws ImportException {
        try {
            return Archive.parts(file);
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
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
            digest.update(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
            return Archive.open(file, part);
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
