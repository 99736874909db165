package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Scores every basket for a query, in three ways. Safe for use by several threads. */
public final class QueryScorer {

    private final BasketSet baskets;
    private final EmbeddingTable embeddings;
    private float @Nullable [] lengths;

    /**
     * Creates the scorer; nothing is computed yet.
     *
     * @throws IllegalArgumentException if there is not exactly one vector an item
     */
    public QueryScorer(BasketSet baskets, EmbeddingTable embeddings) {
        if (embeddings.size() != baskets.itemCount()) {
            throw new IllegalArgumentException(
                    embeddings.size() + " vectors for " + baskets.itemCount() + " items: there must be one an item");
        }
        this.baskets = baskets;
        this.embeddings = embeddings;
    }

    /**
     * Returns the similarity of the query to every item.
     *
     * @param query a vector of length 1 and of the embeddings' dimension
     * @return one cosine an item, in [-1, 1]
     */
    public float[] itemSimilarities(float[] query) {
        return embeddings.similarities(query);
    }

    /**
     * Returns the score of every basket.
     *
     * <p>{@link MatchMode#BEST}: the largest similarity of its items, in [-1, 1]. {@link MatchMode#WHOLE}: the cosine
     * between the query and the sum of its items' vectors, in [-1, 1]; 0 where that sum is the zero vector.
     * {@link MatchMode#SHARE}: the share of its items whose similarity is greater than {@code near}, in [0, 1]. An empty
     * basket scores -1, or 0 as a share.
     *
     * @param itemSimilarities one cosine an item, as {@link #itemSimilarities} returns them
     * @param near the similarity above which an item counts as near; read in {@code SHARE} mode only
     */
    public float[] scores(MatchMode mode, float[] itemSimilarities, double near) {
        if (itemSimilarities.length != baskets.itemCount()) {
            throw new IllegalArgumentException(
                    itemSimilarities.length + " similarities for " + baskets.itemCount() + " items");
        }
        return switch (mode) {
            case BEST -> best(itemSimilarities);
            case WHOLE -> whole(itemSimilarities);
            case SHARE -> share(itemSimilarities, near);
        };
    }

    private float[] best(float[] similarities) {
        float[] scores = new float[baskets.size()];
        for (int b = 0; b < scores.length; b++) {
            float best = -1;
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                best = Math.max(best, similarities[baskets.itemAt(at)]);
            }
            scores[b] = best;
        }
        return scores;
    }

    /** The query's product with the sum is the sum of its products, so no basket vector is built for a query. */
    private float[] whole(float[] similarities) {
        float[] sumLengths = sumLengths();
        float[] scores = new float[baskets.size()];
        for (int b = 0; b < scores.length; b++) {
            double sum = 0;
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                sum += similarities[baskets.itemAt(at)];
            }
            scores[b] = cosine(sum, sumLengths[b], baskets.start(b + 1) == baskets.start(b));
        }
        return scores;
    }

    private static float cosine(double product, double length, boolean empty) {
        if (empty) {
            return -1;
        }
        return length > 0 ? (float) Math.max(-1, Math.min(1, product / length)) : 0;
    }

    private float[] share(float[] similarities, double near) {
        float[] scores = new float[baskets.size()];
        for (int b = 0; b < scores.length; b++) {
            int nearItems = 0;
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                nearItems += similarities[baskets.itemAt(at)] > near ? 1 : 0;
            }
            int items = baskets.start(b + 1) - baskets.start(b);
            scores[b] = items == 0 ? 0 : (float) nearItems / items;
        }
        return scores;
    }

    /** Needs no query, and costs far more than one: computed once, when first asked for. */
    private synchronized float[] sumLengths() {
        if (lengths == null) {
            lengths = computeSumLengths();
        }
        return lengths;
    }

    private float[] computeSumLengths() {
        float[] result = new float[baskets.size()];
        double[] sum = new double[embeddings.dimension()];
        for (int b = 0; b < result.length; b++) {
            Arrays.fill(sum, 0);
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                embeddings.addRowTo(baskets.itemAt(at), sum);
            }
            double squares = 0;
            for (double value : sum) {
                squares += value * value;
            }
            result[b] = (float) Math.sqrt(squares);
        }
        return result;
    }
}
