package cartwright.app.task;

import cartwright.app.session.ProductSearch;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Shapley;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which products of a basket carried its score for a query.
 *
 * <p>The value of some of its products is the score of a basket of those alone, 0 of none. Up to eight products get exact
 * Shapley values, which add up to the score; of a larger basket each gets what the score loses without it, which does not. As a
 * share of near products, each near one carries its part of the basket.
 */
public final class ExplainBasket {

    private final ProjectData data;
    private final QueryAnswer answer;
    private final double near;
    private final @Nullable EmbeddingTable vectors;

    /** A product of the basket and what it added to the score. */
    public record Share(int item, double share) {}

    /**
     * Explains the baskets of an answer.
     *
     * @param search what found it
     * @param matching by what
     */
    public ExplainBasket(ProjectData data, ProductSearch search, Matching matching, QueryAnswer answer) {
        this.data = data;
        this.answer = answer;
        this.near = AnswerQuery.near(search, matching);
        this.vectors = matching == Matching.MEANING && search.meaning() != null
                ? search.meaning().products().embeddings()
                : null;
    }

    /** Returns the products of a basket with their shares, largest first, ties by item id. */
    public List<Share> shares(int basket) {
        Itemset items = Itemset.of(data.baskets().itemsOf(basket));
        double[] shares = items.size() <= Shapley.MOST_PARTS
                ? Shapley.shares(items.size(), set -> value(items, at -> (set >> at & 1) == 1))
                : Shapley.losses(items.size(), out -> value(items, at -> at != out));
        List<Share> result = new ArrayList<>();
        for (int at = 0; at < shares.length; at++) {
            result.add(new Share(items.item(at), shares[at]));
        }
        result.sort(Comparator.comparingDouble((Share each) -> -each.share()).thenComparingInt(Share::item));
        return result;
    }

    private double value(Itemset items, IntPredicate in) {
        double best = -1;
        double sum = 0;
        int count = 0;
        int nearOnes = 0;
        for (int at = 0; at < items.size(); at++) {
            if (in.test(at)) {
                double similarity = answer.similarity(items.item(at));
                best = Math.max(best, similarity);
                sum += similarity;
                count++;
                nearOnes += similarity > near ? 1 : 0;
            }
        }
        if (count == 0) {
            return 0;
        }
        return switch (answer.mode()) {
            case BEST -> best;
            case SHARE -> (double) nearOnes / items.size();
            case WHOLE -> vectors == null ? sum / count : sum / lengthOfSum(vectors, items, in);
        };
    }

    private static double lengthOfSum(EmbeddingTable vectors, Itemset items, IntPredicate in) {
        double[] sum = new double[vectors.dimension()];
        for (int at = 0; at < items.size(); at++) {
            if (in.test(at)) {
                vectors.addRowTo(items.item(at), sum);
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        return squares > 0 ? Math.sqrt(squares) : Double.POSITIVE_INFINITY;
    }
}
