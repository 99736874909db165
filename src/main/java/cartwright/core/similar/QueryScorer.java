package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores every basket for a query, in three ways. Safe for use by several threads. */
public final class QueryScorer {

    /** The score of a basket that a mask leaves out: less than any other. */
    public static final float LEFT_OUT = Float.NEGATIVE_INFINITY;

    private static final int BASKETS_A_PART = 4096;

    private final BasketSet baskets;
    private final @Nullable EmbeddingTable embeddings;
    private final Turned turned;
    private float @Nullable [] lengths;

    /** The baskets by columns, made when first asked for and shared by scorers of the same baskets. */
    private static final class Turned {

        private final BasketSet baskets;
        private @Nullable BasketColumns columns;

        Turned(BasketSet baskets) {
            this.baskets = baskets;
        }

        synchronized BasketColumns columns() {
            if (columns == null) {
                columns = new BasketColumns(baskets);
            }
            return columns;
        }
    }

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
        turned = new Turned(baskets);
    }

    private QueryScorer(BasketSet baskets, Turned turned) {
        this.baskets = baskets;
        this.turned = turned;
        embeddings = null;
    }

    /** Returns a scorer of similarities that come from no vectors: see {@link #averaging()}. */
    public static QueryScorer averaging(BasketSet baskets) {
        return new QueryScorer(baskets, new Turned(baskets));
    }

    /**
     * Returns a scorer of the same baskets for similarities that come from no vectors, such as those of words: {@link
     * MatchMode#WHOLE} is the average similarity of a basket's items.
     */
    public QueryScorer averaging() {
        return new QueryScorer(baskets, turned);
    }

    /**
     * Returns the similarity of the query to every item.
     *
     * @param query a vector of length 1 and of the embeddings' dimension
     * @return one cosine an item, in [-1, 1]
     * @throws IllegalStateException if this scorer has no vectors
     */
    public float[] itemSimilarities(float[] query) {
        return vectors().similarities(query);
    }

    private EmbeddingTable vectors() {
        if (embeddings == null) {
            throw new IllegalStateException("this scorer has no vectors");
        }
        return embeddings;
    }

    /** Returns the scores of all baskets; as {@link #scores(MatchMode, float[], double, BasketMask)} with every basket. */
    public float[] scores(MatchMode mode, float[] itemSimilarities, double near) {
        return scores(mode, itemSimilarities, near, BasketMask.ALL);
    }

    /**
     * Returns the score of every basket.
     *
     * <p>{@link MatchMode#BEST}: the largest similarity of its items, in [-1, 1]. {@link MatchMode#WHOLE}: the cosine
     * between the query and the sum of its items' vectors, in [-1, 1]; 0 where that sum is the zero vector; without
     * vectors the average similarity of its items. {@link MatchMode#SHARE}: the share of its items whose similarity is greater than {@code near}, in [0, 1]. An empty
     * basket scores -1, or 0 as a share. A basket that the mask leaves out scores {@link #LEFT_OUT}.
     *
     * @param itemSimilarities one cosine an item, as {@link #itemSimilarities} returns them
     * @param near the similarity above which an item counts as near; read in {@code SHARE} mode only
     */
    public float[] scores(MatchMode mode, float[] itemSimilarities, double near, BasketMask mask) {
        if (itemSimilarities.length != baskets.itemCount()) {
            throw new IllegalArgumentException(
                    itemSimilarities.length + " similarities for " + baskets.itemCount() + " items");
        }
        return switch (mode) {
            case BEST -> best(itemSimilarities, mask);
            case WHOLE -> whole(itemSimilarities, mask);
            case SHARE -> share(itemSimilarities, near, mask);
        };
    }

    /** Compares whole numbers, which the processor does without a branch. */
    private float[] best(float[] similarities, BasketMask mask) {
        int[] keys = new int[similarities.length];
        for (int item = 0; item < keys.length; item++) {
            keys[item] = ascendingKey(similarities[item]);
        }
        float[] scores = new float[baskets.size()];
        columns().largest(keys, ascendingKey(-1), (numbers, from, to, size, largest) -> {
            for (int rank = from; rank < to; rank++) {
                boolean in = mask.keeps(numbers[rank]);
                scores[numbers[rank]] = in ? similarityOf(largest[rank - from]) : LEFT_OUT;
            }
        });
        return scores;
    }

    /** Turns a float into a whole number so that the larger float has the larger number. */
    private static int ascendingKey(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    }

    private static float similarityOf(int key) {
        return Float.intBitsToFloat(key < 0 ? key ^ Integer.MAX_VALUE : key);
    }

    /** The query's product with the sum is the sum of its products, so no basket vector is built for a query. */
    private float[] whole(float[] similarities, BasketMask mask) {
        if (embeddings == null) {
            return sums(similarities, mask, (sum, basket, size) -> size == 0 ? -1 : (float) (sum / size));
        }
        float[] sumLengths = sumLengths();
        return sums(
                similarities, mask, (product, basket, size) -> size == 0 ? -1 : cosine(product, sumLengths[basket]));
    }

    /**
     * Returns the score of one basket, the very number that {@link #scores(MatchMode, float[], double)} has for it.
     *
     * @param mode not {@link MatchMode#BEST}
     */
    float score(MatchMode mode, float[] similarities, double near, int basket) {
        double sum = 0;
        int start = baskets.start(basket);
        int end = baskets.start(basket + 1);
        for (int at = start; at < end; at++) {
            float similarity = similarities[baskets.itemAt(at)];
            sum += mode == MatchMode.SHARE ? (similarity > near ? 1 : 0) : similarity;
        }
        if (mode == MatchMode.SHARE || embeddings == null) {
            return mode == MatchMode.SHARE ? (float) sum / (end - start) : (float) (sum / (end - start));
        }
        return cosine(sum, sumLengths()[basket]);
    }

    /** Returns for every basket the length of the sum of its items' vectors by their number; 1 where there are no vectors. */
    float[] lengthsBySize() {
        float[] result = new float[baskets.size()];
        if (embeddings == null) {
            Arrays.fill(result, 1);
            return result;
        }
        float[] sums = sumLengths();
        for (int b = 0; b < result.length; b++) {
            result[b] = sums[b] / Math.max(1, baskets.start(b + 1) - baskets.start(b));
        }
        return result;
    }

    private static float cosine(double product, float length) {
        if (!(length > 0)) {
            return 0;
        }
        float cosine = (float) product / length;
        return cosine > 1
                ? 1
                : cosine < -1 ? -1 : cosine; // Math.min and max take care of NaN and zeros, at 2 ms a pass
    }

    private float[] share(float[] similarities, double near, BasketMask mask) {
        float[] isNear = new float[similarities.length];
        for (int item = 0; item < isNear.length; item++) {
            isNear[item] = similarities[item] > near ? 1 : 0;
        }
        return sums(isNear, mask, (count, basket, size) -> size == 0 ? 0 : (float) count / size);
    }

    private interface Score {
        float of(double sum, int basket, int size);
    }

    private float[] sums(float[] values, BasketMask mask, Score score) {
        float[] scores = new float[baskets.size()];
        columns().sums(values, (numbers, from, to, size, sums) -> {
            for (int rank = from; rank < to; rank++) {
                boolean in = mask.keeps(numbers[rank]);
                scores[numbers[rank]] = in ? score.of(sums[rank - from], numbers[rank], size) : LEFT_OUT;
            }
        });
        return scores;
    }

    private BasketColumns columns() {
        return turned.columns();
    }

    /** Needs no query, and costs far more than one: computed once, when first asked for. */
    private synchronized float[] sumLengths() {
        if (lengths == null) {
            lengths = computeSumLengths();
        }
        return lengths;
    }

    private float[] computeSumLengths() {
        EmbeddingTable table = vectors();
        float[] result = new float[baskets.size()];
        int parts = (result.length + BASKETS_A_PART - 1) / BASKETS_A_PART;
        IntStream.range(0, parts).parallel().forEach(part -> {
            float[] sum = new float[table.dimension()];
            int end = Math.min(result.length, (part + 1) * BASKETS_A_PART);
            for (int b = part * BASKETS_A_PART; b < end; b++) {
                result[b] = table.lengthOfSum(baskets, b, sum);
            }
        });
        return result;
    }
}
