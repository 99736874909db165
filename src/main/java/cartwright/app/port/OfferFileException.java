package cartwright.app.port;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of business rules or product facts cannot be used; says where and what. */
public final class OfferFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** There is no such file, or it cannot be read. */
        NOT_READABLE,
        /** The first word is no kind of rule. */
        UNKNOWN_RULE,
        /** The project has no product with this code. */
        UNKNOWN_SKU,
        /** No product of the project is in this category. */
        UNKNOWN_CATEGORY,
        /** A cell that must be filled is missing. */
        MISSING_CELL,
        /** A cell is not a number of at least 0. */
        NOT_A_NUMBER,
        /** Both sides of a rule are the same product. */
        SAME_PRODUCT,
        /** The heading has no column sku. */
        NO_SKU_COLUMN
    }

    private final Reason reason;
    private final transient Path file;
    private final long line;
    private final int column;
    private final String text;

    /**
     * Creates the error.
     *
     * @param line line of the file, from 1; 0 for the whole file
     * @param column cell of the line, from 1; 0 for the whole line
     * @param text what stands there
     */
    public OfferFileException(Reason reason, Path file, long line, int column, String text, @Nullable Throwable cause) {
        super(reason + ": " + file + ":" + line + ":" + column + " " + text, cause);
        this.reason = reason;
        this.file = file;
        this.line = line;
        this.column = column;
        this.text = text;
    }

    /** Returns what went wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns the file. */
    public Path file() {
        return file;
    }

    /** Returns the line, from 1; 0 for the whole file. */
    public long line() {
        return line;
    }

    /** Returns the cell of the line, from 1; 0 for the whole line. */
    public int column() {
        return column;
    }

    /** Returns what stands there. */
    public String text() {
        return text;
    }
}
