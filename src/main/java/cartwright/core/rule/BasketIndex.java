package cartwright.core.rule;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Arrays;
import java.util.BitSet;

/** For every item the baskets that hold it, so that any itemset can be counted without reading the others. Immutable. */
public final class BasketIndex {

    private final BasketSet rows;
    private final int[] starts;
    private final int[] holders;

    private BasketIndex(BasketSet rows, int[] starts, int[] holders) {
        this.rows = rows;
        this.starts = starts;
        this.holders = holders;
    }

    /** Builds the index of a set of baskets. */
    public static BasketIndex of(BasketSet baskets) {
        int[] counts = baskets.itemSupportCounts();
        int[] starts = new int[counts.length + 1];
        for (int item = 0; item < counts.length; item++) {
            starts[item + 1] = starts[item] + counts[item];
        }
        int[] next = Arrays.copyOf(starts, counts.length);
        int[] holders = new int[baskets.occurrences()];
        for (int b = 0; b < baskets.size(); b++) {
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                holders[next[baskets.itemAt(at)]++] = b;
            }
        }
        return new BasketIndex(baskets, starts, holders);
    }

    /** Returns the number of baskets. */
    public int baskets() {
        return rows.size();
    }

    /** Returns the baskets that were indexed. */
    public BasketSet rows() {
        return rows;
    }

    /** Returns the number of baskets that hold an item, by its id in [0, itemCount). */
    public int supportCount(int item) {
        return starts[item + 1] - starts[item];
    }

    /** Returns the number of baskets that hold every item of the set; all of them for the empty set. */
    public int supportCount(Itemset itemset) {
        return switch (itemset.size()) {
            case 0 -> rows.size();
            case 1 -> supportCount(itemset.item(0));
            default -> basketsWith(itemset).length;
        };
    }

    /** Returns the numbers of the baskets that hold every item of the set, ascending; all of them for the empty set. */
    public int[] basketsWith(Itemset itemset) {
        if (itemset.size() == 0) {
            int[] every = new int[rows.size()];
            Arrays.setAll(every, b -> b);
            return every;
        }
        int rarest = rarest(itemset);
        int[] baskets = basketsWith(itemset.item(rarest));
        for (int at = 0; at < itemset.size(); at++) {
            if (at != rarest) {
                baskets = among(baskets, itemset.item(at));
            }
        }
        return baskets;
    }

    private int rarest(Itemset itemset) {
        int rarest = 0;
        for (int at = 1; at < itemset.size(); at++) {
            if (supportCount(itemset.item(at)) < supportCount(itemset.item(rarest))) {
                rarest = at;
            }
        }
        return rarest;
    }

    /** Returns the numbers of the baskets that hold the item, ascending. */
    public int[] basketsWith(int item) {
        return Arrays.copyOfRange(holders, starts[item], starts[item + 1]);
    }

    /** Returns the numbers of the baskets that hold at least one item of the set, ascending; none for the empty set. */
    public int[] basketsWithAny(Itemset itemset) {
        if (itemset.size() == 1) {
            return basketsWith(itemset.item(0));
        }
        BitSet found = withAny(itemset);
        int[] baskets = new int[found.cardinality()];
        int count = 0;
        for (int basket = found.nextSetBit(0); basket >= 0; basket = found.nextSetBit(basket + 1)) {
            baskets[count++] = basket;
        }
        return baskets;
    }

    /** Returns the counts of a rule from "holds at least one of these" to an item, over all baskets. */
    public RuleCounts countsOfAny(Itemset antecedent, int item) {
        BitSet found = withAny(antecedent);
        int both = 0;
        for (int place = starts[item]; place < starts[item + 1]; place++) {
            both += found.get(holders[place]) ? 1 : 0;
        }
        return new RuleCounts(both, found.cardinality(), supportCount(item), baskets());
    }

    private BitSet withAny(Itemset itemset) {
        BitSet found = new BitSet(rows.size());
        for (int at = 0; at < itemset.size(); at++) {
            int item = itemset.item(at);
            for (int place = starts[item]; place < starts[item + 1]; place++) {
                found.set(holders[place]);
            }
        }
        return found;
    }

    /** Returns those of the given baskets, ascending, that hold the item. */
    public int[] among(int[] baskets, int item) {
        int[] kept = new int[Math.min(baskets.length, supportCount(item))];
        int count = 0;
        int from = starts[item];
        int end = starts[item + 1];
        for (int basket : baskets) {
            from = firstFrom(holders, basket, from, end);
            if (from == end) {
                break;
            }
            if (holders[from] == basket) {
                kept[count++] = basket;
            }
        }
        return count == kept.length ? kept : Arrays.copyOf(kept, count);
    }

    /** Returns how many of the given baskets, ascending, hold the item. */
    int countAmong(int[] baskets, int item) {
        if (supportCount(item) < baskets.length) {
            return countCommon(holders, starts[item], starts[item + 1], baskets, 0, baskets.length);
        }
        return countCommon(baskets, 0, baskets.length, holders, starts[item], starts[item + 1]);
    }

    private static int countCommon(int[] few, int fewFrom, int fewEnd, int[] many, int manyFrom, int manyEnd) {
        int count = 0;
        int from = manyFrom;
        for (int at = fewFrom; at < fewEnd; at++) {
            from = firstFrom(many, few[at], from, manyEnd);
            if (from == manyEnd) {
                break;
            }
            count += many[from] == few[at] ? 1 : 0;
        }
        return count;
    }

    /** Steps of doubling length, then halving ones: short where the lists are alike, few where one is much longer. */
    private static int firstFrom(int[] baskets, int basket, int from, int end) {
        int step = 1;
        int low = from;
        while (low + step < end && baskets[low + step] < basket) {
            low += step;
            step += step;
        }
        int high = Math.min(end, low + step + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (baskets[middle] < basket) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
