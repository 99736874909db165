package cartwright.core.mining;

/**
 * Thresholds of one mining run.
 *
 * @param k smallest number of baskets that must hold an itemset; at least 1
 * @param maxLength most items in one itemset; at least 1
 * @param mostItemsets most itemsets that are kept; at least 1. Where there are more, the longest are left out, and the
 *     result is complete up to a smaller length. Single items are always kept.
 */
public record MiningSettings(int k, int maxLength, int mostItemsets) {

    /** Itemsets that are kept unless something else is asked for: some 400 MB while they are found. */
    public static final int USUAL_MOST = 10_000_000;

    /** @throws IllegalArgumentException if a value is out of its range */
    public MiningSettings {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, got " + k);
        }
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength must be at least 1, got " + maxLength);
        }
        if (mostItemsets < 1) {
            throw new IllegalArgumentException("mostItemsets must be at least 1, got " + mostItemsets);
        }
    }

    /** Creates thresholds that keep the {@linkplain #USUAL_MOST usual} number of itemsets at most. */
    public MiningSettings(int k, int maxLength) {
        this(k, maxLength, USUAL_MOST);
    }
}
