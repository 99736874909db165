package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.job.Stopwatch;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Occasions;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.BasketWeights;
import cartwright.core.mining.BlockCounter;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.recommend.Recency;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Mines the baskets behind a query, or all baskets, and makes the rules. */
public final class MineSlice implements Job<MinedSlice> {

    private final ProjectData data;
    private final Slice slice;
    private final double tau;
    private final MiningSettings settings;
    private final RuleLimits limits;
    private final int @Nullable [] order;
    private final @Nullable BasketWeights weights;
    private final @Nullable Stopwatch stopwatch;
    private final @Nullable BlockCounter counter;

    private MineSlice(ProjectData data, Slice slice, double tau, MiningSettings settings, RuleLimits limits) {
        this(data, slice, tau, settings, limits, Extra.NONE);
    }

    /** What not every run has: the basket numbers of a slice that is not all, weights, a limit of time, a counter. */
    private record Extra(
            int @Nullable [] order,
            @Nullable BasketWeights weights,
            @Nullable Stopwatch stopwatch,
            @Nullable BlockCounter counter) {

        private static final Extra NONE = new Extra(null, null, null, null);
    }

    private MineSlice(
            ProjectData data, Slice slice, double tau, MiningSettings settings, RuleLimits limits, Extra extra) {
        this.data = data;
        this.slice = slice;
        this.tau = tau;
        this.settings = settings;
        this.limits = limits;
        this.order = extra.order;
        this.weights = extra.weights;
        this.stopwatch = extra.stopwatch;
        this.counter = extra.counter;
    }

    /**
     * Mines all baskets.
     *
     * @param limits which rules are wanted
     */
    public static MineSlice ofAll(ProjectData data, MiningSettings settings, RuleLimits limits) {
        return new MineSlice(data, Slice.of(data.baskets()), Double.NEGATIVE_INFINITY, settings, limits);
    }

    /**
     * Mines the baskets near a query.
     *
     * @param limits which rules are wanted
     */
    public static MineSlice near(
            ProjectData data, QueryAnswer answer, SliceChoice choice, MiningSettings settings, RuleLimits limits) {
        int count = choice.count(answer.ranked());
        double tau = choice instanceof SliceChoice.AboveTau above
                ? above.tau()
                : answer.ranked().tauForNearest(count);
        Extra extra = new Extra(answer.ranked().order(), null, null, null);
        return new MineSlice(data, answer.ranked().slice(count), tau, settings, limits, extra);
    }

    /**
     * Returns this job with less time: itemsets that are not found in it are left out, the longest first. Rules are made
     * of what was found, however long that takes.
     */
    public MineSlice within(Stopwatch limit) {
        return new MineSlice(data, slice, tau, settings, limits, new Extra(order, weights, limit, counter));
    }

    /**
     * Returns this job with baskets that count less the older they are: an itemset is frequent when the weights of its
     * baskets add up to k.
     *
     * @param halfLifeDays age before the latest basket at which a basket counts half, in days; above 0, infinite for none
     * @throws NoTimesException if a basket has no time
     */
    public MineSlice fading(double halfLifeDays) throws NoTimesException {
        long[] seconds = new long[slice.size()];
        for (int at = 0; at < seconds.length; at++) {
            seconds[at] = data.occasions().time(order == null ? at : order[at]);
            if (seconds[at] == Occasions.NO_TIME) {
                throw new NoTimesException(data.file());
            }
        }
        BasketWeights fading =
                BasketWeights.of(Recency.of(seconds, halfLifeDays).weights());
        return new MineSlice(data, slice, tau, settings, limits, new Extra(order, fading, stopwatch, counter));
    }

    /** Returns this job with its candidates counted elsewhere, level by level; open as long as the job runs. */
    public MineSlice countedBy(BlockCounter other) {
        return new MineSlice(data, slice, tau, settings, limits, new Extra(order, weights, stopwatch, other));
    }

    /**
     * Returns a job that says beforehand about how many itemsets this one will find, and how long it will take.
     *
     * @param clock nanoseconds since some moment, such as {@code System::nanoTime}
     */
    public ForecastMining forecast(LongSupplier clock) {
        return new ForecastMining(slice, weights, settings, clock);
    }

    @Override
    public MinedSlice run(Progress progress) {
        MiningMonitor monitor = new ProgressMonitor(progress, stopwatch);
        BasketSet baskets = slice.baskets();
        int threads = Runtime.getRuntime().availableProcessors();
        FrequentItemsets itemsets = counter == null
                ? new ProjectedMiner(settings, threads).mine(baskets, weights, monitor)
                : new Apriori(settings, counter).mine(baskets, weights, monitor);
        RuleTable rules =
                new ConstrainedRules(settings, limits).of(itemsets, baskets, new CountMemory(data.index()), monitor);
        return new MinedSlice(slice, tau, settings, itemsets, rules);
    }
}
