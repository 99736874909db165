package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RankerTrainer;
import cartwright.app.port.StoreException;
import cartwright.app.session.RankerReport;
import cartwright.app.task.EvaluationPlan.SplitBy;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.core.evaluate.Split;
import cartwright.core.evaluate.TestCase;
import cartwright.core.similar.EmbeddingTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Holds baskets back, asks rankers for what they hold, and says which ranker is how good on this data. */
public final class EvaluateRankers implements Job<RankerReport> {

    /** Test baskets of one seed: with five seeds the error of a hit rate is below half a percent. */
    private static final int MOST_CASES = 2_000;

    /** Baskets of one seed by which the weights of a fusion are learned. */
    private static final int MOST_FITTED = 1_000;

    private final ProjectStore store;
    private final Path file;
    private final EvaluationPlan plan;
    private final @Nullable EmbeddingTable vectors;
    private final Training training;

    /**
     * What trains the rankers that are trained, on the learned baskets of each split and on none besides.
     *
     * @param epochs most passes over the examples; at least 1
     * @param clock nanoseconds since some moment, such as {@code System::nanoTime}
     */
    public record Training(RankerTrainer trainer, int epochs, LongSupplier clock) {}

    /**
     * Creates the job.
     *
     * @param vectors one vector a product; null where there are none, which leaves the slice ranker out
     */
    public EvaluateRankers(
            ProjectStore store, Path file, EvaluationPlan plan, @Nullable EmbeddingTable vectors, Training training) {
        this.store = store;
        this.file = file;
        this.plan = plan;
        this.vectors = vectors;
        this.training = training;
    }

    /**
     * @throws NoTimesException if the split is by time and a basket has none
     * @throws EncoderException if a ranker is trained and the engine fails
     */
    @Override
    public RankerReport run(Progress progress) throws StoreException, NoTimesException, EncoderException {
        Purchases all = purchases();
        SplitBy by = plan.split() == null ? all.timed() ? SplitBy.TIME : SplitBy.RANDOM : plan.split();
        if (by == SplitBy.TIME && !all.timed()) {
            throw new NoTimesException(file);
        }
        Map<Setting, Evaluation> evaluations = new EnumMap<>(Setting.class);
        evaluations.put(Setting.COMPLETION, new Evaluation(Setting.COMPLETION));
        if (by == SplitBy.TIME && hasCustomers(all)) {
            evaluations.put(Setting.NEXT_BASKET, new Evaluation(Setting.NEXT_BASKET));
        }
        SplitRankers rankers = new SplitRankers(plan, vectors, hasCustomers(all), training);
        int rounds = rounds(all, evaluations.containsKey(Setting.NEXT_BASKET)) * (rankers.fits() ? 2 : 1);
        EvaluationSteps steps = new EvaluationSteps(progress, rounds + plan.seeds() * rankers.trainings());
        for (int seed = 1; seed <= plan.seeds(); seed++) {
            progress.checkCancelled();
            Split split = split(all, by, seed);
            rankers.learn(split.learned(), seed, steps);
            tryOn(split, by, seed, rankers, evaluations, steps);
        }
        return report(evaluations, rankers);
    }

    private static Split split(Purchases all, SplitBy by, long seed) {
        return by == SplitBy.TIME ? Split.byTime(all, seed) : Split.random(all, seed);
    }

    private static void tryOn(
            Split split,
            SplitBy by,
            int seed,
            SplitRankers rankers,
            Map<Setting, Evaluation> evaluations,
            EvaluationSteps steps) {
        evaluations.forEach((setting, evaluation) -> {
            List<TestCase> cases = cases(split, setting);
            if (setting == Setting.COMPLETION || asksAgain(cases, seed)) {
                if (rankers.fits()) {
                    Split inner = split(split.learned(), by, seed);
                    rankers.fit(setting, inner, sample(cases(inner, setting), MOST_FITTED, seed), steps);
                }
                List<TestCase> chosen = sample(cases, MOST_CASES, seed);
                steps.begin(chosen.size());
                evaluation.run(chosen, counts -> rankers.byKey(setting, counts), rankers.counts(), steps);
            }
        });
    }

    private static List<TestCase> cases(Split split, Setting setting) {
        return setting == Setting.COMPLETION ? split.completion() : split.nextBasket();
    }

    /** Where every customer's next basket was asked for, another seed would ask for the same again. */
    private static boolean asksAgain(List<TestCase> nextBaskets, int seed) {
        return seed == 1 || nextBaskets.size() > MOST_CASES;
    }

    private int rounds(Purchases all, boolean nextBaskets) {
        if (!nextBaskets) {
            return plan.seeds();
        }
        return asksAgain(Split.byTime(all, 1).nextBasket(), 2) ? 2 * plan.seeds() : plan.seeds() + 1;
    }

    private Purchases purchases() throws StoreException {
        try (Project project = store.open(file)) {
            return project.purchases();
        }
    }

    private static boolean hasCustomers(Purchases all) {
        for (int b = 0; b < all.baskets().size(); b++) {
            if (all.customer(b) != Purchases.NO_CUSTOMER) {
                return true;
            }
        }
        return false;
    }

    /** Takes so many cases at random, and leaves them in their order. */
    static List<TestCase> sample(List<TestCase> cases, int most, long seed) {
        if (cases.size() <= most) {
            return cases;
        }
        List<Integer> numbers = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(seed));
        return numbers.subList(0, most).stream().sorted().map(cases::get).toList();
    }

    private static RankerReport report(Map<Setting, Evaluation> evaluations, SplitRankers rankers) {
        List<MeasureRow> rows = new ArrayList<>();
        List<RankerReport.Comparison> comparisons = new ArrayList<>();
        RankerKind yardstick = RankerKind.POPULARITY;
        evaluations.forEach((setting, evaluation) -> {
            rows.addAll(evaluation.rows());
            for (RankerKind kind : rankers.kinds().contains(yardstick) ? rankers.kinds() : List.<RankerKind>of()) {
                for (Measure measure : List.of(Measure.HIT_RATE, Measure.NDCG)) {
                    comparisons.add(new RankerReport.Comparison(
                            setting, kind.key(), measure, evaluation.compare(kind.key(), yardstick.key(), measure, 1)));
                }
            }
        });
        return new RankerReport(rows, comparisons, rankers.grounds(evaluations));
    }
}
