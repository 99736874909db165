package cartwright.app.session;

import cartwright.core.recommend.Importance;
import cartwright.core.recommend.ItemFacts.Fact;
import cartwright.core.recommend.OfferSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a merchandiser wants of the offers, besides business rules. Immutable.
 *
 * @param importance power of what the attach rate counts for; not negative
 * @param relevance power of the nearness to the search; not negative
 * @param timeliness power of the recent attach rate over that of all time; not negative
 * @param halfLifeDays after how many days a basket counts half; infinite for never
 * @param smoothed whether an attach rate of few baskets is drawn towards the base rate, instead of counting by its lower end
 * @param facts power of each fact of the shop; a fact that is not named does not count
 * @param categories what the score of a product of a category is multiplied by
 * @param pinned items that come first
 * @param hidden items that are not offered for now
 * @param never items that are never offered
 */
public record OfferWishes(
        double importance,
        double relevance,
        double timeliness,
        double halfLifeDays,
        boolean smoothed,
        Map<Fact, Double> facts,
        Map<String, Double> categories,
        Set<Integer> pinned,
        Set<Integer> hidden,
        Set<Integer> never) {

    /** Counts, nearness and time as they are, nothing else. */
    public static final OfferWishes PLAIN =
            new OfferWishes(1, 1, 1, Double.POSITIVE_INFINITY, false, Map.of(), Map.of(), Set.of(), Set.of(), Set.of());

    /** @throws IllegalArgumentException if a weight or factor is negative or not a number, or the half-life not above 0 */
    public OfferWishes {
        facts = Map.copyOf(facts);
        categories = Map.copyOf(categories);
        pinned = Set.copyOf(pinned);
        hidden = Set.copyOf(hidden);
        never = Set.copyOf(never);
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("half-life must be above 0, got " + halfLifeDays);
        }
        settings(importance, relevance, timeliness, facts, categories, pinned); // checks the numbers
    }

    private static OfferSettings settings(
            double importance,
            double relevance,
            double timeliness,
            Map<Fact, Double> facts,
            Map<String, Double> categories,
            Set<Integer> pinned) {
        return new OfferSettings(
                Importance.LOWER_END, importance, relevance, timeliness, facts, categories, pinned, Set.of());
    }

    /** Returns what offers are ranked by. */
    public OfferSettings settings() {
        Set<Integer> out = new HashSet<>(hidden);
        out.addAll(never);
        return new OfferSettings(
                Importance.LOWER_END, importance, relevance, timeliness, facts, categories, pinned, out);
    }

    /** Returns the same with other powers of the parts that are measured. */
    public OfferWishes withPowers(double ofImportance, double ofRelevance, double ofTimeliness) {
        return new OfferWishes(
                ofImportance,
                ofRelevance,
                ofTimeliness,
                halfLifeDays,
                smoothed,
                facts,
                categories,
                pinned,
                hidden,
                never);
    }

    /** Returns the same with another half-life. */
    public OfferWishes withHalfLife(double days) {
        return new OfferWishes(
                importance, relevance, timeliness, days, smoothed, facts, categories, pinned, hidden, never);
    }

    /** Returns the same with attach rates drawn towards the base rates, or not. */
    public OfferWishes withSmoothing(boolean on) {
        return new OfferWishes(
                importance, relevance, timeliness, halfLifeDays, on, facts, categories, pinned, hidden, never);
    }

    /** Returns the same with another power of a fact; 0 where it shall not count. */
    public OfferWishes withFact(Fact fact, double power) {
        Map<Fact, Double> other = new HashMap<>(facts);
        other.put(fact, power);
        other.values().removeIf(value -> value == 0);
        return new OfferWishes(
                importance, relevance, timeliness, halfLifeDays, smoothed, other, categories, pinned, hidden, never);
    }

    /** Returns the same with another factor of a category; 1 where it shall count as any. */
    public OfferWishes withCategory(String category, double factor) {
        Map<String, Double> other = new HashMap<>(categories);
        other.put(category, factor);
        other.values().removeIf(value -> value == 1);
        return new OfferWishes(
                importance, relevance, timeliness, halfLifeDays, smoothed, facts, other, pinned, hidden, never);
    }

    /** Where an item stands. */
    public enum Place {
        /** Where its score puts it. */
        USUAL,
        /** Before the others. */
        FIRST,
        /** Nowhere, for now. */
        HIDDEN,
        /** Nowhere, ever. */
        NEVER
    }

    /** Returns where an item stands. */
    public Place place(int item) {
        if (never.contains(item)) {
            return Place.NEVER;
        }
        if (hidden.contains(item)) {
            return Place.HIDDEN;
        }
        return pinned.contains(item) ? Place.FIRST : Place.USUAL;
    }

    /** Returns the same with an item in another place. */
    public OfferWishes with(int item, Place place) {
        return new OfferWishes(
                importance,
                relevance,
                timeliness,
                halfLifeDays,
                smoothed,
                facts,
                categories,
                with(pinned, item, place == Place.FIRST),
                with(hidden, item, place == Place.HIDDEN),
                with(never, item, place == Place.NEVER));
    }

    private static Set<Integer> with(Set<Integer> items, int item, boolean in) {
        Set<Integer> other = new HashSet<>(items);
        if (in) {
            other.add(item);
        } else {
            other.remove(item);
        }
        return other;
    }
}
