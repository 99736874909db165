package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
        Crew crew = new Crew(threads, monitor);
        MiningIndex index = new IndexBuilder(baskets, null, null, true, crew).build(settings.k());
        return mine(index, baskets.size(), monitor);
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
        RankedRows rows = index.prefix(prefix, settings.k());
        Singles singles = new Singles(index.items(), rows, settings.k());
        LengthCap cap = new LengthCap(settings, singles.size());
        List<Level> levels = new ArrayList<>();
        if (singles.size() > 0) {
            levels.add(singles.level());
            Branches.join(project(rows, singles, cap, monitor), cap, levels);
        }
        return new FrequentItemsets(prefix, index.items(), levels, cap.lowered());
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
        RankedRows rows = index.prefix(prefix, settings.k());
        Singles singles = new Singles(index.items(), rows, settings.k());
        long[] sums = {0, singles.size()};
        for (Branches branches : project(rows, singles, null, monitor)) {
            sums = branches.addTalliesTo(sums);
        }
        int length = sums.length;
        while (length > 1 && sums[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(sums, length);
    }

    /** Finds what is below every item; without a cap, only counts it. */
    private List<Branches> project(RankedRows rows, Singles singles, @Nullable LengthCap cap, MiningMonitor monitor) {
        LengthCap lengths = cap == null ? new LengthCap(settings, 0) : cap;
        List<Branches> found = Collections.synchronizedList(new ArrayList<>());
        new Crew(threads, monitor).run(singles.size(), task -> monitor.done(singles.share(task)), pace -> {
            Branches branches = new Branches(cap != null, lengths);
            found.add(branches);
            Projector projector = new Projector(settings.k(), branches, pace);
            return task -> {
                int root = singles.size() - 1 - task;
                branches.begin(root);
                projector.project(rows, singles.places(), singles.rank(task), 1, root);
            };
        });
        return found;
    }
}
