package cartwright.core.basket;

import java.util.Arrays;

/** A set of items, each once, in ascending order of id. */
public final class Itemset implements Comparable<Itemset> {

    private final int[] items;

    private Itemset(int[] ascending) {
        this.items = ascending;
    }

    /** Creates an itemset; ids may come unsorted and repeated. */
    public static Itemset of(int... items) {
        return new Itemset(
                isAscending(items)
                        ? items.clone()
                        : Arrays.stream(items).sorted().distinct().toArray());
    }

    /** Ids mostly come in order, and a rule run makes tens of thousands of itemsets. */
    private static boolean isAscending(int[] items) {
        for (int at = 1; at < items.length; at++) {
            if (items[at - 1] >= items[at]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of items. */
    public int size() {
        return items.length;
    }

    /** Returns the id at a position, in [0, size); positions follow ascending ids. */
    public int item(int position) {
        return items[position];
    }

    /** Returns a copy of the ids, ascending. */
    public int[] toArray() {
        return items.clone();
    }

    /** Tells whether the item is in the set. */
    public boolean contains(int item) {
        return Arrays.binarySearch(items, item) >= 0;
    }

    /** Returns this set without the item at a position. */
    public Itemset without(int position) {
        int[] rest = new int[items.length - 1];
        System.arraycopy(items, 0, rest, 0, position);
        System.arraycopy(items, position + 1, rest, position, rest.length - position);
        return new Itemset(rest);
    }

    /** Orders by size, then by ids. */
    @Override
    public int compareTo(Itemset other) {
        int bySize = Integer.compare(items.length, other.items.length);
        return bySize != 0 ? bySize : Arrays.compare(items, other.items);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Itemset that && Arrays.equals(items, that.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
        return Arrays.toString(items);
    }
}
