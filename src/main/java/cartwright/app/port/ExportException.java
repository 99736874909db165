package cartwright.app.port;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A result file cannot be written. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /** Creates the error about a result file. */
    public ExportException(Path file, @Nullable Throwable cause) {
        super("cannot write " + file, cause);
        this.file = file;
    }

    /** Returns the file that cannot be written. */
    public Path file() {
        return file;
    }
}
