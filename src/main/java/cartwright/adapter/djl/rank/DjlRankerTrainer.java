package cartwright.adapter.djl.rank;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import cartwright.adapter.djl.EngineStart;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.RankerTrainer;
import cartwright.core.learn.CartSequences;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.FeatureLists;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trains on the engine that also runs the encoder, on the processor: the networks are too small for a GPU to help. */
public final class DjlRankerTrainer implements RankerTrainer {

    private final Path engineCacheDir;

    /**
     * Creates the trainer; nothing is loaded yet.
     *
     * @param engineCacheDir where the engine's native libraries are unpacked at the first use
     */
    public DjlRankerTrainer(Path engineCacheDir) {
        this.engineCacheDir = engineCacheDir;
    }

    /** Builds a network in the memory of the engine. */
    private interface Builder {
        Network build(FirstWeights first, NDManager manager);
    }

    @Override
    public LearnedWeights mlp(
            FeatureLists training, FeatureLists validation, TrainingSettings settings, EpochMonitor monitor)
            throws EncoderException {
        LearnedWeights.Matrix scale = training.scale();
        List<LearnedWeights.Matrix> weights = new ArrayList<>(List.of(scale));
        weights.addAll(train(
                (first, manager) -> new MlpNetwork(training, validation, scale, first, manager), settings, monitor));
        return new LearnedWeights(weights);
    }

    @Override
    public LearnedWeights gru(
            CartSequences training, CartSequences validation, TrainingSettings settings, EpochMonitor monitor)
            throws EncoderException {
        return new LearnedWeights(
                train((first, manager) -> new GruNetwork(training, validation, first), settings, monitor));
    }

    private List<LearnedWeights.Matrix> train(Builder builder, TrainingSettings settings, EpochMonitor monitor)
            throws EncoderException {
        EngineStart start = new EngineStart(engineCacheDir);
        Engine engine = start.engine(DeviceChoice.CPU);
        Device device = start.device(DeviceChoice.CPU);
        try (NDManager manager = NDManager.newBaseManager(device, EngineStart.ENGINE)) {
            Network network = builder.build(new FirstWeights(manager, new Random(settings.seed())), manager);
            return new Training(engine, manager, network, settings, monitor).run();
        } catch (EngineException | IllegalArgumentException e) {
            throw new EncoderException(
                    EncoderException.Reason.ENGINE, EngineStart.ENGINE, "training failed: " + e.getMessage(), e);
        }
    }
}
