package cartwright.core.mining;

import cartwright.core.basket.Itemset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The itemsets that enough baskets hold, with their counts.
 *
 * <p>They are ordered by size, then by their items, the rarest item of each first. How rare an item is, is taken from all
 * baskets of the {@link MiningIndex}, ties by id, so the order does not depend on the engine or its threads. Sixteen
 * bytes an itemset; an {@link Itemset} is made only when asked for. Immutable.
 */
public final class FrequentItemsets {

    private final int basketCount;
    private final ItemOrder items;
    private final List<Level> levels;
    private final int[] starts;
    private final boolean partial;

    /**
     * Takes the levels, smallest itemsets first, each linked to the next.
     *
     * @param partial whether longer itemsets were left out
     */
    FrequentItemsets(int basketCount, ItemOrder items, List<Level> levels, boolean partial) {
        this.partial = partial;
        this.basketCount = basketCount;
        this.items = items;
        this.levels = List.copyOf(levels);
        this.starts = new int[levels.size() + 1];
        for (int level = 0; level < levels.size(); level++) {
            starts[level + 1] = Math.addExact(starts[level], levels.get(level).size());
        }
    }

    /** Returns the number of itemsets. */
    public int size() {
        return starts[levels.size()];
    }

    /**
     * Tells whether itemsets longer than the {@linkplain #longest longest} were left out, because with them there would
     * have been more than {@link MiningSettings#mostItemsets}; up to that length all are there.
     */
    public boolean isPartial() {
        return partial;
    }

    /**
     * Returns the positions of the itemsets of a kind.
     *
     * <p>Itemsets that were left out of a partial result are not looked at, so its longest count as maximal and closed.
     */
    public BitSet positions(ItemsetKind kind) {
        return new Condensed(levels, starts).positions(kind);
    }

    /** Returns the number of baskets that were mined. */
    public int basketCount() {
        return basketCount;
    }

    /** Returns the number of itemsets with this many items; 0 beyond the longest. */
    public int countOfSize(int length) {
        return length >= 1 && length <= levels.size() ? levels.get(length - 1).size() : 0;
    }

    /** Returns the number of items in the longest itemset; 0 where there is none. */
    public int longest() {
        return levels.size();
    }

    /** Returns an itemset, by its position in [0, size()). */
    public Itemset itemset(int i) {
        int level = levelOf(i);
        int[] ids = new int[level + 1];
        int row = i - starts[level];
        for (int at = level; at >= 0; at--) {
            ids[at] = items.id(items.turned(levels.get(at).item(row)));
            row = levels.get(at).parent(row);
        }
        Arrays.sort(ids);
        return Itemset.of(ids);
    }

    /**
     * Writes the items of an itemset into an array, ascending, without making an object.
     *
     * @param i position in [0, size())
     * @param from where the first item goes
     */
    public void copyItems(int i, int[] target, int from) {
        int level = levelOf(i);
        int row = i - starts[level];
        for (int at = level; at >= 0; at--) {
            target[from + at] = items.id(items.turned(levels.get(at).item(row)));
            row = levels.get(at).parent(row);
        }
        Arrays.sort(target, from, from + level + 1);
    }

    /** Returns the number of baskets that hold the itemset at a position, in [0, size()). */
    public int supportCount(int i) {
        int level = levelOf(i);
        return levels.get(level).count(i - starts[level]);
    }

    /** Returns the number of baskets that hold the itemset, or -1 when it is not among the frequent ones. */
    public int supportCountOf(Itemset itemset) {
        int position = position(itemset);
        return position < 0 ? -1 : supportCount(position);
    }

    private int position(Itemset itemset) {
        int size = itemset.size();
        if (size == 0 || size > levels.size()) {
            return -1;
        }
        int[] places = new int[size];
        for (int at = 0; at < size; at++) {
            int rank = items.rank(itemset.item(at));
            if (rank < 0) {
                return -1;
            }
            places[at] = items.turned(rank);
        }
        Arrays.sort(places);
        int row = levels.get(0).find(places[0], 0, levels.get(0).size());
        for (int at = 1; at < size && row >= 0; at++) {
            Level above = levels.get(at - 1);
            row = levels.get(at).find(places[at], above.childStart(row), above.childStart(row + 1));
        }
        return row < 0 ? -1 : starts[size - 1] + row;
    }

    /**
     * Returns those of these itemsets that are frequent among fewer baskets.
     *
     * @param baskets number of those baskets
     * @param k smallest count; at least 1
     * @param counts the count among those baskets of the itemset at a position, never above that of a subset
     */
    public FrequentItemsets among(int baskets, int k, IntUnaryOperator counts) {
        List<Level> kept = new ArrayList<>();
        int[] moved = {};
        for (int level = 0; level < levels.size(); level++) {
            Level from = levels.get(level);
            Level to = new Level(16);
            int[] next = new int[from.size()];
            for (int row = 0; row < from.size(); row++) {
                int parent = level == 0 ? 0 : moved[from.parent(row)];
                int count = parent < 0 ? 0 : counts.applyAsInt(starts[level] + row);
                next[row] = count < k ? -1 : to.size();
                if (count >= k) {
                    to.add(parent, from.item(row), count);
                }
            }
            if (to.size() == 0) {
                break;
            }
            if (level > 0) {
                kept.get(level - 1).link(to);
            }
            kept.add(to);
            moved = next;
        }
        return new FrequentItemsets(baskets, items, kept, partial);
    }

    /** Returns those itemsets that reach a larger count. */
    public FrequentItemsets atLeast(int k) {
        return among(basketCount, k, this::supportCount);
    }

    private int levelOf(int i) {
        if (i < 0 || i >= size()) {
            throw new IndexOutOfBoundsException("position " + i + " of " + size());
        }
        int level = 0;
        while (starts[level + 1] <= i) {
            level++;
        }
        return level;
    }
}
