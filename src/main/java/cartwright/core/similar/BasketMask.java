package cartwright.core.similar;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which baskets take part in a query, whatever their score. Immutable. */
public final class BasketFilter {

    /** Every basket takes part. */
    public static final BasketFilter ALL = new BasketFilter(null, new int[0]);

    private final @Nullable BitSet kept;
    private final int[] without;

    private BasketFilter(@Nullable BitSet kept, int[] without) {
        this.kept = kept;
        this.without = without;
    }

    /** Returns a filter that lets the numbered baskets through alone, of those this one lets through. */
    public BasketFilter keeping(BitSet baskets) {
        BitSet both = (BitSet) baskets.clone();
        if (kept != null) {
            both.and(kept);
        }
        return new BasketFilter(both, without);
    }

    /** Returns a filter that also leaves out the baskets that hold any of these items. */
    public BasketFilter without(int... items) {
        int[] all = Arrays.copyOf(without, without.length + items.length);
        System.arraycopy(items, 0, all, without.length, items.length);
        return new BasketFilter(kept, all);
    }

    /** Tells whether a basket is let through, its items aside. */
    boolean keeps(int basket) {
        return kept == null || kept.get(basket);
    }

    int[] excludedItems() {
        return without;
    }
}
