package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import java.util.BitSet;
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

    /** Tells whether the baskets are those nearest to a query. */
    public boolean isRanked() {
        return ranked != null;
    }

    /** Returns the number, among all baskets, of the basket at a place in [0, size()); nearest first where ranked. */
    public int basket(int place) {
        return ranked == null ? place : ranked.basket(place);
    }

    /** Returns the score of the basket at a place in [0, size()); not a number where no query ranked it. */
    public float score(int place) {
        return ranked == null ? Float.NaN : ranked.score(place);
    }

    /** Returns which of all baskets are in the slice; some milliseconds for a million. */
    public BitSet members() {
        BitSet members = new BitSet();
        if (ranked == null) {
            members.set(0, size);
            return members;
        }
        for (int place = 0; place < size; place++) {
            members.set(ranked.basket(place));
        }
        return members;
    }

    /** Returns the baskets, nearest first where they are the nearest to a query. */
    public BasketSet baskets() {
        if (ranked != null) {
            return ranked.prefix(size);
        }
        return all == null ? BasketSet.of(0, new int[0][]) : all;
    }
}
