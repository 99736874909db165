package cartwright;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the real data sets, which are not part of the tree; a test that needs an absent one is skipped by name. */
public final class RealFiles {

    private RealFiles() {}

    /** Returns the file, or skips the running test. */
    public static Path file(String name) {
        Path file = Path.of(System.getProperty("cartwright.data", "../shared/data"), name);
        assumeTrue(Files.isReadable(file), name + " is not on this machine");
        return file;
    }
}
