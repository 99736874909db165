package cartwright.app.task;

import cartwright.core.evaluate.RankerKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is tried in an evaluation.
 *
 * @param split how test baskets are held back; null for by time where every basket has one, else at random
 * @param seeds how often; the seeds are 1, 2 and so on; at least 1
 * @param rankers what is tried, in the order of the table; empty for all that the project allows but those that are trained
 * @param fusion how much each ranker counts in the fusion; empty for {@link #USUAL_FUSION}
 */
public record EvaluationPlan(
        @Nullable SplitBy split, int seeds, List<RankerKind> rankers, Map<RankerKind, Double> fusion) {

    /** The weights of a fusion that nobody chose: rules and pairs in full, best sellers and words by half. */
    public static final Map<RankerKind, Double> USUAL_FUSION = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            RankerKind.BEST_RULE_LOW, 1.0,
            RankerKind.ITEM_KNN, 1.0,
            RankerKind.PAIR_CONFIDENCE_SUM, 1.0,
            RankerKind.POPULARITY, 0.5,
            RankerKind.PERSONAL, 1.0,
            RankerKind.SLICE, 0.5)));

    /** How test baskets are held back. */
    public enum SplitBy {
        /** A fifth at random. */
        RANDOM,
        /** The latest fifth. */
        TIME
    }

    /** @throws IllegalArgumentException if there is no seed, or a weight is negative, not a number or that of a fusion */
    public EvaluationPlan {
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1, got " + seeds);
        }
        for (double weight : fusion.values()) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("a weight must not be negative, got " + weight);
            }
        }
        if (fusion.keySet().stream().anyMatch(RankerKind::fused)) {
            throw new IllegalArgumentException("a fusion cannot be part of a fusion");
        }
        rankers = List.copyOf(rankers);
        fusion = Map.copyOf(fusion);
    }

    /**
     * Returns how much each ranker counts in the fusion.
     *
     * @param named whether products have vectors; without them the ranker that reads names has no part
     */
    public Map<RankerKind, Double> weights(boolean named) {
        Map<RankerKind, Double> weights = new EnumMap<>(RankerKind.class);
        weights.putAll(fusion.isEmpty() ? USUAL_FUSION : fusion);
        if (!named) {
            weights.remove(RankerKind.SLICE);
        }
        return weights;
    }
}
