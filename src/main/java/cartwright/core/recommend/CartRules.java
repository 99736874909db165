package cartwright.core.recommend;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import java.util.Arrays;

/**
 * The rules from a cart to each other item: antecedents of one to three items of the cart.
 *
 * <p>A cart of a hundred products has 161,700 triples. Antecedents are therefore kept shorter where there would be more
 * than {@value #MOST_ANTECEDENTS} of them: up to 18 products are combined in threes, up to 44 in pairs, larger carts
 * stand as single products.
 */
public final class CartRules {

    private static final int LONGEST_ANTECEDENT = 3;
    private static final int MOST_ANTECEDENTS = 1_000;
    private static final int ENOUGH = 30;
    private static final double LINK = 1.2;

    private final BasketIndex index;
    private final Itemset cart;
    private final int k;
    private final Sink sink;
    private final int shortest;
    private final int longest;
    private final boolean[] inCart;
    private final int[] counts;
    private final int[] seen;

    private CartRules(BasketIndex index, Itemset cart, int k, int shortest, Sink sink) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, got " + k);
        }
        this.index = index;
        this.cart = cart;
        this.k = k;
        this.sink = sink;
        this.shortest = shortest;
        this.longest = longestFor(cart.size());
        this.counts = new int[index.rows().itemCount()];
        this.seen = new int[counts.length];
        this.inCart = new boolean[counts.length];
        for (int at = 0; at < cart.size(); at++) {
            inCart[cart.item(at)] = true;
        }
    }

    /** Takes the rules as they are found. */
    public interface Sink {

        /**
         * Takes one rule.
         *
         * @param rows the baskets that hold the antecedent, ascending; not to be changed
         * @param item the consequent; not in the cart
         * @param both number of baskets that hold both
         */
        void rule(Itemset antecedent, int[] rows, int item, int both);
    }

    /**
     * Counts every rule and hands it to the sink, antecedent by antecedent.
     *
     * @param k smallest number of baskets that hold antecedent and consequent; at least 1
     */
    public static void forEach(BasketIndex index, Itemset cart, int k, Sink sink) {
        new CartRules(index, cart, k, 1, sink).all();
    }

    /** Counts as {@link #forEach} does, without the rules from a single item, for who knows the counts of pairs. */
    public static void forEachLonger(BasketIndex index, Itemset cart, int k, Sink sink) {
        new CartRules(index, cart, k, 2, sink).all();
    }

    /**
     * Tells whether a rule speaks for its item, or only says that the item sells well.
     *
     * <p>A rule of {@value #ENOUGH} baskets or more - as many as a strong rule needs - whose attach rate is, with 95 %
     * confidence, less than a fifth above the base rate shows no link: the item is nearly as common without the
     * antecedent. Fewer baskets cannot tell, and the rule is left to its rank.
     *
     * @param both baskets with antecedent and item
     * @param antecedent baskets with the antecedent
     * @param baseRate share of the baskets with the item
     */
    public static boolean speaks(int both, int antecedent, double baseRate) {
        return both < ENOUGH || Interval.wilson(both, antecedent).high() > LINK * baseRate;
    }

    private static int longestFor(int size) {
        long antecedents = size;
        long ofLength = size;
        for (int length = 2; length <= LONGEST_ANTECEDENT; length++) {
            ofLength = ofLength * (size - length + 1) / length;
            antecedents += ofLength;
            if (antecedents > MOST_ANTECEDENTS) {
                return length - 1;
            }
        }
        return LONGEST_ANTECEDENT;
    }

    private void all() {
        for (int at = 0; at < cart.size(); at++) {
            int item = cart.item(at);
            extend(new int[] {item}, index.basketsWith(item), at);
        }
    }

    /** Counts what stands beside an antecedent, then does so for each antecedent one item longer. */
    private void extend(int[] antecedent, int[] rows, int lastAt) {
        if (rows.length < k) {
            return; // a longer antecedent has no more baskets than this one
        }
        if (antecedent.length >= shortest) {
            count(Itemset.of(antecedent), rows);
        }
        if (antecedent.length < longest) {
            for (int at = lastAt + 1; at < cart.size(); at++) {
                int[] longer = Arrays.copyOf(antecedent, antecedent.length + 1);
                longer[antecedent.length] = cart.item(at);
                extend(longer, index.among(rows, cart.item(at)), at);
            }
        }
    }

    private void count(Itemset antecedent, int[] rows) {
        BasketSet baskets = index.rows();
        int found = 0;
        for (int row : rows) {
            for (int at = baskets.start(row); at < baskets.start(row + 1); at++) {
                int item = baskets.itemAt(at);
                if (counts[item]++ == 0) {
                    seen[found++] = item;
                }
            }
        }
        for (int i = 0; i < found; i++) {
            int item = seen[i];
            if (counts[item] >= k && !inCart[item]) {
                sink.rule(antecedent, rows, item, counts[item]);
            }
            counts[item] = 0;
        }
    }
}
