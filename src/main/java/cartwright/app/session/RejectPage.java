package cartwright.app.session;

import cartwright.app.port.KeptReject;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rejected lines of a project.
 *
 * @param lines the lines, in order of import
 * @param reason the reason they share; null for any
 * @param counts number of rejected lines by reason, over all reasons
 * @param sources how the files were read whose lines can be corrected, by {@link KeptReject#source}
 */
public record RejectPage(
        List<KeptReject> lines,
        RejectedLine.@Nullable Reason reason,
        Map<RejectedLine.Reason, Long> counts,
        Map<Long, SourceDescription> sources) {

    /** Copies the collections. */
    public RejectPage {
        lines = List.copyOf(lines);
        counts = Map.copyOf(counts);
        sources = Map.copyOf(sources);
    }

    /** Returns the number of lines that share the reason. */
    public long all() {
        return reason == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(reason, 0L);
    }
}
