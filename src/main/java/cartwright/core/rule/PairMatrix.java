package cartwright.core.rule;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;

/**
 * How many baskets hold each pair of some items, counted in one pass. Immutable.
 *
 * <p>Takes two bytes a cell of the square: 4,000 items take 32 MB.
 */
public final class PairMatrix {

    private static final int BASKETS_A_STEP = 8192;

    private final int baskets;
    private final int[] single;
    private final int[] both; // row a holds the pairs (a, b), b < a, from a (a - 1) / 2 on

    private PairMatrix(int baskets, int[] single, int[] both) {
        this.baskets = baskets;
        this.single = single;
        this.both = both;
    }

    /**
     * Counts.
     *
     * @param items item ids, all different; they are called by their place from now on
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    public static PairMatrix of(BasketSet baskets, int[] items, Runnable checkCancelled) {
        int[] placeOf = new int[baskets.itemCount()];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < items.length; place++) {
            placeOf[items[place]] = place;
        }
        int[] single = new int[items.length];
        int[] both = new int[Math.toIntExact((long) items.length * Math.max(0, items.length - 1) / 2)];
        int[] held = new int[16];
        for (int basket = 0; basket < baskets.size(); basket++) {
            if (basket % BASKETS_A_STEP == 0) {
                checkCancelled.run();
            }
            int end = baskets.start(basket + 1);
            int count = 0;
            for (int at = baskets.start(basket); at < end; at++) {
                int place = placeOf[baskets.itemAt(at)];
                if (place >= 0) {
                    if (count == held.length) {
                        held = Arrays.copyOf(held, 2 * count);
                    }
                    held[count++] = place;
                }
            }
            add(held, count, single, both);
        }
        return new PairMatrix(baskets.size(), single, both);
    }

    private static void add(int[] held, int count, int[] single, int[] both) {
        for (int one = 0; one < count; one++) {
            int a = held[one];
            single[a]++;
            for (int other = 0; other < one; other++) {
                both[at(a, held[other])]++;
            }
        }
    }

    private static int at(int a, int b) {
        return a > b ? a * (a - 1) / 2 + b : b * (b - 1) / 2 + a;
    }

    /** Returns the number of items. */
    public int size() {
        return single.length;
    }

    /** Returns the number of baskets counted. */
    public int baskets() {
        return baskets;
    }

    /** Returns the baskets that hold the item at a place. */
    public int count(int place) {
        return single[place];
    }

    /** Returns the baskets that hold the items at both places. */
    public int both(int a, int b) {
        return a == b ? single[a] : both[at(a, b)];
    }

    /** Returns the baskets that would hold both if neither had to do with the other; 0 without baskets. */
    public double expected(int a, int b) {
        return baskets == 0 ? 0 : (double) single[a] * single[b] / baskets;
    }

    /** Returns the counts of the rule from one place to another. */
    public RuleCounts counts(int a, int b) {
        return new RuleCounts(both(a, b), single[a], single[b], baskets);
    }
}
