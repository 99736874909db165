package cartwright.core.mining;

/**
 * Thresholds of one mining run.
 *
 * @param k smallest number of baskets that must hold an itemset; at least 1
 * @param maxLength most items in one itemset; at least 1
 */
public record MiningSettings(int k, int maxLength) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public MiningSettings {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, got " + k);
        }
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength must be at least 1, got " + maxLength);
        }
    }
}
