package cartwright.app.session;

import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which ranker did best in a trial, and how sure that is. Immutable.
 *
 * <p>Rankers are compared by hit rate at ten places with best sellers, which cost nothing; of equals the first of the table
 * is taken.
 *
 * @param setting what was asked
 * @param outcome how the best stands to best sellers
 * @param best the ranker that found most
 * @param rate its hit rate, in [0, 1]
 * @param rival best sellers; the next best where best sellers did best; empty where there was nothing to compare with
 * @param rivalRate hit rate of the rival, in [0, 1]; 0 without a rival
 * @param difference the other ranker less best sellers; null where best sellers were not tried
 * @param tests number of test baskets, over all seeds
 */
public record Verdict(
        Setting setting,
        Outcome outcome,
        String best,
        double rate,
        String rival,
        double rivalRate,
        @Nullable Difference difference,
        int tests) {

    /** How the best stands to best sellers. */
    public enum Outcome {
        /** It is better, with 95 % confidence. */
        BETTER,
        /** It found more, which may be chance. */
        NOT_SURE,
        /** Best sellers found most. */
        BEST_SELLERS,
        /** Best sellers were not tried. */
        NO_YARDSTICK
    }

    private static final String YARDSTICK = RankerKind.POPULARITY.key();

    /** Reads a report; empty where nothing was tried in this setting. */
    public static Optional<Verdict> of(RankerReport report, Setting setting) {
        List<MeasureRow> rows = report.rows().stream()
                .filter(row -> row.setting() == setting
                        && row.measure() == Measure.HIT_RATE
                        && row.at() == Evaluation.COMPARED_AT
                        && row.n() > 0)
                .toList();
        Optional<MeasureRow> best = best(rows, "");
        if (best.isEmpty()) {
            return Optional.empty();
        }
        MeasureRow first = best.get();
        boolean sellersWin = first.ranker().equals(YARDSTICK);
        Optional<MeasureRow> rival = sellersWin
                ? best(rows, YARDSTICK)
                : rows.stream().filter(row -> row.ranker().equals(YARDSTICK)).findFirst();
        String compared = sellersWin ? rival.map(MeasureRow::ranker).orElse("") : first.ranker();
        Difference difference = difference(report, setting, compared);
        return Optional.of(new Verdict(
                setting,
                outcome(sellersWin, difference),
                first.ranker(),
                first.mean(),
                rival.map(MeasureRow::ranker).orElse(""),
                rival.map(MeasureRow::mean).orElse(0.0),
                difference,
                first.n()));
    }

    private static Outcome outcome(boolean sellersWin, @Nullable Difference difference) {
        if (sellersWin) {
            return Outcome.BEST_SELLERS;
        }
        if (difference == null) {
            return Outcome.NO_YARDSTICK;
        }
        return difference.better() ? Outcome.BETTER : Outcome.NOT_SURE;
    }

    private static Optional<MeasureRow> best(List<MeasureRow> rows, String without) {
        MeasureRow best = null;
        for (MeasureRow row : rows) {
            if (!row.ranker().equals(without) && (best == null || row.mean() > best.mean())) {
                best = row;
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Difference difference(RankerReport report, Setting setting, String ranker) {
        return report.comparisons().stream()
                .filter(each -> each.setting() == setting
                        && each.measure() == Measure.HIT_RATE
                        && each.ranker().equals(ranker))
                .map(RankerReport.Comparison::difference)
                .findFirst()
                .orElse(null);
    }

    /** Tells whether the comparison with best sellers is beyond chance, one way or the other. */
    public boolean sure() {
        return difference != null && (difference.better() || difference.worse());
    }

    /**
     * Returns how many different test baskets would make a difference of this size sure; 0 where it is sure, or where none
     * would, since there is no difference.
     *
     * <p>The half-width of an interval falls with the square root of the number of baskets.
     */
    public long needed() {
        if (difference == null || sure() || difference.mean() == 0) {
            return 0;
        }
        double half = (difference.interval().high() - difference.interval().low()) / 2;
        double times = half / Math.abs(difference.mean());
        return (long) Math.ceil(difference.baskets() * times * times);
    }
}
