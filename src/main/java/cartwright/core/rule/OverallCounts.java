package cartwright.core.rule;

import java.util.Arrays;

/**
 * How many baskets of another set, such as all baskets, hold the itemsets of a slice; counted when first asked for.
 *
 * <p>A count is the same whoever finds it, so threads may find one twice but never a wrong one.
 */
final class OverallCounts implements PlaceCounts {

    private static final int CHECK_EVERY = 256; // itemsets, of some microseconds each
    private static final int UNCOUNTED = -1;

    private final ItemsetTable itemsets;
    private final CountMemory all;
    private final int[] counts;

    private OverallCounts(ItemsetTable itemsets, CountMemory all, boolean sameBaskets) {
        this.itemsets = itemsets;
        this.all = all;
        counts = new int[itemsets.size()];
        if (sameBaskets) {
            Arrays.setAll(counts, itemsets::count);
        } else {
            Arrays.fill(counts, UNCOUNTED);
        }
    }

    /** Creates the counts over all baskets, the slice's included: a slice of as many is all of them. */
    OverallCounts(ItemsetTable itemsets, CountMemory all) {
        this(itemsets, all, itemsets.baskets() == all.baskets());
    }

    /** Returns the counts over baskets that are not the slice's, though there may be as many of them. */
    static OverallCounts elsewhere(ItemsetTable itemsets, CountMemory others) {
        return new OverallCounts(itemsets, others, false);
    }

    @Override
    public int baskets() {
        return all.baskets();
    }

    @Override
    public int count(int place) {
        if (place == ItemsetTable.EMPTY) {
            return all.baskets();
        }
        int count = counts[place];
        if (count == UNCOUNTED) {
            count = all.count(itemsets.itemset(place));
            counts[place] = count;
        }
        return count;
    }

    /** Counts these places now, and can be stopped. */
    void countAll(int[] places, Runnable checkCancelled) {
        for (int i = 0; i < places.length; i++) {
            if (i % CHECK_EVERY == 0) {
                checkCancelled.run();
            }
            count(places[i]);
        }
    }
}
