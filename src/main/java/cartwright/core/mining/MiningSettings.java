package cartwright.core.mining;

import cartwright.core.basket.Itemset;

/**
 * Thresholds of one mining run.
 *
 * @param k smallest number of baskets that must hold an itemset; at least 1
 * @param maxLength most items in one itemset; at least 1
 * @param budget how much is kept; where there is more, the longest itemsets are left out, and the result is complete up to
 *     a smaller length
 * @param required items that every itemset must contain
 * @param excluded items that no itemset may contain
 */
public record MiningSettings(int k, int maxLength, MiningBudget budget, Itemset required, Itemset excluded) {

    /** @throws IllegalArgumentException if a value is out of its range, or an item both required and excluded */
    public MiningSettings {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, got " + k);
        }
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength must be at least 1, got " + maxLength);
        }
        for (int at = 0; at < required.size(); at++) {
            if (excluded.contains(required.item(at))) {
                throw new IllegalArgumentException("item " + required.item(at) + " is both required and excluded");
            }
        }
    }

    /** Creates thresholds for itemsets of any items, with the {@linkplain MiningBudget#USUAL usual} budget. */
    public MiningSettings(int k, int maxLength) {
        this(k, maxLength, MiningBudget.USUAL, Itemset.of(), Itemset.of());
    }

    /** Tells whether some itemsets are left out for the items they contain or lack. */
    boolean isConstrained() {
        return required.size() + excluded.size() > 0;
    }

    /** Returns the same with another k. */
    public MiningSettings withK(int newK) {
        return new MiningSettings(newK, maxLength, budget, required, excluded);
    }

    /** Returns the same for itemsets of at most so many items. */
    public MiningSettings upTo(int length) {
        return new MiningSettings(k, Math.min(length, maxLength), budget, required, excluded);
    }
}
