package cartwright.app.port;

import java.time.Instant;

/**
 * One import in the history of a project.
 *
 * @param fileName name of the file, without its folder
 * @param contentHash SHA-256 of the file's bytes, hexadecimal
 * @param importedAt when it was imported
 * @param lines number of accepted lines
 * @param rejectedLines number of rejected lines
 * @param undoable whether it can be taken back once those after it are; imports of early versions cannot
 */
public record ImportEntry(
        String fileName, String contentHash, Instant importedAt, long lines, long rejectedLines, boolean undoable) {}
