package cartwright.core.mining;

import java.util.Arrays;

/** The frequent items of some rows, commonest first. */
final class Singles {

    private final int[] ranks;
    private final int[] places;
    private final Level level;
    private final double[] shares;

    Singles(ItemOrder items, RankedRows rows, int k) {
        int[] frequent = new int[items.size()];
        int[] allPlaces = new int[items.size()];
        int size = 0;
        for (int rank = 0; rank < items.size(); rank++) {
            allPlaces[rank] = items.turned(rank);
            if (rows.count(rank) >= k) {
                frequent[size++] = rank;
            }
        }
        ranks = Arrays.copyOf(frequent, size);
        places = allPlaces;
        shares = new double[size];
        double occurrences = 0;
        for (int number = 0; number < size; number++) {
            occurrences += rows.count(ranks[number]);
            shares[number] = occurrences;
        }
        for (int number = 0; number < size; number++) {
            shares[number] /= occurrences;
        }
        level = new Level(size);
        for (int at = size - 1; at >= 0; at--) {
            level.add(0, places[ranks[at]], rows.count(ranks[at]));
        }
    }

    int size() {
        return ranks.length;
    }

    /** Returns the rank of a frequent item; number 0 is the commonest. */
    int rank(int number) {
        return ranks[number];
    }

    /** Returns the share of the occurrences of all frequent items that those up to a number have, in (0, 1]. */
    double share(int number) {
        return shares[number];
    }

    /** Returns the place of every rank. Not to be changed. */
    int[] places() {
        return places;
    }

    /** Returns the single items as itemsets, rarest first. */
    Level level() {
        return level;
    }
}
