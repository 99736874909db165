package cartwright.core.evaluate;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Baskets to learn from and baskets to test on.
 *
 * <p>Four fifths are learned from, rounded down; the rest is for the tests. Learned baskets stand in the order of time
 * where the split is by time.
 */
public final class Split {

    private static final int FIFTHS = 4;

    private final Purchases learned;
    private final Purchases held;
    private final int[] heldBaskets;
    private final long seed;

    /**
     * Creates a split.
     *
     * @param order the baskets that are learned from, then those that are held back
     * @param cut how many of them are learned from
     * @param seed which item of a test basket is hidden
     */
    Split(Purchases all, int[] order, int cut, long seed) {
        this.heldBaskets = Arrays.copyOfRange(order, cut, order.length);
        this.learned = all.select(order, cut);
        this.held = all.select(heldBaskets, heldBaskets.length);
        this.seed = seed;
    }

    /** Splits at random; the same seed gives the same split. */
    public static Split random(Purchases all, long seed) {
        return at(all, shuffled(all.baskets().size(), seed), seed);
    }

    private static int[] shuffled(int size, long seed) {
        int[] order = IntStream.range(0, size).toArray();
        Random random = new Random(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /**
     * Learns from the earlier baskets and tests on the later ones; of baskets of one time the first imported is earlier.
     *
     * @param seed which item of a test basket is hidden
     * @throws IllegalArgumentException if a basket has no time
     */
    public static Split byTime(Purchases all, long seed) {
        if (!all.timed()) {
            throw new IllegalArgumentException("not every basket has a time");
        }
        int[] order = IntStream.range(0, all.baskets().size())
                .boxed()
                .sorted(Comparator.comparingLong(all::second))
                .mapToInt(Integer::intValue)
                .toArray();
        return at(all, order, seed);
    }

    private static Split at(Purchases all, int[] order, long seed) {
        return new Split(all, order, (int) ((long) order.length * FIFTHS / (FIFTHS + 1)), seed);
    }

    /**
     * Splits at random five times, so that each basket is held back once; the same seed gives the same splits.
     */
    public static List<Split> fold(Purchases all, long seed) {
        int[] order = shuffled(all.baskets().size(), seed);
        List<Split> splits = new ArrayList<>();
        int parts = FIFTHS + 1;
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) order.length * part / parts);
            int to = (int) ((long) order.length * (part + 1) / parts);
            int[] turned = new int[order.length]; // what is held back stands last
            System.arraycopy(order, 0, turned, 0, from);
            System.arraycopy(order, to, turned, from, order.length - to);
            System.arraycopy(order, from, turned, order.length - (to - from), to - from);
            splits.add(new Split(all, turned, order.length - (to - from), seed));
        }
        return splits;
    }

    /**
     * Returns for every basket of two items or more, in its order, the questions for some of its items, to learn from.
     *
     * @param most most questions of a basket; at least 1
     */
    public static List<TestCase> everyBasket(Purchases all, long seed, int most) {
        int[] order = IntStream.range(0, all.baskets().size()).toArray();
        return new Split(all, order, 0, seed).completion(most);
    }

    /** Returns what rankers may learn from. */
    public Purchases learned() {
        return learned;
    }

    /** Returns for each test basket of two items or more the question for one of its items, hidden at random. */
    public List<TestCase> completion() {
        return completion(1);
    }

    /**
     * Returns for each test basket of two items or more the questions for some of its items, each hidden alone, at random.
     *
     * @param most most questions of a basket; at least 1
     */
    public List<TestCase> completion(int most) {
        Random random = new Random(seed);
        List<TestCase> cases = new ArrayList<>();
        BasketSet baskets = held.baskets();
        for (int b = 0; b < baskets.size(); b++) {
            Itemset basket = Itemset.of(baskets.itemsOf(b));
            if (basket.size() >= 2) {
                int first = random.nextInt(basket.size());
                for (int next = 0; next < Math.min(most, basket.size()); next++) {
                    int hidden = (first + next * stride(basket.size(), most)) % basket.size();
                    Question question = new Question(basket.without(hidden), held.customer(b), false);
                    cases.add(new TestCase(heldBaskets[b], question, Itemset.of(basket.item(hidden))));
                }
            }
        }
        return cases;
    }

    /** Spreads the hidden items over the basket. */
    private static int stride(int size, int most) {
        return Math.max(1, size / most);
    }

    /**
     * Returns for each customer with learned and test baskets the question what the first test basket holds, asked with
     * the last learned basket.
     *
     * <p>Makes sense where the learned baskets are the earlier ones.
     */
    public List<TestCase> nextBasket() {
        int[] last = lastBasketOfEachCustomer();
        List<TestCase> cases = new ArrayList<>();
        for (int b = 0; b < held.baskets().size(); b++) {
            int customer = held.customer(b);
            if (customer != Purchases.NO_CUSTOMER && last[customer] >= 0) {
                Itemset cart = Itemset.of(learned.baskets().itemsOf(last[customer]));
                Itemset bought = Itemset.of(held.baskets().itemsOf(b));
                cases.add(new TestCase(heldBaskets[b], new Question(cart, customer, true), bought));
                last[customer] = -1;
            }
        }
        return cases;
    }

    private int[] lastBasketOfEachCustomer() {
        int customers = 0;
        for (Purchases half : List.of(learned, held)) {
            for (int b = 0; b < half.baskets().size(); b++) {
                customers = Math.max(customers, half.customer(b) + 1);
            }
        }
        int[] last = new int[customers];
        Arrays.fill(last, -1);
        for (int b = 0; b < learned.baskets().size(); b++) {
            if (learned.customer(b) != Purchases.NO_CUSTOMER) {
                last[learned.customer(b)] = b;
            }
        }
        return last;
    }
}
