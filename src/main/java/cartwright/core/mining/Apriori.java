package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every itemset that at least k baskets hold, level by level: single items, pairs, then sets of one item more,
 * counting only those whose subsets are all frequent (Agrawal and Srikant 1994).
 *
 * <p>Safe for use by several threads; a run uses the thread that calls it.
 */
public final class Apriori {

    private final MiningSettings settings;

    /** Creates the miner with its thresholds. */
    public Apriori(MiningSettings settings) {
        this.settings = settings;
    }

    /**
     * Mines the baskets.
     *
     * @param monitor hears of every level, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(BasketSet baskets, MiningMonitor monitor) {
        Crew crew = new Crew(1, monitor);
        MiningIndex index = new IndexBuilder(baskets, null, null, true, crew).build(settings.k());
        return mine(index, baskets.size(), monitor);
    }

    /**
     * Mines the first baskets of an index.
     *
     * @param prefix how many, in [0, index.size()]
     * @param monitor hears of every level, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(MiningIndex index, int prefix, MiningMonitor monitor) {
        monitor.checkCancelled();
        Pace pace = new Pace(monitor::checkCancelled);
        RankedRows ranked = index.prefix(prefix, settings.k());
        Singles singles = new Singles(index.items(), ranked, settings.k());
        FrequentRows rows = new FrequentRows(ranked, singles, pace);
        List<Level> levels = new ArrayList<>();
        LengthCap cap = new LengthCap(settings, rows.items());
        addLevel(levels, singles(rows), null);
        monitor.level(1, index.items().itemCount());
        if (settings.maxLength() >= 2 && rows.items() >= 2) {
            PairCounter counter = new PairCounter(rows, settings.k(), pace);
            boolean found = addLevel(levels, counter.pairs(), cap);
            monitor.level(2, counter.cells());
            if (found) {
                addLonger(levels, rows, cap, monitor, pace);
            }
        }
        int[] places = new int[singles.size()];
        for (int place = 0; place < places.length; place++) {
            places[place] = index.items().turned(singles.rank(places.length - 1 - place));
        }
        levels.forEach(level -> level.rename(places));
        return new FrequentItemsets(prefix, index.items(), levels, cap.lowered());
    }

    private static Level singles(FrequentRows rows) {
        Level singles = new Level(rows.items());
        for (int place = 0; place < rows.items(); place++) {
            singles.add(0, place, rows.count(place));
        }
        return singles;
    }

    private void addLonger(List<Level> levels, FrequentRows rows, LengthCap cap, MiningMonitor monitor, Pace pace) {
        boolean found = true;
        while (found && levels.size() < cap.longest()) {
            Level next = new Level(16);
            long counted = countClasses(levels, rows, next, pace);
            if (counted > 0) {
                monitor.level(levels.size() + 1, counted);
            }
            found = addLevel(levels, next, cap);
        }
    }

    /** Goes through the classes of the longest itemsets, which agree in all items but the last. */
    private long countClasses(List<Level> levels, FrequentRows rows, Level next, Pace pace) {
        int shared = levels.size() - 1;
        ClassCounter counter = new ClassCounter(rows, levels, settings.k(), pace);
        Candidates candidates = new Candidates(levels);
        long counted = 0;
        for (int parent = 0;
                parent < levels.get(shared - 1).size() && next.size() <= settings.mostItemsets();
                parent++) {
            candidates.ofClass(shared, parent);
            if (candidates.size() > 0) {
                counter.count(candidates, next);
                counted += candidates.size();
            }
            pace.spend((long) candidates.members() * candidates.members() + shared);
        }
        return counted;
    }

    /** Adds a level that is not empty and within the cap, and links the one before to it. */
    private static boolean addLevel(List<Level> levels, Level level, @Nullable LengthCap cap) {
        if (level.size() == 0) {
            return false;
        }
        if (cap != null) {
            cap.add(levels.size() + 1, level.size());
            if (levels.size() >= cap.longest()) {
                return false;
            }
        }
        if (!levels.isEmpty()) {
            levels.get(levels.size() - 1).link(level);
        }
        levels.add(level);
        return true;
    }
}
