package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds every itemset that at least k baskets hold by going into the baskets of one item after the other, on several
 * threads: the fast one of the two engines.
 *
 * <p>The result does not depend on the number of threads, and equals that of {@link Apriori}. Safe for use by several
 * threads at once.
 */
public final class ProjectedMiner {

    private final MiningSettings settings;
    private final int threads;

    /**
     * Creates the miner.
     *
     * @param threads most threads that work on a run, the calling one included; at least 1
     */
    public ProjectedMiner(MiningSettings settings, int threads) {
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * Mines the baskets.
     *
     * @param monitor hears of the progress, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(BasketSet baskets, MiningMonitor monitor) {
        return mine(baskets, null, monitor);
    }

    /**
     * Mines baskets that count unequally: an itemset is frequent when the weights of its baskets add up to k.
     *
     * @param weights one a basket; null where each counts once
     * @param monitor hears of the progress, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(BasketSet baskets, @Nullable BasketWeights weights, MiningMonitor monitor) {
        return settings.isConstrained()
                ? new Constrained(baskets, weights, settings)
                        .mine((rest, ofRest, free) -> mine(rest, ofRest, free, monitor))
                : mine(baskets, weights, settings, monitor);
    }

    private FrequentItemsets mine(
            BasketSet baskets, @Nullable BasketWeights weights, MiningSettings free, MiningMonitor monitor) {
        Crew crew = new Crew(threads, monitor);
        MiningIndex index = new IndexBuilder(baskets, null, weights, true, crew).build(free.k());
        return new LengthByLength(threads, monitor).mine(index, baskets.size(), free, weights);
    }

    /**
     * Mines the first baskets of an index.
     *
     * @param prefix how many, in [0, index.size()]
     * @param monitor hears of the progress, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(MiningIndex index, int prefix, MiningMonitor monitor) {
        monitor.checkCancelled();
        return settings.isConstrained()
                ? mine(index.baskets(prefix), monitor)
                : new LengthByLength(threads, monitor).mine(index, prefix, settings, null);
    }

    /**
     * Counts the itemsets that would be found in the first baskets of an index, without keeping them.
     *
     * @param prefix how many, in [0, index.size()]
     * @return how many itemsets have so many items, by that number; the last is not 0, if any is
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public long[] count(MiningIndex index, int prefix, MiningMonitor monitor) {
        monitor.checkCancelled();
        if (settings.isConstrained()) {
            return sizes(mine(index, prefix, monitor));
        }
        RankedRows rows = index.prefix(prefix, settings.k());
        Singles singles = new Singles(index.items(), rows, settings.k());
        LengthCap cap = new LengthCap(settings, 0, 0);
        long[] sums = {0, singles.size()};
        for (Branches branches : new Projection(settings.k(), threads, monitor).below(rows, singles, cap, false)) {
            sums = branches.addTalliesTo(sums);
        }
        int length = sums.length;
        while (length > 1 && sums[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(sums, length);
    }

    private static long[] sizes(FrequentItemsets mined) {
        long[] sizes = new long[mined.longest() + 1];
        Arrays.setAll(sizes, mined::countOfSize);
        return sizes;
    }
}
