package cartwright.core.similar;

import java.util.Arrays;

/**
 * Puts items that are alike side by side.
 *
 * <p>Clusters by average linkage: the two clusters whose members are most alike on average are joined until one is left
 * (R. R. Sokal and C. D. Michener, 1958). Found by the nearest-neighbour chain (F. Murtagh, The Computer Journal 26, 1983), in
 * time that grows with the square of the number of items: 4,000 take some tenths of a second. Where two clusters are joined
 * each is turned so that the more similar ends meet (G. Gruvaeus and H. Wainer, 1972).
 */
public final class Clustering {

    private final int size;
    private final float[] pairs; // similarity of living clusters, averages of members
    private final int[] members; // 0 for a cluster that has gone into another
    private final SimilarityMatrix similarities;
    private final int[] next; // the item that stands behind an item in its cluster's order, either way round
    private final int[] before;
    private final int[] firstOf;
    private final int[] lastOf;
    private final Runnable checkCancelled;

    private Clustering(SimilarityMatrix similarities, Runnable checkCancelled) {
        this.similarities = similarities;
        this.checkCancelled = checkCancelled;
        size = similarities.size();
        pairs = similarities.pairs();
        members = new int[size];
        next = new int[size];
        before = new int[size];
        firstOf = new int[size];
        lastOf = new int[size];
        Arrays.fill(members, 1);
        Arrays.fill(next, -1);
        Arrays.fill(before, -1);
        Arrays.setAll(firstOf, item -> item);
        Arrays.setAll(lastOf, item -> item);
    }

    /**
     * Returns the places of the matrix in an order in which like stands beside like; the same order for the same matrix.
     *
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    public static int[] order(SimilarityMatrix similarities, Runnable checkCancelled) {
        return new Clustering(similarities, checkCancelled).order();
    }

    private int[] order() {
        int last = joinAll();
        int[] order = new int[size];
        int previous = -1;
        int item = size == 0 ? -1 : firstOf[last];
        for (int place = 0; place < size; place++) {
            order[place] = item;
            int following = next[item] == previous ? before[item] : next[item];
            previous = item;
            item = following;
        }
        return order;
    }

    /** Returns the cluster that holds everything. */
    private int joinAll() {
        int[] chain = new int[size];
        int length = 0;
        int firstAlive = 0;
        for (int joins = 0; joins < size - 1; joins++) {
            checkCancelled.run();
            while (length == 0 || members[chain[0]] == 0) {
                while (members[firstAlive] == 0) {
                    firstAlive++;
                }
                chain[0] = firstAlive;
                length = 1;
            }
            while (true) {
                int end = chain[length - 1];
                int nearest = nearest(end, length > 1 ? chain[length - 2] : -1);
                if (length > 1 && nearest == chain[length - 2]) {
                    length -= 2;
                    join(Math.min(end, nearest), Math.max(end, nearest));
                    break;
                }
                chain[length++] = nearest;
            }
        }
        int alive = 0;
        while (alive < size && members[alive] == 0) {
            alive++;
        }
        return alive;
    }

    /** The one before in the chain wins a tie, or the chain would run in circles; then the lowest number. */
    private int nearest(int cluster, int previous) {
        int best = previous;
        float most = previous < 0 ? Float.NEGATIVE_INFINITY : pairs[at(cluster, previous)];
        int row = cluster * (cluster - 1) / 2;
        for (int other = 0; other < cluster; other++) {
            if (pairs[row + other] > most && members[other] > 0) {
                most = pairs[row + other];
                best = other;
            }
        }
        int place = row + 2 * cluster;
        for (int other = cluster + 1; other < size; other++) {
            if (pairs[place] > most && members[other] > 0) {
                most = pairs[place];
                best = other;
            }
            place += other;
        }
        return best >= 0 ? best : firstOther(cluster);
    }

    /** Similarities of nothing but negative infinity or NaN: any other will do. */
    private int firstOther(int cluster) {
        int other = 0;
        while (other == cluster || members[other] == 0) {
            other++;
        }
        return other;
    }

    private void join(int kept, int gone) {
        int all = members[kept] + members[gone];
        double share = (double) members[kept] / all;
        for (int other = 0; other < size; other++) {
            if (other != kept && other != gone && members[other] > 0) {
                int place = at(kept, other);
                pairs[place] = (float) (share * pairs[place] + (1 - share) * pairs[at(gone, other)]);
            }
        }
        members[kept] = all;
        members[gone] = 0;
        chainUp(kept, gone);
    }

    /** Of the four ways to lay two rows end to end, the one whose meeting ends are most similar. */
    private void chainUp(int kept, int gone) {
        int[][] ends = {
            {lastOf[kept], firstOf[gone], firstOf[kept], lastOf[gone]},
            {lastOf[kept], lastOf[gone], firstOf[kept], firstOf[gone]},
            {firstOf[kept], firstOf[gone], lastOf[kept], lastOf[gone]},
            {firstOf[kept], lastOf[gone], lastOf[kept], firstOf[gone]}
        };
        int[] best = ends[0];
        for (int[] way : ends) {
            if (similarities.similarity(way[0], way[1]) > similarities.similarity(best[0], best[1])) {
                best = way;
            }
        }
        link(best[0], best[1]);
        link(best[1], best[0]);
        firstOf[kept] = best[2];
        lastOf[kept] = best[3];
    }

    private void link(int item, int neighbour) {
        if (next[item] < 0) {
            next[item] = neighbour;
        } else {
            before[item] = neighbour;
        }
    }

    private static int at(int a, int b) {
        return a > b ? a * (a - 1) / 2 + b : b * (b - 1) / 2 + a;
    }
}
