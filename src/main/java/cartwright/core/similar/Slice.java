package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import org.jspecify.annotations.Nullable;

/** The baskets that are looked at: all, or those nearest to a query. Rows are copied out only when asked for. Immutable. */
public final class Slice {

    private final @Nullable BasketSet all;
    private final @Nullable RankedBaskets ranked;
    private final int size;

    private Slice(@Nullable BasketSet all, @Nullable RankedBaskets ranked, int size) {
        this.all = all;
        this.ranked = ranked;
        this.size = size;
    }

    /** All of these baskets. */
    public static Slice of(BasketSet all) {
        return new Slice(all, null, all.size());
    }

    /** The first of a ranking. */
    static Slice nearest(RankedBaskets ranked, int count) {
        if (count < 0 || count > ranked.size()) {
            throw new IllegalArgumentException("count must be in [0, " + ranked.size() + "], got " + count);
        }
        return new Slice(null, ranked, count);
    }

    /** Returns the number of baskets. */
    public int size() {
        return size;
    }

    /** Returns the baskets, nearest first where they are the nearest to a query. */
    public BasketSet baskets() {
        if (ranked != null) {
            return ranked.prefix(size);
        }
        return all == null ? BasketSet.of(0, new int[0][]) : all;
    }
}
