package cartwright.core.mining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@link Apriori}: level after level, until none is left, the budget is spent or the time is up. */
final class AprioriRun {

    private final MiningIndex index;
    private final int prefix;
    private final @Nullable BasketWeights weights;
    private final MiningSettings settings;
    private final MiningMonitor monitor;
    private final Pace pace;
    private final RankedRows ranked;
    private final Singles singles;
    private final LengthCap cap;
    private final List<Level> levels = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();

    /**
     * Prepares the run.
     *
     * @param weights those that the index was built with, or null
     */
    AprioriRun(
            MiningIndex index,
            int prefix,
            @Nullable BasketWeights weights,
            MiningSettings settings,
            MiningMonitor monitor) {
        monitor.checkCancelled();
        this.index = index;
        this.prefix = prefix;
        this.weights = weights;
        this.settings = settings;
        this.monitor = monitor;
        this.pace = new Pace(new TimeBox(monitor, 1)::checkCancelled);
        this.ranked = index.prefix(prefix, settings.k());
        RankedRows weighted = index.weighted();
        this.singles = weights == null || weighted == null
                ? new Singles(index.items(), ranked, settings.k())
                : new Singles(index.items(), weighted, weights.threshold(settings.k()));
        this.cap = new LengthCap(settings, singles.size(), index.bytes());
    }

    FrequentItemsets mine(@Nullable BlockCounter blockCounter) {
        addSingles();
        Shortfall shortfall = Shortfall.NONE;
        try {
            addPairsAndLonger(blockCounter);
        } catch (TimeUp tooLong) {
            shortfall = Shortfall.TIME;
        }
        int[] places = new int[singles.size()];
        for (int place = 0; place < places.length; place++) {
            places[place] = index.items().turned(rank(place));
        }
        levels.forEach(level -> level.rename(places));
        FrequentItemsets found = new FrequentItemsets(
                prefix, index.items(), levels, shortfall == Shortfall.NONE ? cap.shortfall() : shortfall);
        return weights == null ? found : found.weighted(sums, weights.scale());
    }

    private int rank(int place) {
        return singles.rank(singles.size() - 1 - place);
    }

    private void addSingles() {
        Level single = new Level(singles.size());
        int[] weighed = new int[singles.size()];
        RankedRows weighted = index.weighted();
        for (int place = 0; place < singles.size(); place++) {
            single.add(0, place, ranked.count(rank(place)));
            weighed[place] = weighted == null ? 0 : weighted.count(rank(place));
        }
        if (single.size() > 0) {
            levels.add(single);
            sums.add(weighed);
        }
        monitor.level(1, index.items().itemCount());
    }

    private void addPairsAndLonger(@Nullable BlockCounter blockCounter) {
        if (settings.maxLength() < 2 || singles.size() < 2) {
            return;
        }
        RankedRows weighted = weights == null ? null : index.weighted();
        FrequentRows rows = new FrequentRows(ranked, weighted == null ? null : weighted.weights(), singles, pace);
        PairCounter counter = new PairCounter(rows, settings.k(), pace);
        BlockLevels blocks = blockCounter == null ? null : new BlockLevels(blockCounter, rows, settings.k(), pace);
        boolean found = addLevel(blocks == null ? counter.pairs() : blocks.pairs(), rows);
        monitor.level(2, counter.cells());
        while (found && levels.size() < cap.longest()) {
            Level next = new Level(16);
            long counted = blocks == null ? countClasses(rows, next) : blocks.longer(levels, next);
            if (counted > 0) {
                monitor.level(levels.size() + 1, counted);
            }
            found = addLevel(next, rows);
        }
    }

    /** Goes through the classes of the longest itemsets, which agree in all items but the last. */
    private long countClasses(FrequentRows rows, Level next) {
        int shared = levels.size() - 1;
        ClassCounter counter = new ClassCounter(rows, levels, settings.k(), pace);
        Candidates candidates = new Candidates(levels);
        long counted = 0;
        int parents = levels.get(shared - 1).size();
        boolean fits = true; // weights may leave few of many
        for (int parent = 0; parent < parents && fits; parent++) {
            candidates.ofClass(shared, parent);
            if (candidates.size() > 0) {
                counter.count(candidates, next);
                counted += candidates.size();
                fits = weights != null || !cap.tooMany(next.size());
            }
            pace.spend((long) candidates.members() * candidates.members() + shared);
        }
        return counted;
    }

    /** Adds a level that is not empty and within the cap, and links the one before to it. */
    private boolean addLevel(Level counted, FrequentRows rows) {
        Weighed weighed = weights == null
                ? new Weighed(counted, new int[0])
                : heavy(counted, rows, weights.threshold(settings.k()));
        Level level = weighed.level;
        if (level.size() == 0) {
            return false;
        }
        cap.add(levels.size() + 1, level.size());
        if (levels.size() >= cap.longest()) {
            return false;
        }
        levels.get(levels.size() - 1).link(level);
        levels.add(level);
        sums.add(weighed.sums);
        return true;
    }

    private record Weighed(Level level, int[] sums) {}

    /** Returns the itemsets of a level that weigh enough. */
    private Weighed heavy(Level counted, FrequentRows rows, int least) {
        levels.get(levels.size() - 1).link(counted);
        List<Level> all = new ArrayList<>(levels);
        all.add(counted);
        int[] weighed = new Weigher(rows, rows.weights(), all, pace).sums();
        int[] kept = new int[counted.size()];
        int[] keptSums = new int[counted.size()];
        int size = 0;
        for (int row = 0; row < kept.length; row++) {
            if (weighed[row] >= least) {
                keptSums[size] = weighed[row];
                kept[size++] = row;
            }
        }
        return new Weighed(counted.picked(kept, size), keptSums);
    }
}
