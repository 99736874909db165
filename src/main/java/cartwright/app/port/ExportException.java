package cartwright.app.port;

import java.nio.file.Path;
<<<<<<< HEAD

/** A file cannot be written: no such folder, no permission, no space. What stood there before is still there. */
=======
import org.jspecify.annotations.Nullable;

/** A result file cannot be written. */
>>>>>>> 6fbe320
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

<<<<<<< HEAD
    /** Creates the error about a file. */
    public ExportException(Path file, Throwable cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file;
    }

    /** Returns the file that was to be written. */
=======
    /** Creates the error about a result file. */
    public ExportException(Path file, @Nullable Throwable cause) {
        super("cannot write " + file, cause);
        this.file = file;
    }

    /** Returns the file that cannot be written. */
>>>>>>> 6fbe320
    public Path file() {
        return file;
    }
}
