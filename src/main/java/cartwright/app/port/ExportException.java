package cartwright.app.port;

import java.nio.file.Path;

/** A file cannot be written: no such folder, no permission, no space. What stood there before is still there. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /** Creates the error about a file. */
    public ExportException(Path file, Throwable cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file;
    }

    /** Returns the file that was to be written. */
    public Path file() {
        return file;
    }
}
