package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        ItemOrder items = index.items();
        Singles singles = new Singles(items, rows, settings.k());
        List<Level> levels = new ArrayList<>();
        if (singles.size() > 0) {
            levels.add(singles.level());
            List<Branches> found = Collections.synchronizedList(new ArrayList<>());
            new Crew(threads, monitor).run(singles.size(), task -> monitor.done(singles.share(task)), pace -> {
                Branches branches = new Branches();
                found.add(branches);
                Projector projector = new Projector(settings.k(), settings.maxLength(), branches, pace);
                return task -> {
                    branches.begin(singles.size() - 1 - task);
                    projector.project(rows, singles.places(), singles.rank(task), 1, singles.size() - 1 - task);
                };
            });
            Branches.join(found, levels);
        }
        return new FrequentItemsets(prefix, items, levels);
    }
}
