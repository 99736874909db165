package cartwright.app.port;

import java.nio.file.Path;

/**
 * One thing to import.
 *
 * @param file the file
 * @param part the entry of an archive; empty for the whole file
 */
public record BasketFile(Path file, String part) {}
