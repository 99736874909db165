package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RankerTrainer;
import cartwright.app.port.StoreException;
import cartwright.app.session.SwapEffect;
import cartwright.app.session.TrainedRanker;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.Ranker;
import cartwright.core.evaluate.Rankers;
import cartwright.core.evaluate.Setting;
import cartwright.core.evaluate.Split;
import cartwright.core.evaluate.TestCase;
import cartwright.core.learn.CartSequences;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.FeatureLists;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.TrainingSettings;
import cartwright.core.similar.EmbeddingTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the recurrent ranker twice, the second time with further examples in which a product gives way to the one that is
 * named most like it, and tells what these brought. The examples are for training alone: nothing is counted from them, and
 * no test basket is changed.
 */
public final class TrainWithSwaps implements Job<SwapEffect> {

    private static final double LEAST_ALIKE = 0.7;
    private static final int MOST_TRIALS = 2_000;

    private final ProjectStore store;
    private final RankerTrainer trainer;
    private final Path file;
    private final EmbeddingTable names;
    private final TrainingSettings settings;

    /**
     * Creates the job.
     *
     * @param names one vector a product, from its name
     * @param settings epochs and seed of both trainings
     */
    public TrainWithSwaps(
            ProjectStore store, RankerTrainer trainer, Path file, EmbeddingTable names, TrainingSettings settings) {
        this.store = store;
        this.trainer = trainer;
        this.file = file;
        this.names = names;
        this.settings = settings;
    }

    /** Leaves with the project the ranker that is {@linkplain SwapEffect#kept kept}. */
    @Override
    public SwapEffect run(Progress progress) throws StoreException, EncoderException {
        TrainedRanker swapped = train(new Swapping(trainer, names, settings.seed()), progress);
        TrainedRanker plain = train(trainer, progress); // the last that is trained lies in the project
        SwapEffect effect = new SwapEffect(plain, swapped, compared(plain, swapped, progress));
        if (effect.helps()) {
            train(new Swapping(trainer, names, settings.seed()), progress);
        }
        return effect;
    }

    private TrainedRanker train(RankerTrainer by, Progress progress) throws StoreException, EncoderException {
        return new TrainRanker(store, by, file, Kind.GRU, settings.epochs(), settings.seed()).run(progress);
    }

    private Difference compared(TrainedRanker plain, TrainedRanker swapped, Progress progress) throws StoreException {
        Purchases all = purchases();
        long seed = settings.seed();
        Split trial = all.timed() ? Split.byTime(all, seed) : Split.random(all, seed);
        List<TestCase> cases = trial.completion();
        Rankers counts = new Rankers(trial.learned(), seed, null);
        Map<String, Ranker> both = new LinkedHashMap<>();
        both.put("plain", KeptRanker.ranker(Kind.GRU, plain.weights(), trial.learned(), counts));
        both.put("swapped", KeptRanker.ranker(Kind.GRU, swapped.weights(), trial.learned(), counts));
        Evaluation evaluation = new Evaluation(Setting.COMPLETION);
        evaluation.run(cases.subList(0, Math.min(MOST_TRIALS, cases.size())), both, counts, progress::checkCancelled);
        return evaluation.compare("swapped", "plain", Measure.NDCG, seed);
    }

    private Purchases purchases() throws StoreException {
        try (Project project = store.open(file)) {
            return project.purchases();
        }
    }

    /** Adds the examples before it trains; those that validate stay as they were bought. */
    private record Swapping(RankerTrainer trainer, EmbeddingTable names, long seed) implements RankerTrainer {

        @Override
        public LearnedWeights mlp(
                FeatureLists training, FeatureLists validation, TrainingSettings settings, EpochMonitor monitor)
                throws EncoderException {
            return trainer.mlp(training, validation, settings, monitor);
        }

        @Override
        public LearnedWeights gru(
                CartSequences training, CartSequences validation, TrainingSettings settings, EpochMonitor monitor)
                throws EncoderException {
            return trainer.gru(training.withSwaps(names, LEAST_ALIKE, seed), validation, settings, monitor);
        }
    }
}
