package cartwright.app.task;

import cartwright.app.port.EncoderException;
import cartwright.app.session.RankerReport;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.task.EvaluateRankers.Training;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.FusionFit;
import cartwright.core.evaluate.Ranker;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Rankers;
import cartwright.core.evaluate.Setting;
import cartwright.core.evaluate.Split;
import cartwright.core.evaluate.TestCase;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.TrainingSettings;
import cartwright.core.similar.EmbeddingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rankers of an evaluation, made anew from the learned baskets of each split: counted, fitted, trained. */
final class SplitRankers {

    /** What the learned fusion is not made of: luck, and lift, which is there to warn. */
    private static final Set<RankerKind> NEVER_FUSED = EnumSet.of(RankerKind.RANDOM, RankerKind.PAIR_LIFT);

    private final EvaluationPlan plan;
    private final @Nullable EmbeddingTable vectors;
    private final Training training;
    private final List<RankerKind> kinds;
    private final List<RankerKind> parts;
    private final Map<Setting, Map<RankerKind, Double>> fitted = new EnumMap<>(Setting.class);
    private final List<RankerReport.Fitted> fits = new ArrayList<>();
    private final Map<RankerKind, LearnedWeights> trained = new EnumMap<>(RankerKind.class);
    private final Map<RankerKind, Double> seconds = new EnumMap<>(RankerKind.class);
    private @Nullable Purchases learned;
    private @Nullable Rankers counts;

    SplitRankers(EvaluationPlan plan, @Nullable EmbeddingTable vectors, boolean customers, Training training) {
        this.plan = plan;
        this.vectors = vectors;
        this.training = training;
        List<RankerKind> counted = Arrays.stream(RankerKind.values())
                .filter(kind -> !kind.trained())
                .toList();
        this.kinds = possible(plan.rankers().isEmpty() ? counted : plan.rankers(), customers);
        this.parts = possible(counted, customers).stream()
                .filter(kind -> !kind.fused() && !NEVER_FUSED.contains(kind))
                .toList();
    }

    private List<RankerKind> possible(List<RankerKind> asked, boolean customers) {
        return asked.stream()
                .filter(kind -> kind != RankerKind.SLICE || vectors != null)
                .filter(kind -> kind != RankerKind.PERSONAL || customers)
                .toList();
    }

    /** Returns what is tried, in the order of the table. */
    List<RankerKind> kinds() {
        return kinds;
    }

    /** Tells whether the weights of a fusion are learned. */
    boolean fits() {
        return kinds.contains(RankerKind.FUSION_LEARNED);
    }

    /** Returns how many rankers are trained for each split. */
    int trainings() {
        return toTrain().size();
    }

    /** A fusion may hold a trained ranker that is not tried by itself. */
    private List<RankerKind> toTrain() {
        return Arrays.stream(RankerKind.values())
                .filter(RankerKind::trained)
                .filter(kind -> kinds.contains(kind)
                        || (kinds.contains(RankerKind.FUSION) && plan.fusion().getOrDefault(kind, 0.0) > 0))
                .toList();
    }

    /** Counts the baskets of a split and trains on them. */
    void learn(Purchases baskets, long seed, EvaluationSteps steps) throws EncoderException {
        learned = baskets;
        counts = new Rankers(baskets, seed, vectors);
        TrainWeights trainer = new TrainWeights(
                training.trainer(), new TrainingSettings(training.epochs(), TrainRanker.PATIENCE, seed));
        for (RankerKind kind : toTrain()) {
            long begun = training.clock().getAsLong();
            steps.begin(training.epochs());
            trained.put(kind, trainer.train(kind(kind), baskets, new EpochMonitor() {
                @Override
                public void epoch(int epoch, double trainingLoss, double validationLoss) {
                    steps.basketDone();
                }

                @Override
                public void checkCancelled() {
                    steps.checkCancelled();
                }
            }));
            seconds.merge(kind, (training.clock().getAsLong() - begun) / 1e9 / plan.seeds(), Double::sum);
        }
    }

    /** Learns the weights of the fusion from the learned baskets alone, part of which is held back once more. */
    void fit(Setting setting, Split inner, List<TestCase> cases, EvaluationSteps steps) {
        steps.begin(Math.max(1, cases.size()));
        Rankers innerCounts = new Rankers(inner.learned(), 1, vectors);
        Map<RankerKind, Double> weights = new FusionFit(parts, cases, innerCounts, steps).weights();
        fitted.put(setting, weights);
        fits.add(new RankerReport.Fitted(setting, weights));
    }

    Rankers counts() {
        if (counts == null) {
            throw new IllegalStateException("nothing was learned");
        }
        return counts;
    }

    /** Returns the rankers by key, for one thread. */
    Map<String, Ranker> byKey(Setting setting, Rankers own) {
        trained.forEach((kind, weights) -> own.add(kind, ranker(kind, weights, own)));
        Map<String, Ranker> byKey = new LinkedHashMap<>();
        for (RankerKind kind : kinds) {
            byKey.put(
                    kind.key(),
                    switch (kind) {
                        case FUSION -> own.fusion(plan.weights(vectors != null));
                        case FUSION_LEARNED -> own.fusion(fitted.getOrDefault(setting, Map.of()));
                        default -> own.of(kind);
                    });
        }
        return byKey;
    }

    private Ranker ranker(RankerKind kind, LearnedWeights weights, Rankers own) {
        if (learned == null) {
            throw new IllegalStateException("nothing was learned");
        }
        return KeptRanker.ranker(kind(kind), weights, learned, own);
    }

    /** Returns what is trained for a ranker. */
    static Kind kind(RankerKind kind) {
        return switch (kind) {
            case MLP -> Kind.MLP;
            case GRU -> Kind.GRU;
            case ITEM2VEC -> Kind.ITEM2VEC;
            default -> throw new IllegalArgumentException(kind + " is not trained");
        };
    }

    /** Returns what stands behind a report. */
    RankerReport.Grounds grounds(Map<Setting, Evaluation> evaluations) {
        Map<RankerKind, Double> weights = kinds.contains(RankerKind.FUSION) ? plan.weights(vectors != null) : Map.of();
        return new RankerReport.Grounds(weights, fits, trained, seconds, evaluations);
    }
}
