package cartwright.ui.evaluate;

import cartwright.app.session.RankerCost;
import cartwright.app.session.RankerReport;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One ranker with everything that was measured of it. Immutable.
 *
 * @param ranker the ranker's key
 * @param measured what stands in which column
 * @param cost what it costs
 * @param difference hit rate at ten places less that of best sellers; null where best sellers were not tried
 */
public record RankerLine(
        String ranker,
        Map<ReportColumn, MeasureRow> measured,
        RankerCost cost,
        @Nullable Difference difference) {

    /** Copies the map. */
    public RankerLine {
        measured = Map.copyOf(measured);
    }

    /** Returns the rankers of a report in one setting, in the order of the report. */
    static List<RankerLine> of(RankerReport report, Setting setting, Function<String, RankerCost> costs) {
        Map<String, Map<ReportColumn, MeasureRow>> byRanker = new LinkedHashMap<>();
        for (MeasureRow row : report.rows()) {
            if (row.setting() == setting) {
                Map<ReportColumn, MeasureRow> line =
                        byRanker.computeIfAbsent(row.ranker(), unseen -> new EnumMap<>(ReportColumn.class));
                for (ReportColumn column : ReportColumn.values()) {
                    if (column.measure() == row.measure() && column.at() == row.at()) {
                        line.put(column, row);
                    }
                }
            }
        }
        List<RankerLine> lines = new ArrayList<>();
        byRanker.forEach((ranker, line) ->
                lines.add(new RankerLine(ranker, line, costs.apply(ranker), difference(report, setting, ranker))));
        return lines;
    }

    private static @Nullable Difference difference(RankerReport report, Setting setting, String ranker) {
        if (ranker.equals(RankerKind.POPULARITY.key())) {
            return null; // nothing to say about a ranker against itself
        }
        return report.comparisons().stream()
                .filter(each ->
                        each.setting() == setting && each.ranker().equals(ranker) && each.measure() == Measure.HIT_RATE)
                .map(RankerReport.Comparison::difference)
                .findFirst()
                .orElse(null);
    }

    /** Returns the mean in a column; NaN where it was not measured. */
    public double mean(ReportColumn column) {
        MeasureRow row = measured.get(column);
        return row == null ? Double.NaN : row.mean();
    }

    /** Returns the standard deviation over the seeds; NaN where it was not measured or for one seed. */
    public double deviation(ReportColumn column) {
        MeasureRow row = measured.get(column);
        return row == null ? Double.NaN : row.sd();
    }

    /** Tells whether it is tried only to warn of it. */
    public boolean isWarning() {
        return ranker.equals(RankerKind.PAIR_LIFT.key());
    }
}
