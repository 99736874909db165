package cartwright.core.mining;

import cartwright.core.basket.Itemset;
import java.util.Arrays;

/**
 * The items that are mined, by how many baskets hold them: rank 0 is held by most, ties by id. Immutable.
 *
 * <p>A place is a rank counted from the other end: place 0 is the rarest item. Itemsets are kept with their places
 * ascending, so that the rarest item leads to the others.
 */
final class ItemOrder {

    private final int[] ids;
    private final int[] ranks;

    private ItemOrder(int[] ids, int[] ranks) {
        this.ids = ids;
        this.ranks = ranks;
    }

    /**
     * Orders the items that enough baskets hold.
     *
     * @param counts number of baskets, by item id
     * @param least items with a smaller count have no rank
     */
    static ItemOrder byFallingCount(int[] counts, int least) {
        long[] keys = new long[counts.length];
        int size = 0;
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] >= least) {
                keys[size++] = (long) (Integer.MAX_VALUE - counts[id]) << Integer.SIZE | id;
            }
        }
        Arrays.sort(keys, 0, size);
        int[] ids = new int[size];
        int[] ranks = new int[counts.length];
        Arrays.fill(ranks, -1);
        for (int rank = 0; rank < size; rank++) {
            ids[rank] = (int) keys[rank];
            ranks[ids[rank]] = rank;
        }
        return new ItemOrder(ids, ranks);
    }

    /** Returns this order with further items in the first places: the first of them has place 0. */
    ItemOrder with(Itemset first) {
        int[] longer = Arrays.copyOf(ids, ids.length + first.size());
        int[] newRanks = ranks.clone();
        for (int place = 0; place < first.size(); place++) {
            int rank = longer.length - 1 - place;
            longer[rank] = first.item(place);
            newRanks[first.item(place)] = rank;
        }
        return new ItemOrder(longer, newRanks);
    }

    /** Returns the number of items that have a rank. */
    int size() {
        return ids.length;
    }

    /** Returns the number of items in the catalogue. */
    int itemCount() {
        return ranks.length;
    }

    /** Returns the rank of an item by its id in [0, itemCount()); negative where it has none. */
    int rank(int id) {
        return ranks[id];
    }

    /** Returns the id of the item with this rank. */
    int id(int rank) {
        return ids[rank];
    }

    /** Returns the rank of a place, or the place of a rank. */
    int turned(int rankOrPlace) {
        return ids.length - 1 - rankOrPlace;
    }
}
