package cartwright.app.session;

import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.Setting;
import java.util.List;

/**
 * How rankers did on baskets they had not seen. Immutable.
 *
 * @param rows every measure of every ranker
 * @param comparisons every ranker against popularity, where popularity was tried
 */
public record RankerReport(List<MeasureRow> rows, List<Comparison> comparisons) {

    /** Copies the lists. */
    public RankerReport {
        rows = List.copyOf(rows);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One ranker against popularity.
     *
     * @param measure hit rate or NDCG, at ten places
     * @param difference above 0 where the ranker is better
     */
    public record Comparison(Setting setting, String ranker, Measure measure, Difference difference) {}
}
