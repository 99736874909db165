package cartwright.core.evaluate;

import cartwright.core.basket.Itemset;
import cartwright.core.recommend.CartRules;
import cartwright.core.recommend.Importance;
import cartwright.core.rule.BasketIndex;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the rules from a cart say of each item, by two readings that are counted in one go. For use by one thread.
 *
 * <p>Rules have one to three items of the cart on their if-side. Those from one item come from the counts of pairs, which
 * are kept; counting them anew for every cart is a third of the work.
 */
final class RuleScores {

    private final PairCounts pairs;
    private final int fewest;
    private final int fewestCareful;
    private final Importance importance;
    private @Nullable Question question;
    private double[] confidence = {};
    private double[] careful = {};
    private int[] bothOfCareful = {};
    private int[] holdersOfCareful = {};

    /**
     * Creates the scores.
     *
     * @param fewest smallest number of baskets behind a confidence
     * @param fewestCareful smallest number of baskets behind the careful reading
     * @param importance what a confidence counts for in the careful reading
     */
    RuleScores(PairCounts pairs, int fewest, int fewestCareful, Importance importance) {
        this.pairs = pairs;
        this.fewest = fewest;
        this.fewestCareful = fewestCareful;
        this.importance = importance;
    }

    /** Returns for each item the best confidence of a rule that leads to it; not offered where there is none. */
    double[] confidence(Question asked) {
        count(asked);
        return confidence;
    }

    /**
     * Returns for each item the most that such a confidence counts for; not offered where that rule does not {@linkplain
     * CartRules#speaks speak} for it.
     */
    double[] careful(Question asked) {
        count(asked);
        return careful;
    }

    @SuppressWarnings("ReferenceEquality") // an equal question would have the same answer, but telling that costs more
    private void count(Question asked) {
        if (asked == question) {
            return;
        }
        BasketIndex index = pairs.index();
        confidence = new double[index.rows().itemCount()];
        careful = new double[confidence.length];
        bothOfCareful = new int[confidence.length];
        holdersOfCareful = new int[confidence.length];
        Arrays.fill(confidence, Ranker.NOT_OFFERED);
        Arrays.fill(careful, Ranker.NOT_OFFERED);
        Itemset cart = asked.cart();
        boolean[] inCart = new boolean[confidence.length];
        for (int at = 0; at < cart.size(); at++) {
            inCart[cart.item(at)] = true;
        }
        for (int at = 0; at < cart.size(); at++) {
            addPairs(inCart, cart.item(at));
        }
        int k = Math.min(fewest, fewestCareful);
        CartRules.forEachLonger(index, cart, k, (antecedent, rows, item, both) -> add(item, both, rows.length));
        leaveOutBestSellers();
        question = asked;
    }

    private void leaveOutBestSellers() {
        for (int item = 0; item < careful.length; item++) {
            if (!CartRules.speaks(bothOfCareful[item], holdersOfCareful[item], baseRate(item))) {
                careful[item] = Ranker.NOT_OFFERED;
            }
        }
    }

    private void addPairs(boolean[] inCart, int from) {
        PairCounts.Row row = pairs.row(from);
        int holders = pairs.index().supportCount(from);
        for (int at = 0; at < row.size(); at++) {
            if (row.both(at) >= Math.min(fewest, fewestCareful) && !inCart[row.item(at)]) {
                add(row.item(at), row.both(at), holders);
            }
        }
    }

    private void add(int item, int both, int antecedent) {
        double rate = (double) both / antecedent;
        if (both >= fewest && rate > confidence[item]) {
            confidence[item] = rate;
        }
        if (both >= fewestCareful
                && (importance.strength() > 0 || rate > careful[item])) { // a lower end is below the rate
            double counts = importance.of(both, antecedent, baseRate(item));
            if (counts > careful[item]) {
                careful[item] = counts;
                bothOfCareful[item] = both;
                holdersOfCareful[item] = antecedent;
            }
        }
    }

    private double baseRate(int item) {
        return (double) pairs.index().supportCount(item) / pairs.index().baskets();
    }
}
