package cartwright.app.port;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A basket file cannot be imported; nothing of it was kept. */
public final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** The file cannot be read: no permission, damaged archive. */
        NOT_READABLE,
        /** The file holds nothing. */
        EMPTY,
        /** The file is no text: a document, a picture, a workbook of the old kind. */
        NO_TEXT,
        /** The archive or workbook has no entry or sheet of that name. */
        NO_SUCH_PART,
        /** There is no character set of that name. */
        NO_SUCH_CHARSET,
        /** The sample is not on this machine: it must be downloaded, or opened from a copy. */
        NOT_HERE,
        /** The copy of a sample is not the whole of it, or something else. */
        NOT_THE_SAMPLE,
        /** The download failed or was not what was announced. */
        NOT_DOWNLOADED,
        /** The folder holds no basket file. */
        NO_FILES,
        /** A column that was named is not there. */
        NO_SUCH_COLUMN,
        /** A long table in which no column looks like a basket or a product. */
        NO_ROLE,
        /** The project holds this file already; the detail says since when, or which other file is the same. */
        ALREADY_IMPORTED,
        /** The file is no export of rejected lines. */
        NO_REJECTS,
        /** Every line was rejected. */
        NOTHING_USABLE
    }

    private final Reason reason;
    private final transient Path file;
    private final String detail;

    /**
     * Creates the error.
     *
     * @param detail the column or role it is about; empty when the whole file is
     */
    public ImportException(Reason reason, Path file, String detail, @Nullable Throwable cause) {
        super(reason + ": " + file + " " + detail, cause);
        this.reason = reason;
        this.file = file;
        this.detail = detail;
    }

    /** Returns what went wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns the basket file. */
    public Path file() {
        return file;
    }

    /** Returns the column or role it is about; empty when the whole file is. */
    public String detail() {
        return detail;
    }
}
