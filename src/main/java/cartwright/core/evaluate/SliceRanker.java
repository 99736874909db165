package cartwright.core.evaluate;

import cartwright.core.basket.BasketSet;
import cartwright.core.rule.Interval;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.QueryScorer;
import cartwright.core.similar.RankedBaskets;
import cartwright.core.similar.TwoSidedSearch;

/**
 * Takes the cart as a query: what baskets near its products hold most often.
 *
 * <p>The query vector is the mean direction of the products of the cart; the slice is the nearest twentieth of the
 * baskets, at least {@value #FEWEST}. The score is the lower end of the Wilson interval of the attach rate in the slice.
 */
final class SliceRanker implements Ranker {

    private static final int SHARE = 20;
    private static final int FEWEST = 100;

    private final BasketSet baskets;
    private final EmbeddingTable vectors;
    private final QueryScorer scorer;
    private final TwoSidedSearch search;

    SliceRanker(BasketSet baskets, EmbeddingTable vectors) {
        this.baskets = baskets;
        this.vectors = vectors;
        this.scorer = new QueryScorer(baskets, vectors);
        this.search = new TwoSidedSearch(baskets, scorer);
    }

    @Override
    public double[] scores(Question question) {
        int size = Math.min(baskets.size(), Math.max(FEWEST, baskets.size() / SHARE));
        float[] similarities = scorer.itemSimilarities(direction(question));
        RankedBaskets ranked = search.nearest(size, MatchMode.BEST, similarities, 0, BasketMask.ALL)
                .ranked();
        int[] counts = ranked.prefix(size).itemSupportCounts();
        double[] result = new double[counts.length];
        for (int item = 0; item < counts.length; item++) {
            result[item] = counts[item] == 0
                    ? NOT_OFFERED
                    : Interval.wilson(counts[item], size).low();
        }
        return result;
    }

    private float[] direction(Question question) {
        double[] sum = new double[vectors.dimension()];
        for (int at = 0; at < question.cart().size(); at++) {
            vectors.addRowTo(question.cart().item(at), sum);
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] direction = new float[sum.length];
        for (int i = 0; i < sum.length && squares > 0; i++) {
            direction[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return direction;
    }
}
