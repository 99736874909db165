package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import cartwright.core.order.RadixOrder;
import java.util.Arrays;

/**
 * The baskets by falling score for a query, ties by basket number, so that the slice of every tau is a prefix.
 *
 * <p>The order is found once; a move of tau then costs one binary search. Immutable.
 */
public final class RankedBaskets {

    private final BasketSet baskets;
    private final int[] basketNumbers;
    private final float[] scores;

    private RankedBaskets(BasketSet baskets, int[] basketNumbers, float[] scores) {
        this.baskets = baskets;
        this.basketNumbers = basketNumbers;
        this.scores = scores;
    }

    /**
     * Ranks the baskets.
     *
     * @param scores one finite score a basket, or {@link QueryScorer#LEFT_OUT} for a basket that is not to be ranked
     * @throws IllegalArgumentException if there is not one score a basket, or one is not a number or +infinity
     */
    public static RankedBaskets of(BasketSet baskets, float[] scores) {
        if (scores.length != baskets.size()) {
            throw new IllegalArgumentException(scores.length + " scores for " + baskets.size() + " baskets");
        }
        int[] all = byFallingScore(scores);
        int count = all.length;
        while (count > 0 && scores[all[count - 1]] == QueryScorer.LEFT_OUT) {
            count--; // the lowest scores, hence the last
        }
        int[] order = count == all.length ? all : Arrays.copyOf(all, count);
        float[] sorted = new float[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            sorted[rank] = scores[order[rank]];
        }
        return new RankedBaskets(baskets, order, sorted);
    }

    /** Ranks some of the baskets by their scores, all finite. */
    static RankedBaskets ofSome(BasketSet baskets, int[] numbers, float[] scores) {
        int[] keys = new int[scores.length];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = fallingKey(scores[at], numbers[at]);
        }
        int[] byNumber = RadixOrder.byUnsigned(RadixOrder.identity(numbers.length), numbers);
        int[] order = RadixOrder.byUnsigned(byNumber, keys);
        int[] ranked = new int[order.length];
        float[] sorted = new float[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranked[rank] = numbers[order[rank]];
            sorted[rank] = scores[order[rank]];
        }
        return new RankedBaskets(baskets, ranked, sorted);
    }

    /** Returns the ranking of the nearest baskets alone; {@code count} in [0, size()]. */
    RankedBaskets first(int count) {
        return count == scores.length
                ? this
                : new RankedBaskets(baskets, Arrays.copyOf(basketNumbers, count), Arrays.copyOf(scores, count));
    }

    /** A radix sort, digit after digit from the lowest; it is stable, which gives the order of ties for nothing. */
    private static int[] byFallingScore(float[] scores) {
        int[] keys = new int[scores.length];
        for (int b = 0; b < scores.length; b++) {
            keys[b] = fallingKey(scores[b], b);
        }
        return RadixOrder.byUnsigned(RadixOrder.identity(scores.length), keys);
    }

    /** The bits of a float, changed so that a larger score has the smaller unsigned key. */
    private static int fallingKey(float score, int basket) {
        if (!(score < Float.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException("the score of basket " + basket + " is " + score);
        }
        int bits = Float.floatToRawIntBits(score + 0f); // turns -0 into 0, which are equal scores
        return bits < 0 ? bits : ~(bits | Integer.MIN_VALUE);
    }

    /** Returns the number of baskets. */
    public int size() {
        return scores.length;
    }

    /** Returns the number of baskets whose score is strictly greater than tau: the size of the slice. */
    public int countAbove(double tau) {
        int low = 0;
        int high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] > tau) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the score at a rank, in [0, size()); rank 0 is the nearest basket. */
    public float score(int rank) {
        return scores[rank];
    }

    /** Returns the number in the original set of the basket at a rank, in [0, size()). */
    public int basket(int rank) {
        return basketNumbers[rank];
    }

    /** Returns the nearest {@code count} baskets. */
    public Slice slice(int count) {
        return Slice.nearest(this, count);
    }

    /** Returns a copy of the nearest {@code count} baskets, nearest first; some ten milliseconds for a million. */
    public BasketSet prefix(int count) {
        return baskets.select(basketNumbers, count);
    }

    /** Returns the basket numbers, nearest first. */
    public int[] order() {
        return basketNumbers.clone();
    }

    /**
     * Returns a tau that keeps the nearest {@code count} baskets.
     *
     * <p>Baskets that tie with the last of them are kept too, so the slice may be larger, never smaller. The tau lies
     * half way to the next lower score.
     *
     * @param count number of baskets, in [0, size()]; for 0 no basket is kept
     */
    public double tauForNearest(int count) {
        if (count < 0 || count > scores.length) {
            throw new IllegalArgumentException("count must be in [0, " + scores.length + "], got " + count);
        }
        if (count == 0) {
            return highest();
        }
        float last = scores[count - 1];
        int kept = countAbove(Math.nextDown((double) last));
        return kept == scores.length ? Math.nextDown(last) : ((double) last + scores[kept]) / 2;
    }

    /**
     * Counts the scores in bins of equal width.
     *
     * @param bins number of bins; positive
     * @param from lower end of the first bin, inclusive
     * @param to upper end of the last bin, inclusive; greater than {@code from}
     * @return one count a bin; scores outside are left out
     */
    public int[] histogram(int bins, double from, double to) {
        if (bins <= 0 || !(from < to)) {
            throw new IllegalArgumentException("cannot make " + bins + " bins from " + from + " to " + to);
        }
        int[] counts = new int[bins];
        for (float score : scores) {
            if (score >= from && score <= to) {
                counts[Math.min(bins - 1, (int) ((score - from) / (to - from) * bins))]++;
            }
        }
        return counts;
    }

    /** Returns the lowest score; 0 where there is no basket. */
    public float lowest() {
        return scores.length == 0 ? 0 : scores[scores.length - 1];
    }

    /** Returns the highest score; 0 where there is no basket. */
    public float highest() {
        return scores.length == 0 ? 0 : scores[0];
    }
}
