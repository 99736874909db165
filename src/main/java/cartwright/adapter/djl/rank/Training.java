package cartwright.adapter.djl.rank;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Passes over the examples in batches until the validation loss falls no more. */
final class Training {

    private static final int BATCH = 128;
    private static final float RATE = 0.003f;

    private final Engine engine;
    private final NDManager manager;
    private final Network network;
    private final TrainingSettings settings;
    private final EpochMonitor monitor;
    private final Random random;
    private final Optimizer optimizer =
            Optimizer.adam().optLearningRateTracker(Tracker.fixed(RATE)).build();

    Training(Engine engine, NDManager manager, Network network, TrainingSettings settings, EpochMonitor monitor) {
        this.engine = engine;
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.monitor = monitor;
        this.random = new Random(settings.seed());
    }

    /** Returns the parameters of the pass with the lowest validation loss. */
    List<LearnedWeights.Matrix> run() {
        List<LearnedWeights.Matrix> best = parameters();
        double lowest = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (int epoch = 1; epoch <= settings.epochs() && waited < settings.patience(); epoch++) {
            double trained = pass(true);
            double validated = pass(false);
            monitor.epoch(epoch, trained, validated);
            waited++;
            if (validated < lowest) {
                lowest = validated;
                best = parameters();
                waited = 0;
            }
        }
        return best;
    }

    private List<LearnedWeights.Matrix> parameters() {
        List<LearnedWeights.Matrix> copies = new ArrayList<>();
        for (NDArray parameter : network.parameters()) {
            int rows = Math.toIntExact(parameter.getShape().get(0));
            int columns = Math.toIntExact(parameter.getShape().get(1));
            copies.add(new LearnedWeights.Matrix(rows, columns, parameter.toFloatArray()));
        }
        return copies;
    }

    private double pass(boolean training) {
        int[] order = IntStream.range(0, network.examples(training)).toArray();
        if (training) {
            shuffle(order);
        }
        double sum = 0;
        for (int start = 0; start < order.length; start += BATCH) {
            monitor.checkCancelled();
            int[] batch = Arrays.copyOfRange(order, start, Math.min(order.length, start + BATCH));
            sum += batch.length * (training ? learn(batch) : validate(batch));
        }
        return sum / order.length;
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private double learn(int[] batch) {
        double loss;
        try (NDManager scope = manager.newSubManager();
                GradientCollector gradients = engine.newGradientCollector()) {
            NDArray mean = network.loss(scope, batch, true);
            gradients.backward(mean);
            loss = mean.toType(ai.djl.ndarray.types.DataType.FLOAT32, false).toFloatArray()[0];
        }
        for (int at = 0; at < network.parameters().size(); at++) {
            NDArray parameter = network.parameters().get(at);
            try (NDArray gradient = parameter.getGradient()) {
                optimizer.update(String.valueOf(at), parameter, gradient);
                gradient.subi(gradient.duplicate());
            }
        }
        return loss;
    }

    private double validate(int[] batch) {
        try (NDManager scope = manager.newSubManager()) {
            return network.loss(scope, batch, false).toFloatArray()[0];
        }
    }
}
