package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds every itemset that at least k baskets hold, level by level. */
public final class Apriori {

    private final MiningSettings settings;

    /** Creates the miner with its thresholds. */
    public Apriori(MiningSettings settings) {
        this.settings = settings;
    }

    /**
     * Mines the baskets.
     *
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(BasketSet baskets, MiningMonitor monitor) {
        List<Level> levels = new ArrayList<>();
        List<int[]> baskets2 = new ArrayList<>();
        Level first = new Level(16);
        int[] counts = baskets.itemSupportCounts();
        int[][] postings = postings(baskets, counts);
        for (int item = 0; item < counts.length; item++) {
            if (counts[item] >= settings.k()) {
                first.add(0, item, counts[item]);
                baskets2.add(postings[item]);
            }
        }
        monitor.level(1, counts.length);
        List<int[]> tids = baskets2;
        Level level = first;
        while (level.size() > 0) {
            levels.add(level);
            if (levels.size() == settings.maxLength()) {
                break;
            }
            List<int[]> nextTids = new ArrayList<>();
            Level next = new Level(16);
            for (int a = 0; a < level.size(); a++) {
                monitor.checkCancelled();
                for (int b = a + 1; b < level.size() && level.parent(a) == level.parent(b); b++) {
                    int[] both = intersection(tids.get(a), tids.get(b));
                    if (both.length >= settings.k()) {
                        next.add(a, level.item(b), both.length);
                        nextTids.add(both);
                    }
                }
            }
            level.link(next);
            level = next;
            tids = nextTids;
        }
        return new FrequentItemsets(baskets.size(), levels);
    }

    private static int[][] postings(BasketSet baskets, int[] counts) {
        int[][] postings = new int[counts.length][];
        Arrays.setAll(postings, item -> new int[counts[item]]);
        int[] ends = new int[counts.length];
        for (int b = 0; b < baskets.size(); b++) {
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                int item = baskets.itemAt(at);
                postings[item][ends[item]++] = b;
            }
        }
        return postings;
    }

    private static int[] intersection(int[] left, int[] right) {
        int[] both = new int[Math.min(left.length, right.length)];
        int count = 0;
        int r = 0;
        for (int tid : left) {
            while (r < right.length && right[r] < tid) {
                r++;
            }
            if (r < right.length && right[r] == tid) {
                both[count++] = tid;
            }
        }
        return Arrays.copyOf(both, count);
    }
}
