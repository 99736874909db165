package cartwright.core.rule;

import cartwright.core.basket.Itemset;
import cartwright.core.mining.MiningMonitor;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** How many baskets of another set, such as all baskets, hold the itemsets of a slice. Immutable. */
final class OverallCounts implements PlaceCounts {

    private static final int CHECK_EVERY = 256; // itemsets, of some microseconds each

    private final int baskets;
    private final int[] counts;

    private OverallCounts(int baskets, int[] counts) {
        this.baskets = baskets;
        this.counts = counts;
    }

    /**
     * Counts the itemsets that rules use.
     *
     * @param used places of itemsets; each is counted once
     */
    static OverallCounts of(ItemsetTable itemsets, int[][] used, BasketIndex all, MiningMonitor monitor) {
        int[] counts = new int[itemsets.size()];
        if (itemsets.baskets() == all.baskets()) {
            Arrays.setAll(counts, itemsets::count);
            return new OverallCounts(all.baskets(), counts);
        }
        boolean[] wanted = new boolean[counts.length];
        for (int[] places : used) {
            for (int place : places) {
                wanted[place] = true;
            }
        }
        count(itemsets, place -> wanted[place], all, counts, monitor);
        return new OverallCounts(all.baskets(), counts);
    }

    /** Counts every itemset in another set of baskets. */
    static OverallCounts ofEvery(ItemsetTable itemsets, BasketIndex other, MiningMonitor monitor) {
        int[] counts = new int[itemsets.size()];
        count(itemsets, place -> true, other, counts, monitor);
        return new OverallCounts(other.baskets(), counts);
    }

    private static void count(
            ItemsetTable itemsets, IntPredicate wanted, BasketIndex all, int[] counts, MiningMonitor monitor) {
        Counter counter = new Counter(all);
        for (int place = 0; place < counts.length; place++) {
            if (place % CHECK_EVERY == 0) {
                monitor.checkCancelled();
            }
            if (wanted.test(place)) {
                counts[place] = counter.count(itemsets.itemset(place));
            }
        }
    }

    @Override
    public int baskets() {
        return baskets;
    }

    @Override
    public int count(int place) {
        return place == ItemsetTable.EMPTY ? baskets : counts[place];
    }

    /** Itemsets come in order of their ids, so most agree with the one before in all items but the last. */
    private static final class Counter {

        private final BasketIndex index;
        private Itemset prefix = Itemset.of();
        private int[] prefixHolders = {};

        Counter(BasketIndex index) {
            this.index = index;
        }

        int count(Itemset itemset) {
            if (itemset.size() == 1) {
                return index.supportCount(itemset.item(0));
            }
            int last = itemset.size() - 1;
            Itemset shared = itemset.without(last);
            if (!shared.equals(prefix)) {
                prefix = shared;
                prefixHolders = index.basketsWith(shared);
            }
            return index.countAmong(prefixHolders, itemset.item(last));
        }
    }
}
