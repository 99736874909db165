package cartwright.app.port;

import cartwright.core.learn.CartSequences;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.FeatureLists;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.TrainingSettings;

/** Trains rankers by gradient; the weights of the pass with the lowest validation loss are returned. */
public interface RankerTrainer {

    /**
     * Trains a {@link cartwright.core.learn.MlpRanker}.
     *
     * @throws EncoderException if the engine cannot be loaded or fails
     */
    LearnedWeights mlp(FeatureLists training, FeatureLists validation, TrainingSettings settings, EpochMonitor monitor)
            throws EncoderException;

    /**
     * Trains a {@link cartwright.core.learn.GruRanker}.
     *
     * @throws EncoderException as for {@link #mlp}
     */
    LearnedWeights gru(
            CartSequences training, CartSequences validation, TrainingSettings settings, EpochMonitor monitor)
            throws EncoderException;
}
