package cartwright.core.rule;

import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import java.util.Optional;

/**
 * Itemsets mined ahead of the sliders, for a wider slice and a smaller k than are shown, each with the baskets that hold
 * it: their counts in a narrower slice are then look-ups. Immutable.
 */
public final class MinedAhead {

    private static final int CHECK_EVERY = 256; // itemsets, of some ten microseconds each

    private final FrequentItemsets itemsets;
    private final MiningSettings settings;
    private final int[] starts;
    private final int[] holders;

    private MinedAhead(FrequentItemsets itemsets, MiningSettings settings, int[] starts, int[] holders) {
        this.itemsets = itemsets;
        this.settings = settings;
        this.starts = starts;
        this.holders = holders;
    }

    /**
     * Finds the baskets of each itemset.
     *
     * @param itemsets what was mined in the first baskets of a ranking
     * @param settings with which thresholds
     * @param ranked the same baskets, nearest first
     * @param most largest number of holders to keep, four bytes each
     * @return empty where there are more
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public static Optional<MinedAhead> of(
            FrequentItemsets itemsets, MiningSettings settings, BasketIndex ranked, int most, MiningMonitor monitor) {
        int[] starts = new int[itemsets.size() + 1];
        for (int i = 0; i < itemsets.size(); i++) {
            long next = (long) starts[i] + itemsets.supportCount(i);
            if (next > most) {
                return Optional.empty();
            }
            starts[i + 1] = (int) next;
        }
        int[] holders = new int[starts[itemsets.size()]];
        for (int i = 0; i < itemsets.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            int[] baskets = ranked.basketsWith(itemsets.itemset(i));
            System.arraycopy(baskets, 0, holders, starts[i], baskets.length);
        }
        return Optional.of(new MinedAhead(itemsets, settings, starts, holders));
    }

    /** Tells whether the itemsets of so many first baskets are among these. */
    public boolean covers(int baskets, MiningSettings wanted) {
        return !itemsets.isPartial()
                && baskets <= itemsets.basketCount()
                && wanted.k() >= settings.k()
                && wanted.maxLength() == settings.maxLength();
    }

    /** Returns the frequent itemsets of the first baskets, which are covered. */
    public FrequentItemsets first(int baskets, int k) {
        return itemsets.among(baskets, k, i -> countBefore(i, baskets, k));
    }

    /** Returns how many of the first baskets hold an itemset; 0 where it is fewer than k. */
    private int countBefore(int i, int baskets, int k) {
        int start = starts[i];
        int high = starts[i + 1];
        if (high - start < k || holders[start + k - 1] >= baskets) {
            return 0;
        }
        int low = start + k;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holders[middle] < baskets) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }
}
