package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.MiningForecast;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningIndex;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.MinedAhead;
import cartwright.core.rule.RuleGenerator;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Mines the slices of one query, or of none, as fast as a slider moves.
 *
 * <p>The baskets are put into order of similarity once. A larger k then filters the last result, a move within what was
 * mined ahead looks counts up, and any other move counts the slice anew; the results are those of {@link MineSlice}. Safe
 * for use by several threads.
 */
public final class LiveSlices {

    /** Of a slice with more baskets a first answer is given before all are counted. */
    private static final int HUGE = 300_000;

    /** The first answer holds what one in so many baskets of the slice holds. */
    private static final int FIRST_SHARE = 50;

    /** Slices of more baskets are not mined ahead: the band would cost more than the moves. */
    private static final int MOST_AHEAD = 200_000;

    /** Holders kept of what was mined ahead: 64 MB. */
    private static final int MOST_HOLDERS = 16_000_000;

    private final ProjectData data;
    private final @Nullable QueryAnswer answer;
    private final MiningIndex index;
    private final CountMemory overall;
    private final int threads;
    private volatile @Nullable Counted last;
    private volatile @Nullable MinedAhead ahead;

    private record Counted(FrequentItemsets itemsets, MiningSettings settings) {}

    /**
     * What is wanted of a slice.
     *
     * @param count number of baskets, the nearest ones
     * @param tau the threshold they are above; negative infinity when no query narrows them
     * @param settings the smallest count and the largest itemset
     * @param limits which rules
     */
    public record Wanted(int count, double tau, MiningSettings settings, RuleLimits limits) {}

    /**
     * Puts the baskets into order.
     *
     * @param answer the query's answer; null for all baskets
     * @param overall counts over all baskets, kept from query to query
     * @param threads most threads that work on it; at least 1
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public LiveSlices(
            ProjectData data, @Nullable QueryAnswer answer, CountMemory overall, int threads, Progress progress) {
        this.data = data;
        this.answer = answer;
        this.overall = overall;
        this.threads = threads;
        MiningMonitor monitor = new ProgressMonitor(progress);
        index = answer == null
                ? MiningIndex.of(data.baskets(), threads, monitor)
                : MiningIndex.inOrder(data.baskets(), answer.ranked().order(), threads, monitor);
    }

    /**
     * Returns a first answer where the whole one takes a while: single items and pairs that many baskets hold, exactly
     * counted; {@link MinedSlice#settings} tells how many. Null where there is no need.
     */
    public @Nullable MinedSlice first(Wanted wanted, Progress progress) {
        int k = Math.max(wanted.settings().k(), wanted.count() / FIRST_SHARE);
        if (wanted.count() <= HUGE || k == wanted.settings().k() || known(wanted) != null) {
            return null;
        }
        MiningSettings coarse =
                new MiningSettings(k, Math.min(2, wanted.settings().maxLength()));
        ProgressMonitor monitor = new ProgressMonitor(progress);
        FrequentItemsets itemsets = new ProjectedMiner(coarse, threads).mine(index, wanted.count(), monitor);
        return result(wanted, coarse, itemsets, monitor);
    }

    /** Says about how many itemsets {@link #mine} will find and how long one thread takes; looks for a tenth of a second. */
    public MiningForecast forecast(Wanted wanted, Progress progress) {
        return new ForecastMining(index, wanted.count(), wanted.settings(), System::nanoTime).run(progress);
    }

    /**
     * Mines a slice.
     *
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public MinedSlice mine(Wanted wanted, Progress progress) {
        ProgressMonitor monitor = new ProgressMonitor(progress);
        monitor.checkCancelled();
        FrequentItemsets itemsets = known(wanted);
        if (itemsets == null) {
            itemsets = new ProjectedMiner(wanted.settings(), threads).mine(index, wanted.count(), monitor);
            last = new Counted(itemsets, wanted.settings());
        }
        return result(wanted, wanted.settings(), itemsets, monitor);
    }

    /** Tells whether a slice is answered from what was mined ahead. */
    public boolean isAhead(Wanted wanted) {
        MinedAhead band = ahead;
        return band != null && band.covers(wanted.count(), wanted.settings());
    }

    /** Returns the itemsets where they follow from what was counted before, else null. */
    private @Nullable FrequentItemsets known(Wanted wanted) {
        Counted counted = last;
        MiningSettings settings = wanted.settings();
        if (counted != null
                && counted.itemsets().basketCount() == wanted.count()
                && counted.settings().maxLength() == settings.maxLength()
                && counted.settings().k() <= settings.k()
                && (counted.settings().k() == settings.k()
                        || !counted.itemsets().isPartial())) {
            return counted.settings().k() == settings.k()
                    ? counted.itemsets()
                    : counted.itemsets().atLeast(settings.k());
        }
        MinedAhead band = ahead;
        return band != null && band.covers(wanted.count(), settings) ? band.first(wanted.count(), settings.k()) : null;
    }

    private MinedSlice result(
            Wanted wanted, MiningSettings settings, FrequentItemsets itemsets, MiningMonitor monitor) {
        RuleTable rules = new RuleGenerator(wanted.limits()).rules(itemsets, overall, monitor);
        Slice slice =
                answer == null ? Slice.of(data.baskets()) : answer.ranked().slice(wanted.count());
        return new MinedSlice(slice, wanted.tau(), settings, itemsets, rules);
    }

    /**
     * Mines ahead while nobody waits: half as many baskets again and three quarters of k, so that small moves of either
     * slider are answered without counting. Large slices are left alone.
     *
     * @throws java.util.concurrent.CancellationException if the progress ends the work; what was there before stays
     */
    public void mineAhead(Wanted around, Progress progress) {
        int count = (int) Math.min(index.size(), around.count() * 3L / 2);
        MiningSettings settings = new MiningSettings(
                Math.max(1, around.settings().k() * 3 / 4), around.settings().maxLength());
        MinedAhead band = ahead;
        if (count > MOST_AHEAD || (band != null && band.covers(count, settings))) {
            return;
        }
        ProgressMonitor monitor = new ProgressMonitor(progress);
        FrequentItemsets itemsets = new ProjectedMiner(settings, threads).mine(index, count, monitor);
        BasketSet baskets =
                answer == null ? data.baskets().first(count) : answer.ranked().prefix(count);
        MinedAhead.of(itemsets, settings, BasketIndex.of(baskets), MOST_HOLDERS, monitor)
                .ifPresent(mined -> ahead = mined);
    }
}
