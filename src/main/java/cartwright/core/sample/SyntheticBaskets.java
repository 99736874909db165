package cartwright.core.sample;

import cartwright.core.basket.BasketSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Baskets without names, of any size, to time the mining with.
 *
 * <p>Two of five products are drawn from all by popularity, the others from the basket's topic, so that baskets which
 * share a topic are as alike as those that a real query picks.
 */
public final class SyntheticBaskets {

    private static final int TOPICS = 300;
    private static final int ITEMS_A_TOPIC = 100;
    private static final double FROM_ALL = 0.4;
    private static final int TRIES = 4;

    private final int items;
    private final Dice dice;
    private final Weights all;
    private final Weights ofTopic;
    private final List<int[]> topics = new ArrayList<>();
    private final double emptyShare;

    private SyntheticBaskets(long seed, int items, double meanSize) {
        this.items = items;
        this.dice = new Dice(seed);
        this.all = Weights.zipf(items, 1);
        int topicSize = Math.min(items, ITEMS_A_TOPIC);
        this.ofTopic = Weights.zipf(topicSize, 1);
        for (int topic = 0; topic < TOPICS; topic++) {
            int[] members = new int[topicSize];
            for (int i = 0; i < topicSize; i++) {
                members[i] = dice.below(items);
            }
            topics.add(members);
        }
        this.emptyShare = StrictMath.exp(1 - meanSize);
    }

    /**
     * Returns baskets that depend on the arguments alone.
     *
     * @param seed the same seed gives the same baskets on every Java
     * @param baskets how many; not negative
     * @param items size of the catalogue; at least 1
     * @param meanSize products drawn for a basket on average, one plus a Poisson number; in [1, 500]. A product drawn
     *     again is drawn anew a few times and then left out, so small catalogues give smaller baskets.
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static BasketSet generate(long seed, int baskets, int items, double meanSize) {
        if (baskets < 0 || items < 1 || !(meanSize >= 1 && meanSize <= 500)) {
            throw new IllegalArgumentException(
                    "cannot make " + baskets + " baskets of " + items + " items, mean size " + meanSize);
        }
        return new SyntheticBaskets(seed, items, meanSize).generate(baskets);
    }

    private BasketSet generate(int baskets) {
        int[] offsets = new int[baskets + 1];
        int[] ids = new int[Math.max(16, baskets * 4)];
        int end = 0;
        for (int b = 0; b < baskets; b++) {
            int size = size();
            if (end + size > ids.length) {
                ids = Arrays.copyOf(ids, Math.max(end + size, ids.length + (ids.length >> 1)));
            }
            end = fill(ids, end, size);
            Arrays.sort(ids, offsets[b], end);
            offsets[b + 1] = end;
        }
        return BasketSet.ofRows(items, offsets, Arrays.copyOf(ids, end));
    }

    /** Returns one plus a Poisson number: how many uniform factors it takes to fall below e^-mean. */
    private int size() {
        int size = 1;
        for (double product = dice.unit(); product > emptyShare; product *= dice.unit()) {
            size++;
        }
        return size;
    }

    private int fill(int[] ids, int start, int size) {
        int[] topic = topics.get(dice.below(TOPICS));
        int end = start;
        for (int i = 0; i < size; i++) {
            for (int tries = 0; tries < TRIES; tries++) {
                int item = dice.happens(FROM_ALL) ? all.pick(dice) : topic[ofTopic.pick(dice)];
                if (!contains(ids, start, end, item)) {
                    ids[end++] = item;
                    break;
                }
            }
        }
        return end;
    }

    private static boolean contains(int[] ids, int start, int end, int item) {
        for (int i = start; i < end; i++) {
            if (ids[i] == item) {
                return true;
            }
        }
        return false;
    }
}
