package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.DataVerdict;
import cartwright.app.session.DataVerdict.Counts;
import cartwright.app.session.DataVerdict.Step;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.LearningCurve;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Split;
import cartwright.core.evaluate.TestCase;
import cartwright.core.rule.BasketIndex;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a project has enough baskets: lets rankers learn from a quarter, from half and from all of four fifths of
 * them, and asks each for what the other fifth holds.
 */
public final class JudgeData implements Job<DataVerdict> {

    private static final int MOST_CASES = 2_000;

    private final ProjectStore store;
    private final Path file;
    private final long seed;

    /**
     * Creates the job.
     *
     * @param seed of the split, where baskets have no times, of the questions and of the shares
     */
    public JudgeData(ProjectStore store, Path file, long seed) {
        this.store = store;
        this.file = file;
        this.seed = seed;
    }

    @Override
    public DataVerdict run(Progress progress) throws StoreException {
        Purchases all = purchases();
        progress.checkCancelled();
        Split split = all.timed() ? Split.byTime(all, seed) : Split.random(all, seed);
        List<TestCase> cases = EvaluateRankers.sample(split.completion(), MOST_CASES, seed);
        int[] done = {0};
        LearningCurve curve = new LearningCurve(split.learned(), cases, seed, () -> {
            progress.checkCancelled();
            progress.report(++done[0], cases.size());
        });
        RankerKind best = curve.best();
        Difference doubling = curve.lastDoubling(best);
        List<Step> steps = LearningCurve.PERCENT.stream()
                .map(percent -> new Step(
                        percent, curve.learned(percent), curve.hitRates(percent).getOrDefault(best, Double.NaN)))
                .toList();
        return new DataVerdict(
                counts(all.baskets(), progress), best.key(), steps, doubling, DataVerdict.enough(doubling));
    }

    private Purchases purchases() throws StoreException {
        try (Project project = store.open(file)) {
            return project.purchases();
        }
    }

    private static Counts counts(BasketSet baskets, Progress progress) {
        BasketIndex index = BasketIndex.of(baskets);
        int[] both = new int[baskets.itemCount()];
        int pairs = 0;
        for (int item = 0; item < both.length; item++) {
            progress.checkCancelled();
            pairs += pairsOf(item, index, both);
        }
        double mean = baskets.size() == 0 ? 0 : (double) baskets.occurrences() / baskets.size();
        return new Counts(baskets.size(), mean, pairs);
    }

    /** Counts the partners with a larger id, so that a pair counts once; leaves the room for counts empty. */
    private static int pairsOf(int item, BasketIndex index, int[] both) {
        int pairs = 0;
        BasketSet baskets = index.rows();
        for (int basket : index.basketsWith(item)) {
            for (int at = baskets.start(basket); at < baskets.start(basket + 1); at++) {
                int other = baskets.itemAt(at);
                if (other > item && ++both[other] == Counts.PAIR_COUNT) {
                    pairs++;
                }
            }
        }
        Arrays.fill(both, 0);
        return pairs;
    }
}
