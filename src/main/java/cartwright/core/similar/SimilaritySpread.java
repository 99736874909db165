package cartwright.core.similar;

import java.util.Arrays;
import java.util.Random;

/**
 * How the similarities between products of a catalogue are spread: over all pairs, or over the same {@value #MOST_PAIRS} drawn ones where
 * there are more. Immutable.
 */
public final class SimilaritySpread {

    private static final int MOST_PAIRS = 100_000;

    private final float[] sorted;

    private SimilaritySpread(float[] sorted) {
        this.sorted = sorted;
    }

    /** Looks at the pairs of a catalogue of at least two products. */
    public static SimilaritySpread of(EmbeddingTable table) {
        int size = table.size();
        if (size < 2) {
            throw new IllegalArgumentException("there is no pair of " + size + " products");
        }
        long pairs = (long) size * (size - 1) / 2;
        float[] found = new float[(int) Math.min(MOST_PAIRS, pairs)];
        if (pairs <= MOST_PAIRS) {
            int at = 0;
            for (int a = 1; a < size; a++) {
                for (int b = 0; b < a; b++) {
                    found[at] = table.similarity(a, b);
                    at++;
                }
            }
        } else {
            Random dice = new Random(1);
            for (int at = 0; at < found.length; at++) {
                int a = dice.nextInt(size);
                int b = dice.nextInt(size - 1);
                found[at] = table.similarity(a, b < a ? b : b + 1);
            }
        }
        Arrays.sort(found);
        return new SimilaritySpread(found);
    }

    /** Returns the mean similarity. */
    public double mean() {
        double sum = 0;
        for (float similarity : sorted) {
            sum += similarity;
        }
        return sum / sorted.length;
    }

    /** Returns the standard deviation of the similarities. */
    public double deviation() {
        double mean = mean();
        double squares = 0;
        for (float similarity : sorted) {
            squares += (similarity - mean) * (similarity - mean);
        }
        return Math.sqrt(squares / sorted.length);
    }

    /** Returns the similarity that a share of the pairs, in [0, 1], does not exceed. */
    public double quantile(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))];
    }

    /** Returns the share of the pairs whose similarity does not exceed one, in [0, 1]. */
    public double shareUpTo(double similarity) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= similarity) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }
}
