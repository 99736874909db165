package cartwright.app.session;

import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.core.learn.LearnedWeights;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How rankers did on baskets they had not seen. Immutable.
 *
 * @param rows every measure of every ranker
 * @param comparisons every ranker against popularity, where popularity was tried
 * @param grounds what stands behind them
 */
public record RankerReport(List<MeasureRow> rows, List<Comparison> comparisons, Grounds grounds) {

    /**
     * What stands behind the measures.
     *
     * @param fusion how much each ranker counted in the fusion; empty where none was tried
     * @param fitted the weights of the learned fusion, one for each seed and setting
     * @param trained the weights of the trained rankers with the last seed
     * @param seconds how long each was trained for one seed
     * @param evaluations every answer, to compare two rankers by
     */
    public record Grounds(
            Map<RankerKind, Double> fusion,
            List<Fitted> fitted,
            Map<RankerKind, LearnedWeights> trained,
            Map<RankerKind, Double> seconds,
            Map<Setting, Evaluation> evaluations) {

        /** Nothing is known. */
        public static final Grounds NONE = new Grounds(Map.of(), List.of(), Map.of(), Map.of(), Map.of());

        /** Copies the maps and the list. */
        public Grounds {
            fusion = Map.copyOf(fusion);
            fitted = List.copyOf(fitted);
            trained = Map.copyOf(trained);
            seconds = Map.copyOf(seconds);
            evaluations = Map.copyOf(evaluations);
        }
    }

    /** The weights that were learned for one seed. */
    public record Fitted(Setting setting, Map<RankerKind, Double> weights) {

        /** Copies the map. */
        public Fitted {
            weights = Map.copyOf(weights);
        }
    }

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

    /** Returns the rankers that were tried, in their own order. */
    public List<RankerKind> tried() {
        return Arrays.stream(RankerKind.values())
                .filter(kind -> rows.stream().anyMatch(row -> row.ranker().equals(kind.key())))
                .toList();
    }

    /** Returns the mean of the learned weights over the seeds, without those that are 0; empty where none were learned. */
    public Map<RankerKind, Double> fitted(Setting setting) {
        Map<RankerKind, Double> means = new EnumMap<>(RankerKind.class);
        List<Fitted> found = grounds.fitted().stream()
                .filter(each -> each.setting() == setting)
                .toList();
        for (Fitted each : found) {
            each.weights().forEach((kind, weight) -> {
                if (weight > 0) {
                    means.merge(kind, weight / found.size(), Double::sum);
                }
            });
        }
        return means;
    }

    /**
     * Returns how much better one ranker is than another, by a paired bootstrap over the test baskets.
     *
     * @param measure hit rate or NDCG, at ten places
     * @return empty where one of them was not tried in this setting
     */
    public Optional<Difference> compare(Setting setting, String ranker, String other, Measure measure) {
        Evaluation evaluation = grounds.evaluations().get(setting);
        boolean both = Stream.of(ranker, other)
                .allMatch(key -> rows.stream()
                        .anyMatch(
                                row -> row.setting() == setting && row.ranker().equals(key) && row.n() > 0));
        return evaluation == null || !both
                ? Optional.empty()
                : Optional.of(evaluation.compare(ranker, other, measure, 1));
    }
}
