package cartwright.adapter.djl.weights;

/**
 * The sizes of a BERT model.
 *
 * @param vocabulary number of tokens, in [1, 2,000,000]
 * @param positions most tokens of a text, in [2, 32,768]
 * @param hidden values of a vector, in [1, 8,192], a multiple of {@code heads}
 * @param intermediate values inside the feed-forward step, in [1, 65,536]
 * @param layers number of layers, in [1, 96]
 * @param heads attention heads, at least 1
 * @param firstPosition rows of the position table before that of a text's first token; 0, or of RoBERTa mostly 2
 * @param epsilon what the normalisation adds to the variance, in (0, 0.1)
 */
public record BertShape(
        int vocabulary,
        int positions,
        int hidden,
        int intermediate,
        int layers,
        int heads,
        int firstPosition,
        double epsilon) {

    /** Tells whether every size is in its range. */
    private boolean isSane() {
        return within(vocabulary, 1, 2_000_000)
                && within(positions, 2, 32_768)
                && within(hidden, 1, 8_192)
                && within(intermediate, 1, 65_536)
                && within(layers, 1, 96)
                && within(heads, 1, hidden)
                && hidden % heads == 0
                && within(firstPosition, 0, 1_000)
                && epsilon > 0
                && epsilon < 0.1;
    }

    /** @throws WeightFormatException if a size is out of its range */
    void check() throws WeightFormatException {
        if (!isSane()) {
            throw new WeightFormatException("not the sizes of a BERT model: " + this);
        }
    }

    private static boolean within(int value, int low, int high) {
        return value >= low && value <= high;
    }
}
