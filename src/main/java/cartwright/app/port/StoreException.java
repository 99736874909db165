package cartwright.app.port;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A project file cannot be read or written. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** The file is something else than a project. */
        NOT_A_PROJECT,
        /** A newer version of the program wrote it. */
        TOO_NEW,
        /** Another program holds it. */
        LOCKED,
        /** It cannot be written: no permission, or its folder is gone. */
        NOT_WRITABLE,
        /** The disk is full. */
        NO_SPACE,
        /** The disk or the network drive does not answer. */
        UNREACHABLE,
        /** The file is damaged. */
        DAMAGED
    }

    private final Reason reason;
    private final transient Path file;

    /** Creates the error about a project file. */
    public StoreException(Reason reason, Path file, @Nullable Throwable cause) {
        super(reason + ": " + file, cause);
        this.reason = reason;
        this.file = file;
    }

    /** Returns what went wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns the project file. */
    public Path file() {
        return file;
    }
}
