package cartwright.core.recommend;

import cartwright.core.recommend.ItemFacts.Fact;
import java.util.Map;
import java.util.Set;

/**
 * What offers are ranked by besides the counts; every weight is a control that the merchandiser sees.
 *
 * @param measure what an attach rate counts for
 * @param importance power of what the attach rate counts for; 1 as counted, 0 not at all
 * @param relevance power of the nearness to the query; 1 as measured, 0 not at all
 * @param timeliness power of the recent attach rate over that of all time; 1 as counted, 0 not at all
 * @param facts power of each fact of the shop, as in {@link ItemFacts#boost}; a fact that is not named does not count
 * @param categories what the score of a product of a category is multiplied by; not negative
 * @param pinned items that come first, in order of score
 * @param hidden items that are never offered
 */
public record OfferSettings(
        Importance measure,
        double importance,
        double relevance,
        double timeliness,
        Map<Fact, Double> facts,
        Map<String, Double> categories,
        Set<Integer> pinned,
        Set<Integer> hidden) {

    /** Counts, nearness and time as they are, nothing else. */
    public static final OfferSettings PLAIN =
            new OfferSettings(Importance.LOWER_END, 1, 1, 1, Map.of(), Map.of(), Set.of(), Set.of());

    /** @throws IllegalArgumentException if a weight or factor is negative or not a number */
    public OfferSettings {
        boolean weights = importance >= 0 && relevance >= 0 && timeliness >= 0;
        if (!weights || !notNegative(facts) || !notNegative(categories)) {
            throw new IllegalArgumentException("weights and factors must not be negative");
        }
        facts = Map.copyOf(facts);
        categories = Map.copyOf(categories);
        pinned = Set.copyOf(pinned);
        hidden = Set.copyOf(hidden);
    }

    /** Returns the same with another reading of attach rates. */
    public OfferSettings by(Importance other) {
        return new OfferSettings(other, importance, relevance, timeliness, facts, categories, pinned, hidden);
    }

    private static boolean notNegative(Map<?, Double> factors) {
        return factors.values().stream().allMatch(factor -> factor >= 0);
    }
}
