package cartwright.core.learn;

/** Watches a training. */
public interface EpochMonitor {

    /**
     * Hears of a finished pass over the examples.
     *
     * @param epoch from 1
     * @param trainingLoss mean loss over the pass
     * @param validationLoss mean loss on the examples that are not trained on
     */
    void epoch(int epoch, double trainingLoss, double validationLoss);

    /** @throws java.util.concurrent.CancellationException if the training is no longer wanted; asked every batch */
    void checkCancelled();
}
