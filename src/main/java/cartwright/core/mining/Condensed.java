package cartwright.core.mining;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the closed and the maximal among frequent itemsets.
 *
 * <p>Goes through the itemsets once, and looks at those of one item less: an itemset is not maximal if it is met so, and
 * not closed if it is met so by one with the same count. The itemsets that lack one of the shared items are looked up
 * once for each class, so that each itemset costs one search among siblings for each of its items.
 */
final class Condensed {

    private final List<Level> levels;
    private final int[] starts;
    private final int required;

    /**
     * Takes the levels.
     *
     * @param required number of items that are in all itemsets, the first ones of each
     */
    Condensed(List<Level> levels, int[] starts, int required) {
        this.levels = levels;
        this.starts = starts;
        this.required = required;
    }

    BitSet positions(ItemsetKind kind) {
        BitSet kept = new BitSet(starts[levels.size()]);
        kept.set(0, starts[levels.size()]);
        if (kind != ItemsetKind.ALL) {
            for (int size = Math.max(2, required + 1); size <= levels.size(); size++) {
                clearSubsets(size, kind == ItemsetKind.CLOSED, kept);
            }
        }
        return kept;
    }

    /** Goes through the itemsets of a size, class by class. */
    private void clearSubsets(int size, boolean sameCountOnly, BitSet kept) {
        Level level = levels.get(size - 1);
        Level shared = levels.get(size - 2);
        int[] lacking = new int[size - 1];
        for (int parent = 0; parent < shared.size(); parent++) {
            int from = shared.childStart(parent);
            int to = shared.childStart(parent + 1);
            if (from == to) {
                continue;
            }
            findLacking(size - 1, parent, lacking);
            for (int row = from; row < to; row++) {
                clear(size - 1, parent, sameCountOnly, level.count(row), kept);
                for (int without = required; without < lacking.length; without++) {
                    int found = child(size - 2, lacking[without], level.item(row));
                    clear(size - 1, found, sameCountOnly, level.count(row), kept);
                }
            }
        }
    }

    private void clear(int size, int row, boolean sameCountOnly, int count, BitSet kept) {
        if (!sameCountOnly || levels.get(size - 1).count(row) == count) {
            kept.clear(starts[size - 1] + row);
        }
    }

    /** Finds the rows of an itemset without its first item, without its second, and so on. */
    private void findLacking(int size, int row, int[] lacking) {
        int[] path = new int[size];
        int[] rows = new int[size];
        int up = row;
        for (int at = size - 1; at >= 0; at--) {
            path[at] = levels.get(at).item(up);
            rows[at] = up;
            up = levels.get(at).parent(up);
        }
        for (int without = required; without < size; without++) {
            int found = without == 0 ? -1 : rows[without - 1];
            for (int at = without + 1; at < size; at++) {
                found = child(at - 1, found, path[at]);
            }
            lacking[without] = found;
        }
    }

    /**
     * Returns the row of an itemset with one more item. It is there: it is part of a frequent itemset.
     *
     * @param size number of items before; 0 for none, of which the row does not matter
     */
    private int child(int size, int row, int item) {
        if (size == 0) {
            return levels.get(0).find(item, 0, levels.get(0).size());
        }
        Level above = levels.get(size - 1);
        return levels.get(size).find(item, above.childStart(row), above.childStart(row + 1));
    }
}
