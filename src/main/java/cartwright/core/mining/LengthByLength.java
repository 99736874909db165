package cartwright.core.mining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects the rows within the time there is. The first attempt, at itemsets of every length, may take half of it. If that
 * was too little, the rest goes into pairs, then triples, and so on: what is finished last is the result. A run that has
 * time enough does nothing twice.
 */
final class LengthByLength {

    private static final double FIRST_ATTEMPT = 0.5;

    private final int threads;
    private final MiningMonitor monitor;

    LengthByLength(int threads, MiningMonitor monitor) {
        this.threads = threads;
        this.monitor = monitor;
    }

    /** Mines the first rows of an index; all of them where they have weights. */
    FrequentItemsets mine(MiningIndex index, int prefix, MiningSettings settings, @Nullable BasketWeights weights) {
        try {
            return attempt(index, prefix, settings, weights, new TimeBox(monitor, FIRST_ATTEMPT));
        } catch (TimeUp tooLong) {
            return shorter(index, prefix, settings, weights);
        }
    }

    private FrequentItemsets shorter(
            MiningIndex index, int prefix, MiningSettings settings, @Nullable BasketWeights weights) {
        FrequentItemsets best = attempt(index, prefix, settings.upTo(1), weights, monitor);
        try {
            for (int length = 2; length <= settings.maxLength(); length++) {
                FrequentItemsets next = attempt(index, prefix, settings.upTo(length), weights, new TimeBox(monitor, 1));
                if (next.longest() < length) {
                    return next;
                }
                best = next;
            }
            return best;
        } catch (TimeUp tooLong) {
            return best.cutBy(Shortfall.TIME);
        }
    }

    private FrequentItemsets attempt(
            MiningIndex index,
            int prefix,
            MiningSettings settings,
            @Nullable BasketWeights weights,
            MiningMonitor attempt) {
        RankedRows rows = index.prefix(prefix, settings.k());
        RankedRows weighted = index.weighted();
        if (weights == null || weighted == null) {
            Singles singles = new Singles(index.items(), rows, settings.k());
            LengthCap cap = new LengthCap(settings, singles.size(), index.bytes());
            List<Level> levels = new Projection(settings.k(), threads, attempt).levels(rows, singles, cap);
            return new FrequentItemsets(prefix, index.items(), levels, cap.shortfall());
        }
        int units = weights.threshold(settings.k());
        Singles singles = new Singles(index.items(), weighted, units);
        LengthCap cap = new LengthCap(settings, singles.size(), index.bytes());
        List<Level> byWeight = new Projection(units, threads, attempt).levels(weighted, singles, cap);
        Singles all = new Singles(index.items(), rows, settings.k());
        LengthCap allCap = new LengthCap(settings.upTo(Math.max(1, byWeight.size())), all.size(), index.bytes());
        List<Level> byCount = new Projection(settings.k(), threads, attempt).levels(rows, all, allCap);
        Shortfall shortfall = cap.shortfall() == Shortfall.NONE ? allCap.shortfall() : cap.shortfall();
        List<int[]> sums = new ArrayList<>();
        List<Level> both = withCounts(byWeight, byCount, sums);
        return new FrequentItemsets(prefix, index.items(), both, shortfall).weighted(sums, weights.scale());
    }

    /**
     * Gives the itemsets that are frequent by weight the counts of the same itemsets among those that are frequent by
     * count. There are more of these: no basket weighs more than 1.
     */
    private static List<Level> withCounts(List<Level> byWeight, List<Level> byCount, List<int[]> sums) {
        List<Level> levels = new ArrayList<>();
        int[] places = {};
        for (int size = 1; size <= Math.min(byWeight.size(), byCount.size()); size++) {
            Level from = byWeight.get(size - 1);
            Level all = byCount.get(size - 1);
            Level above = size == 1 ? null : byCount.get(size - 2);
            Level level = new Level(from.size());
            int[] next = new int[from.size()];
            int[] ofLevel = new int[from.size()];
            for (int row = 0; row < from.size(); row++) {
                int start = above == null ? 0 : above.childStart(places[from.parent(row)]);
                int end = above == null ? all.size() : above.childStart(places[from.parent(row)] + 1);
                next[row] = all.find(from.item(row), start, end);
                ofLevel[row] = from.count(row);
                level.add(from.parent(row), from.item(row), all.count(next[row]));
            }
            if (size > 1) {
                levels.get(size - 2).link(level);
            }
            levels.add(level);
            sums.add(ofLevel);
            places = next;
        }
        return levels;
    }
}
