package cartwright.app.port;

import java.util.Map;

/**
 * What an import kept.
 *
 * @param source the file and its settings
 * @param lines accepted product lines
 * @param newBaskets baskets that the project did not hold before
 * @param newItems products that the project did not hold before
 * @param rejected number of rejected lines by reason; reasons without lines are left out
 * @param datesWereOpen whether no date says which number is the day, so that the usual order was taken
 */
public record ImportReport(
        SourceDescription source,
        long lines,
        long newBaskets,
        int newItems,
        Map<RejectedLine.Reason, Long> rejected,
        boolean datesWereOpen) {

    /** Copies the map. */
    public ImportReport {
        rejected = Map.copyOf(rejected);
    }

    /** Returns the same with another answer on its dates. */
    public ImportReport ofDates(boolean open) {
        return new ImportReport(source, lines, newBaskets, newItems, rejected, open);
    }

    /** Returns the number of rejected lines. */
    public long rejectedLines() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
