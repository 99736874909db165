package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts baskets into a {@link MiningIndex}: counts the items, ranks them, and writes the rows both ways round.
 *
 * <p>Every step takes a contiguous share of the rows a thread. Baskets that come in an order of their own are read from
 * all over the memory, so their items are read once only; rows are then sorted by going through the lists of rows by
 * rising rank, which is cheaper than sorting each.
 */
final class IndexBuilder {

    private final BasketSet baskets;
    private final int @Nullable [] order;
    private final @Nullable BasketWeights weights;
    private final boolean onlyPairs;
    private final Crew crew;
    private final Share[] shares;

    /** What one thread writes: where its rows and their items begin, and for each rank where its part of the list is. */
    private static final class Share {
        private final int from;
        private final int to;
        private int[] counts = {};
        private int rows;
        private int occurrences;

        Share(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private interface Step {
        void run(Share share, Pace pace);
    }

    /**
     * Creates a builder.
     *
     * @param order basket numbers, none twice, or null for all in the order they are in
     * @param weights how much each basket counts, by basket number; null where each counts once
     * @param onlyPairs whether rows with fewer than two items of a rank are left out
     */
    IndexBuilder(
            BasketSet baskets, int @Nullable [] order, @Nullable BasketWeights weights, boolean onlyPairs, Crew crew) {
        this.baskets = baskets;
        this.order = order;
        this.weights = weights;
        this.onlyPairs = onlyPairs;
        this.crew = crew;
        this.shares = new Share[crew.threads()];
        for (int share = 0; share < shares.length; share++) {
            shares[share] = new Share(bound(share), bound(share + 1));
        }
    }

    private int bound(int share) {
        return (int) ((long) positions() * share / shares.length);
    }

    private int positions() {
        return order == null ? baskets.size() : order.length;
    }

    /**
     * Builds the index.
     *
     * @param least items that fewer baskets hold are left out
     */
    MiningIndex build(int least) {
        int[] counts = itemCounts(null);
        ItemOrder items = ItemOrder.byFallingCount(counts, least);
        each((share, pace) -> measure(share, items, least > 1 || onlyPairs, pace));
        int rows = 0;
        int occurrences = 0;
        for (Share share : shares) {
            rows += share.rows;
            occurrences += share.occurrences;
        }
        int[] starts = new int[rows + 1];
        int[] ranks = new int[occurrences];
        int[] rowWeights = weights == null ? null : new int[rows];
        starts[rows] = occurrences;
        placeShares(rows, occurrences);
        each((share, pace) -> writeRows(share, items, starts, ranks, rowWeights, pace));
        int[] listStarts = placeLists(items.size());
        int[] lists = new int[occurrences];
        each((share, pace) -> fillLists(share, starts, ranks, lists, pace));
        each((share, pace) -> sortRows(share, starts, ranks, listStarts, lists, pace));
        RankedRows.Lists byRank = new RankedRows.Lists(listStarts, ends(listStarts), lists);
        RankedRows ranked = new RankedRows(rows, starts, ranks, byRank, byRank(counts, items), null);
        RankedRows weighted =
                rowWeights == null ? null : ranked.weighted(rowWeights, byRank(itemCounts(weights), items));
        return new MiningIndex(items, ranked, weighted, positions());
    }

    private static int[] byRank(int[] counts, ItemOrder items) {
        int[] ranked = new int[items.size()];
        for (int rank = 0; rank < ranked.length; rank++) {
            ranked[rank] = counts[items.id(rank)];
        }
        return ranked;
    }

    private void each(Step step) {
        crew.run(shares.length, pace -> number -> step.run(shares[number], pace));
    }

    private int basket(int position) {
        return order == null ? position : order[position];
    }

    /** Counts the baskets of each item, or sums their weights. */
    private int[] itemCounts(@Nullable BasketWeights of) {
        each((share, pace) -> countItems(share, of, pace));
        int[] counts = new int[baskets.itemCount()];
        for (Share share : shares) {
            for (int item = 0; item < counts.length; item++) {
                counts[item] = Math.addExact(counts[item], share.counts[item]);
            }
        }
        return counts;
    }

    private void countItems(Share share, @Nullable BasketWeights of, Pace pace) {
        int[] counts = new int[baskets.itemCount()];
        boolean some = order != null && order.length < baskets.size();
        for (int position = share.from; position < share.to; position++) {
            int b = some ? basket(position) : position; // in the order of the memory where all are counted
            int weight = of == null ? 1 : of.units(b);
            int end = baskets.start(b + 1);
            for (int at = baskets.start(b); at < end; at++) {
                counts[baskets.itemAt(at)] += weight;
            }
            pace.spend(end - baskets.start(b));
        }
        share.counts = counts;
    }

    /** Finds how many rows and occurrences the share keeps. */
    private void measure(Share share, ItemOrder items, boolean some, Pace pace) {
        int rows = 0;
        int occurrences = 0;
        for (int position = share.from; position < share.to; position++) {
            int basket = basket(position);
            int size = some ? ranked(basket, items) : baskets.start(basket + 1) - baskets.start(basket);
            if (!onlyPairs || size >= 2) {
                rows++;
                occurrences += size;
            }
            pace.spend(1 + size);
        }
        share.rows = rows;
        share.occurrences = occurrences;
    }

    private int ranked(int basket, ItemOrder items) {
        int size = 0;
        int end = baskets.start(basket + 1);
        for (int at = baskets.start(basket); at < end; at++) {
            size += ~items.rank(baskets.itemAt(at)) >>> 31; // 1 for an item with a rank
        }
        return size;
    }

    /** Turns the numbers of rows and occurrences of the shares into where each begins. */
    private void placeShares(int rows, int occurrences) {
        int row = rows;
        int at = occurrences;
        for (int share = shares.length - 1; share >= 0; share--) {
            row -= shares[share].rows;
            at -= shares[share].occurrences;
            shares[share].rows = row;
            shares[share].occurrences = at;
        }
    }

    private void writeRows(
            Share share, ItemOrder items, int[] starts, int[] ranks, int @Nullable [] rowWeights, Pace pace) {
        int[] counts = new int[items.size()];
        int row = share.rows;
        int at = share.occurrences;
        for (int position = share.from; position < share.to; position++) {
            int basket = basket(position);
            if (onlyPairs && ranked(basket, items) < 2) {
                continue;
            }
            int begin = at;
            int end = baskets.start(basket + 1);
            for (int read = baskets.start(basket); read < end; read++) {
                int rank = items.rank(baskets.itemAt(read));
                if (rank >= 0) {
                    ranks[at++] = rank;
                }
            }
            for (int written = begin; written < at; written++) {
                counts[ranks[written]]++;
            }
            if (rowWeights != null && weights != null) {
                rowWeights[row] = weights.units(basket);
            }
            starts[row++] = begin;
            pace.spend(4L * (at - begin) + 4);
        }
        share.counts = counts;
    }

    /** Turns the numbers of occurrences of the ranks into where the part of each share begins. */
    private int[] placeLists(int ranks) {
        int[] listStarts = new int[ranks + 1];
        int at = 0;
        for (int rank = 0; rank < ranks; rank++) {
            listStarts[rank] = at;
            for (Share share : shares) {
                int size = share.counts[rank];
                share.counts[rank] = at;
                at += size;
            }
        }
        listStarts[ranks] = at;
        return listStarts;
    }

    /** Returns the row after the last of a share. */
    private int end(Share share, int[] starts) {
        for (int next = 0; next + 1 < shares.length; next++) {
            if (shares[next] == share) {
                return shares[next + 1].rows;
            }
        }
        return starts.length - 1;
    }

    private void fillLists(Share share, int[] starts, int[] ranks, int[] lists, Pace pace) {
        int[] next = share.counts.clone();
        int end = end(share, starts);
        for (int row = share.rows; row < end; row++) {
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                lists[next[ranks[at]]++] = row;
            }
            pace.spend(3L * (starts[row + 1] - starts[row]));
        }
    }

    /** Writes the ranks of the rows anew, rank after rank, so that each row comes to ascend. */
    private void sortRows(Share share, int[] starts, int[] ranks, int[] listStarts, int[] lists, Pace pace) {
        int end = end(share, starts);
        int[] next = new int[end - share.rows];
        System.arraycopy(starts, share.rows, next, 0, next.length);
        for (int rank = 0; rank < listStarts.length - 1; rank++) {
            int at = share.counts[rank];
            int stop = listStarts[rank + 1];
            for (; at < stop && lists[at] < end; at++) {
                ranks[next[lists[at] - share.rows]++] = rank;
            }
            pace.spend(3L * (at - share.counts[rank]) + 1);
        }
    }

    private static int[] ends(int[] listStarts) {
        int[] ends = new int[listStarts.length - 1];
        System.arraycopy(listStarts, 1, ends, 0, ends.length);
        return ends;
    }
}
