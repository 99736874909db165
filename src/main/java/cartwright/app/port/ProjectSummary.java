package cartwright.app.port;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Counts of what a project holds.
 *
 * @param baskets number of baskets with at least one item
 * @param items number of products
 * @param lines number of accepted lines
 * @param rejectedLines number of rejected lines
 * @param from earliest basket time; null when no basket has one
 * @param to latest basket time; null when no basket has one
 * @param encoder the model chosen for this project; null when none was
 * @param vectors number of vectors kept, over all models
 * @param lastImport the import that an undo takes back; null when there is none
 * @param onNetwork whether the project lies on a drive of another machine
 */
public record ProjectSummary(
        long baskets,
        int items,
        long lines,
        long rejectedLines,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable String encoder,
        long vectors,
        @Nullable ImportEntry lastImport,
        boolean onNetwork) {

    /** Describes a project on a drive of this machine. */
    public ProjectSummary(
            long baskets,
            int items,
            long lines,
            long rejectedLines,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable String encoder,
            long vectors,
            @Nullable ImportEntry lastImport) {
        this(baskets, items, lines, rejectedLines, from, to, encoder, vectors, lastImport, false);
    }
}
