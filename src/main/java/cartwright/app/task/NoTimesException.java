package cartwright.app.task;

import java.nio.file.Path;

/** Something asks for the times of baskets, and the project has a basket without one. */
public final class NoTimesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /** Creates the error about a project. */
    public NoTimesException(Path file) {
        super("not every basket of " + file + " has a time");
        this.file = file;
    }

    /** Returns the project file. */
    public Path file() {
        return file;
    }
}
