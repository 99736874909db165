package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.RankerReport;
import cartwright.app.task.EvaluationPlan.SplitBy;
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
import cartwright.core.similar.EmbeddingTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Holds baskets back, asks rankers for what they hold, and says which ranker is how good on this data. */
public final class EvaluateRankers implements Job<RankerReport> {

    /** Test baskets of one seed: with five seeds the error of a hit rate is below half a percent. */
    private static final int MOST_CASES = 2_000;

    private final ProjectStore store;
    private final Path file;
    private final EvaluationPlan plan;
    private final @Nullable EmbeddingTable vectors;

    /**
     * Creates the job.
     *
     * @param vectors one vector a product; null where there are none, which leaves the slice ranker out
     */
    public EvaluateRankers(ProjectStore store, Path file, EvaluationPlan plan, @Nullable EmbeddingTable vectors) {
        this.store = store;
        this.file = file;
        this.plan = plan;
        this.vectors = vectors;
    }

    /** @throws NoTimesException if the split is by time and a basket has none */
    @Override
    public RankerReport run(Progress progress) throws StoreException, NoTimesException {
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
        List<RankerKind> kinds = kinds(all);
        Steps steps = new Steps(progress, rounds(all, evaluations.containsKey(Setting.NEXT_BASKET)));
        for (int seed = 1; seed <= plan.seeds(); seed++) {
            progress.checkCancelled();
            Split split = by == SplitBy.TIME ? Split.byTime(all, seed) : Split.random(all, seed);
            tryOn(split, seed, kinds, evaluations, steps);
        }
        return report(evaluations, kinds);
    }

    private void tryOn(
            Split split, int seed, List<RankerKind> kinds, Map<Setting, Evaluation> evaluations, Steps steps) {
        Rankers rankers = new Rankers(split.learned(), seed, vectors);
        evaluations.forEach((setting, evaluation) -> {
            List<TestCase> cases = setting == Setting.COMPLETION ? split.completion() : split.nextBasket();
            if (setting == Setting.COMPLETION || asksAgain(cases, seed)) {
                List<TestCase> chosen = sample(cases, MOST_CASES, seed);
                steps.begin(chosen.size());
                evaluation.run(chosen, counts -> byKey(kinds, counts), rankers, steps);
            }
        });
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

    private List<RankerKind> kinds(Purchases all) {
        List<RankerKind> asked = plan.rankers().isEmpty() ? Arrays.asList(RankerKind.values()) : plan.rankers();
        return asked.stream()
                .filter(kind -> kind != RankerKind.SLICE || vectors != null)
                .filter(kind -> kind != RankerKind.PERSONAL || hasCustomers(all))
                .toList();
    }

    private Map<String, Ranker> byKey(List<RankerKind> kinds, Rankers rankers) {
        Map<String, Ranker> byKey = new LinkedHashMap<>();
        for (RankerKind kind : kinds) {
            byKey.put(kind.key(), kind == RankerKind.FUSION ? rankers.fusion(weights()) : rankers.of(kind));
        }
        return byKey;
    }

    private Map<RankerKind, Double> weights() {
        Map<RankerKind, Double> weights = new EnumMap<>(EvaluationPlan.USUAL_FUSION);
        if (!plan.fusion().isEmpty()) {
            weights.clear();
            weights.putAll(plan.fusion());
        }
        if (vectors == null) {
            weights.remove(RankerKind.SLICE);
        }
        return weights;
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

    private static RankerReport report(Map<Setting, Evaluation> evaluations, List<RankerKind> kinds) {
        List<MeasureRow> rows = new ArrayList<>();
        List<RankerReport.Comparison> comparisons = new ArrayList<>();
        String yardstick = RankerKind.POPULARITY.key();
        evaluations.forEach((setting, evaluation) -> {
            rows.addAll(evaluation.rows());
            for (RankerKind kind : kinds.contains(RankerKind.POPULARITY) ? kinds : List.<RankerKind>of()) {
                for (Measure measure : List.of(Measure.HIT_RATE, Measure.NDCG)) {
                    comparisons.add(new RankerReport.Comparison(
                            setting, kind.key(), measure, evaluation.compare(kind.key(), yardstick, measure, 1)));
                }
            }
        });
        return new RankerReport(rows, comparisons);
    }

    /** Counts test baskets over all seeds and settings in thousandths of the whole, since their number differs. */
    private static final class Steps implements Evaluation.Monitor {

        private static final int WHOLE = 1_000;

        private final Progress progress;
        private final int rounds;
        private double round;
        private int done;
        private int cases;

        Steps(Progress progress, int rounds) {
            this.progress = progress;
            this.rounds = rounds;
            this.round = -1;
        }

        void begin(int cases) {
            this.cases = cases;
            done = 0;
            round++;
        }

        @Override
        public void basketDone() {
            progress.checkCancelled();
            done++;
            progress.report(Math.round(WHOLE * (round + (double) done / cases) / rounds), WHOLE);
        }
    }
}
