package cartwright.app.session;

import cartwright.core.similar.MatchMode;
import java.util.Map;

/**
 * How well one way of matching found what a judged set calls right; means over its queries.
 *
 * @param recall share of the products asked for that are among the nearest 10
 * @param ndcg NDCG of the nearest 10
 * @param recallShared as {@code recall}, of the products alone that share a word with the query
 * @param recallOther as {@code recall}, of the products alone that share none
 * @param near similarity above which "is asked for" is told best
 * @param nearF1 mean F1 of "is asked for" at that similarity
 * @param spread standard deviation of the similarities
 * @param baskets how well each match mode ordered baskets
 */
public record MeaningQuality(
        double recall,
        double ndcg,
        double recallShared,
        double recallOther,
        double near,
        double nearF1,
        double spread,
        Map<MatchMode, Baskets> baskets) {

    /**
     * How well baskets were ordered.
     *
     * @param ndcg NDCG of the nearest 10, the grade of a basket being the best grade of its products
     * @param holding share of the baskets holding a product asked for among as many nearest baskets
     * @param about the same of baskets of which half the products or more have a grade
     * @param tauPrecision share of the baskets above the suggested tau that hold a product asked for
     * @param tauRecall share of the baskets that hold one which are above it
     */
    public record Baskets(double ndcg, double holding, double about, double tauPrecision, double tauRecall) {}
}
