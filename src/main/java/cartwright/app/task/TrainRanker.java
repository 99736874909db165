package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RankerTrainer;
import cartwright.app.port.StoreException;
import cartwright.app.session.TrainedRanker;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainedRanker.Losses;
import cartwright.app.session.TrainingOutcome;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.Ranker;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Rankers;
import cartwright.core.evaluate.Setting;
import cartwright.core.evaluate.Split;
import cartwright.core.evaluate.TestCase;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Trains a ranker on the project's own baskets, tries it on those it has not seen, and keeps it with the project.
 *
 * <p>A fifth of the baskets is held back for the trial: the latest where every basket has a time, else at random. Of the
 * rest a fifth validates; networks that read counts learn from baskets that were not counted.
 */
public final class TrainRanker implements Job<TrainedRanker> {

    private static final int MOST_TRIALS = 2_000;
    /** Passes without a lower loss on other examples after which a training ends. */
    public static final int PATIENCE = 3;

    private static final List<RankerKind> YARDSTICKS = List.of(
            RankerKind.POPULARITY,
            RankerKind.ITEM_KNN,
            RankerKind.PAIR_CONFIDENCE_MAX,
            RankerKind.PAIR_CONFIDENCE_SUM,
            RankerKind.PAIR_CONFIDENCE_SMOOTHED,
            RankerKind.BEST_RULE,
            RankerKind.BEST_RULE_LOW);

    private final Place place;
    private final Kind kind;
    private final TrainingSettings settings;
    private final Consumer<Losses> watcher;

    /**
     * Creates the job.
     *
     * @param epochs most passes over the examples; at least 1
     * @param seed of the split, the first weights and the order of the examples
     */
    public TrainRanker(ProjectStore store, RankerTrainer trainer, Path file, Kind kind, int epochs, long seed) {
        this(new Place(store, trainer, file), kind, new TrainingSettings(epochs, PATIENCE, seed), losses -> {});
    }

    private TrainRanker(Place place, Kind kind, TrainingSettings settings, Consumer<Losses> watcher) {
        this.place = place;
        this.kind = kind;
        this.settings = settings;
        this.watcher = watcher;
    }

    /** Where it is trained and kept. */
    private record Place(ProjectStore store, RankerTrainer trainer, Path file) {}

    /** Returns the same job, which tells the losses of each pass as soon as they are known, on the thread it runs on. */
    public TrainRanker watchedBy(Consumer<Losses> other) {
        return new TrainRanker(place, kind, settings, other);
    }

    @Override
    public TrainedRanker run(Progress progress) throws StoreException, EncoderException {
        try (Project project = place.store().open(place.file())) {
            Purchases all = project.purchases();
            Split trial = TrainWeights.split(all, settings.seed());
            List<Losses> losses = new ArrayList<>();
            LearnedWeights weights = new TrainWeights(place.trainer(), settings)
                    .train(kind, trial.learned(), new EpochMonitor() {
                        @Override
                        public void epoch(int epoch, double training, double validation) {
                            Losses now = new Losses(epoch, training, validation);
                            losses.add(now);
                            watcher.accept(now);
                            progress.report(epoch, settings.epochs());
                        }

                        @Override
                        public void checkCancelled() {
                            progress.checkCancelled();
                        }
                    });
            TrainedRanker trained = tried(weights, losses, trial, progress);
            project.keep(KeptRanker.name(kind), KeptRanker.toBytes(trained));
            project.keep(KeptOutcome.name(kind), KeptOutcome.toBytes(outcome(trained, all)));
            return trained;
        }
    }

    private TrainingOutcome outcome(TrainedRanker trained, Purchases all) {
        return new TrainingOutcome(
                kind,
                settings.epochs(),
                settings.seed(),
                all.baskets().size(),
                trained.losses(),
                trained.yardstick(),
                trained.difference(),
                true);
    }

    private static List<TestCase> first(List<TestCase> cases, int most) {
        return cases.subList(0, Math.min(most, cases.size()));
    }

    private TrainedRanker tried(LearnedWeights weights, List<Losses> losses, Split trial, Progress progress) {
        Purchases learned = trial.learned();
        Rankers rankers = new Rankers(learned, settings.seed(), null);
        String name = kind.name().toLowerCase(Locale.ROOT);
        List<TestCase> cases = first(trial.completion(), MOST_TRIALS);
        Evaluation evaluation = new Evaluation(Setting.COMPLETION);
        evaluation.run(
                cases,
                counts -> {
                    Map<String, Ranker> byKey = new LinkedHashMap<>();
                    byKey.put(name, KeptRanker.ranker(kind, weights, learned, counts));
                    YARDSTICKS.forEach(yardstick -> byKey.put(yardstick.key(), counts.of(yardstick)));
                    return byKey;
                },
                rankers,
                progress::checkCancelled);
        String best = "";
        double bestGain = -1;
        for (MeasureRow row : evaluation.rows()) {
            boolean compared = row.measure() == Measure.NDCG && row.at() == Evaluation.COMPARED_AT;
            if (compared && !row.ranker().equals(name) && row.mean() > bestGain) {
                best = row.ranker();
                bestGain = row.mean();
            }
        }
        return new TrainedRanker(
                kind,
                weights,
                losses,
                evaluation.rows(),
                best.isEmpty() ? RankerKind.POPULARITY.key() : best,
                evaluation.compare(
                        name, best.isEmpty() ? RankerKind.POPULARITY.key() : best, Measure.NDCG, settings.seed()));
    }
}
