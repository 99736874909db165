package cartwright.core.mining;

import cartwright.core.basket.Itemset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

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
    private final int required;
    private final Shortfall shortfall;
    private final List<int[]> sums;
    private final int scale;

    /**
     * Takes the levels, smallest itemsets first, each linked to the next.
     *
     * @param shortfall why longer itemsets were left out
     */
    FrequentItemsets(int basketCount, ItemOrder items, List<Level> levels, Shortfall shortfall) {
        this(basketCount, items, levels, shortfall, new Extra(0, List.of(), 0));
    }

    /**
     * What not every run has.
     *
     * @param required number of items that are in all itemsets; levels of fewer only lead to these
     * @param sums weights of the itemsets in units, by level and row; empty without weights
     * @param scale units of a basket that counts fully; 0 without weights
     */
    private record Extra(int required, List<int[]> sums, int scale) {}

    private FrequentItemsets(int basketCount, ItemOrder items, List<Level> levels, Shortfall shortfall, Extra extra) {
        this.shortfall = shortfall;
        this.basketCount = basketCount;
        this.items = items;
        this.levels = List.copyOf(levels);
        this.required = extra.required;
        this.sums = List.copyOf(extra.sums);
        this.scale = extra.scale;
        this.starts = new int[levels.size() + 1];
        for (int level = 0; level < levels.size(); level++) {
            int shown = level + 1 < required ? 0 : levels.get(level).size();
            starts[level + 1] = Math.addExact(starts[level], shown);
        }
    }

    /** Returns these itemsets without those that are shorter: the required items alone are the first. */
    FrequentItemsets requiring(int number) {
        return new FrequentItemsets(basketCount, items, levels, shortfall, new Extra(number, sums, scale));
    }

    /** Returns these itemsets with the sums of the weights of their baskets. */
    FrequentItemsets weighted(List<int[]> units, int unitsOfOne) {
        return new FrequentItemsets(basketCount, items, levels, shortfall, new Extra(required, units, unitsOfOne));
    }

    /** Returns these itemsets, said to lack longer ones. */
    FrequentItemsets cutBy(Shortfall reason) {
        return new FrequentItemsets(basketCount, items, levels, reason, new Extra(required, sums, scale));
    }

    ItemOrder order() {
        return items;
    }

    List<Level> levels() {
        return levels;
    }

    List<int[]> sums() {
        return sums;
    }

    /** Returns the number of itemsets. */
    public int size() {
        return starts[levels.size()];
    }

    /**
     * Tells whether itemsets longer than the {@linkplain #longest longest} were left out; up to that length all are there.
     */
    public boolean isPartial() {
        return shortfall != Shortfall.NONE;
    }

    /** Returns why longer itemsets were left out. */
    public Shortfall shortfall() {
        return shortfall;
    }

    /** Tells whether baskets had weights, and itemsets were found by them. */
    public boolean isWeighted() {
        return scale > 0;
    }

    /** Returns the sum of the weights of the baskets that hold the itemset at a position; their number without weights. */
    public double weightedCount(int i) {
        if (scale == 0) {
            return supportCount(i);
        }
        int level = levelOf(i);
        return (double) sums.get(level)[i - starts[level]] / scale;
    }

    /**
     * Returns the positions of the itemsets of a kind.
     *
     * <p>Itemsets that were left out of a partial result are not looked at, so its longest count as maximal and closed.
     */
    public BitSet positions(ItemsetKind kind) {
        return new Condensed(levels, starts, required).positions(kind);
    }

    /** Returns the number of baskets that were mined. */
    public int basketCount() {
        return basketCount;
    }

    /** Returns the number of itemsets with this many items; 0 beyond the longest. */
    public int countOfSize(int length) {
        return length >= 1 && length <= levels.size() ? starts[length] - starts[length - 1] : 0;
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
        if (size < Math.max(1, required) || size > levels.size()) {
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
     * Returns those of these itemsets that are frequent among fewer baskets, without weights.
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
                boolean leads = level + 1 < required; // to the required items, and counts no less than they do
                int ofRow = leads ? basketCount : counts.applyAsInt(starts[level] + row);
                int count = parent < 0 ? 0 : ofRow;
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
        List<Level> shown = kept.size() < required ? List.of() : kept;
        return new FrequentItemsets(baskets, items, shown, shortfall, new Extra(required, List.of(), 0));
    }

    /**
     * Returns these itemsets and, where some items are required of all, the subsets that lack these: every part of an
     * itemset is there. Without weights.
     *
     * @param counts the count of a subset among the baskets that were mined; asked where it is not known
     */
    public FrequentItemsets withSubsets(ToIntFunction<Itemset> counts) {
        if (required == 0 || levels.isEmpty()) {
            return this;
        }
        return new FrequentItemsets(
                basketCount, items, new Subsets(items, levels, required, counts).levels(), shortfall);
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
