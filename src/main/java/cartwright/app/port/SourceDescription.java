package cartwright.app.port;

import java.nio.file.Path;

/**
 * A file and how it is read.
 *
 * @param file the file
 * @param settings the settings, with every guess filled in
 * @param contentHash SHA-256 of the bytes of the file, hexadecimal
 */
public record SourceDescription(Path file, ImportSettings settings, String contentHash) {}
