package cartwright.core.similar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which baskets take part in a query, whatever their score. Immutable. */
public final class BasketMask {

    /** Every basket takes part. */
    public static final BasketMask ALL = new BasketMask(null);

    private final @Nullable BitSet kept;

    private BasketMask(@Nullable BitSet kept) {
        this.kept = kept;
    }

    /** Returns a mask that lets the baskets of these numbers through alone. */
    public static BasketMask of(int[] baskets) {
        BitSet kept = new BitSet();
        for (int basket : baskets) {
            kept.set(basket);
        }
        return new BasketMask(kept);
    }

    boolean keeps(int basket) {
        return kept == null || kept.get(basket);
    }
}
