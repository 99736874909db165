package cartwright.core.recommend;

import java.util.List;

/**
 * A suggestion with everything that its place rests on.
 *
 * @param found the suggestion and its raw counts
 * @param score what offers are ranked by: the product of the factors
 * @param recentBoth baskets with antecedent and item over all baskets, recent ones in full and older ones for less
 * @param recentAntecedent baskets with the antecedent, weighted alike; for a match all baskets
 * @param first whether it is pinned or always offered, and so stands before the others
 * @param contributions how the score comes about: they add up to it, the base rate included
 */
public record Offer(
        Recommendation found,
        double score,
        double recentBoth,
        double recentAntecedent,
        boolean first,
        List<Contribution> contributions) {

    /** Copies the list. */
    public Offer {
        contributions = List.copyOf(contributions);
    }

    /** What can move a score. */
    public enum Part {
        /** The share of all baskets that hold the item: the score without a cart, a query or a wish. */
        BASE,
        /** The attach rate, by the lower end of its interval, instead of the base rate. */
        IMPORTANCE,
        /** Nearness to the query. */
        RELEVANCE,
        /** Better suggestions of the same category. */
        VARIETY,
        /** The recent attach rate against that of all time. */
        TIMELINESS,
        /** Margin, stock and rating. */
        FACTS,
        /** The category's factor. */
        CATEGORY,
        /** Business rules. */
        RULES
    }

    /**
     * What one part added to a score.
     *
     * @param factor what the score was multiplied by; for the base rate the rate itself
     * @param share what it added, by Shapley value; may be negative
     */
    public record Contribution(Part part, double factor, double share) {}
}
