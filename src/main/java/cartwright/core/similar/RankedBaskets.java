package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;

/**
 * The baskets by falling score for a query, ties by basket number, so that the slice of every tau is a prefix.
 *
 * <p>A move of tau costs one binary search. Its results never change; safe for use by several threads.
 */
public final class RankedBaskets {

    private static final int DIGIT_BITS = 11; // three passes cover 32 bits, and 2,048 counters stay in the first cache

    private final BasketSet baskets;
    private final int[] basketNumbers;
    private final float[] scores;

    /** The nearest baskets so far asked for, rows in this order; empty at first. */
    private BasketSet rows;

    private RankedBaskets(BasketSet baskets, int[] basketNumbers, float[] scores) {
        this.baskets = baskets;
        this.rows = baskets.select(basketNumbers, 0);
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

    /** A radix sort, digit after digit from the lowest; it is stable, which gives the order of ties for nothing. */
    private static int[] byFallingScore(float[] scores) {
        int[] keys = new int[scores.length];
        int[] order = new int[scores.length];
        for (int b = 0; b < scores.length; b++) {
            keys[b] = fallingKey(scores[b], b);
            order[b] = b;
        }
        for (int shift = 0; shift < Integer.SIZE; shift += DIGIT_BITS) {
            order = sortByDigit(order, keys, shift);
        }
        return order;
    }

    /** The bits of a float, changed so that a larger score has the smaller unsigned key. */
    private static int fallingKey(float score, int basket) {
        if (!(score < Float.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException("the score of basket " + basket + " is " + score);
        }
        int bits = Float.floatToRawIntBits(score + 0f); // turns -0 into 0, which are equal scores
        return bits < 0 ? bits : ~(bits | Integer.MIN_VALUE);
    }

    private static int[] sortByDigit(int[] order, int[] keys, int shift) {
        int mask = (1 << DIGIT_BITS) - 1;
        int[] next = new int[mask + 2];
        for (int basket : order) {
            next[(keys[basket] >>> shift & mask) + 1]++;
        }
        for (int digit = 0; digit < mask; digit++) {
            next[digit + 1] += next[digit];
        }
        int[] sorted = new int[order.length];
        for (int basket : order) {
            sorted[next[keys[basket] >>> shift & mask]++] = basket;
        }
        return sorted;
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

    /**
     * Returns the nearest {@code count} baskets, nearest first.
     *
     * <p>Rows are copied when first asked for, ahead of what is asked, so that a slider's many small steps copy each row
     * about once: putting a million baskets into order would take five times as long as ranking them.
     *
     * @param count number of baskets, in [0, size()]
     */
    public synchronized BasketSet prefix(int count) {
        if (count > rows.size() && count <= scores.length) {
            rows = baskets.select(basketNumbers, (int) Math.min(scores.length, Math.max(count, 2L * rows.size())));
        }
        return rows.first(count);
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
        int end = countAbove(Math.nextDown(from)); // scores fall: the first bin comes last
        for (int bin = 0; bin < bins && end > 0; bin++) {
            int start = bin == bins - 1 ? countAbove(to) : firstRankUpTo(bin, bins, from, to, end);
            counts[bin] = end - start;
            end = start;
        }
        return counts;
    }

    /** Returns the smallest rank, at most {@code end}, whose score lies in this bin or a lower one. */
    private int firstRankUpTo(int bin, int bins, double from, double to, int end) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((scores[middle] - from) / (to - from) * bins >= bin + 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
