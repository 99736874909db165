package cartwright.core.rule;

import cartwright.core.basket.Itemset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts itemsets over all baskets, each once: the rules of the next slice use mostly the same itemsets as those of the
 * last. Safe for use by several threads.
 */
public final class CountMemory {

    /** Some hundred bytes each; beyond that the memory starts anew. */
    private static final int MOST = 500_000;

    private final BasketIndex index;
    private final Map<Itemset, Integer> counts = new ConcurrentHashMap<>();

    /** Creates an empty memory for these baskets. */
    public CountMemory(BasketIndex index) {
        this.index = index;
    }

    /** Returns the number of baskets. */
    int baskets() {
        return index.baskets();
    }

    /** Returns the number of baskets that hold every item of the set, which is not empty. */
    public int count(Itemset itemset) {
        if (itemset.size() == 1) {
            return index.supportCount(itemset.item(0));
        }
        Integer known = counts.get(itemset);
        if (known != null) {
            return known;
        }
        if (counts.size() >= MOST) {
            counts.clear();
        }
        int count = index.supportCount(itemset);
        counts.put(itemset, count);
        return count;
    }
}
