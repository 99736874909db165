package cartwright.adapter.file;

import cartwright.app.port.ExportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside its place and moved there when it is complete. */
final class WholeFile {

    private WholeFile() {}

    /** What fills the draft. */
    interface Content {
        void writeTo(Path draft) throws IOException;
    }

    static void write(Path file, Content content) throws ExportException {
        Path target = file.toAbsolutePath();
        try {
            Path draft = draftOf(target);
            try {
                content.writeTo(draft);
                moveTo(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new ExportException(file, e);
        }
    }

    /** The name is derived, not random: a draft left by a killed program is overwritten by the next export. */
    private static Path draftOf(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("is a folder");
        }
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static void moveTo(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
