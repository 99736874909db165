package cartwright.core.learn;

/**
 * How a ranker is trained.
 *
 * @param epochs most passes over the examples; at least 1
 * @param patience passes without a lower validation loss after which training stops; at least 1
 * @param seed of the first weights and the order of the examples
 */
public record TrainingSettings(int epochs, int patience, long seed) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public TrainingSettings {
        if (epochs < 1 || patience < 1) {
            throw new IllegalArgumentException("epochs and patience must be at least 1");
        }
    }
}
