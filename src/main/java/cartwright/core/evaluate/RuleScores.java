package cartwright.core.evaluate;

import cartwright.core.basket.Itemset;
import cartwright.core.recommend.CartRules;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
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
    private final int fewestLow;
    private @Nullable Question question;
    private double[] confidence = {};
    private double[] low = {};
    private int[] bothOfLow = {};
    private int[] holdersOfLow = {};

    /**
     * Creates the scores.
     *
     * @param fewest smallest number of baskets behind a confidence
     * @param fewestLow smallest number of baskets behind a lower end
     */
    RuleScores(PairCounts pairs, int fewest, int fewestLow) {
        this.pairs = pairs;
        this.fewest = fewest;
        this.fewestLow = fewestLow;
    }

    /** Returns for each item the best confidence of a rule that leads to it; not offered where there is none. */
    double[] confidence(Question asked) {
        count(asked);
        return confidence;
    }

    /**
     * Returns for each item the best lower end of the Wilson interval of such a confidence; not offered where that rule
     * does not {@linkplain CartRules#speaks speak} for it.
     */
    double[] low(Question asked) {
        count(asked);
        return low;
    }

    @SuppressWarnings("ReferenceEquality") // an equal question would have the same answer, but telling that costs more
    private void count(Question asked) {
        if (asked == question) {
            return;
        }
        BasketIndex index = pairs.index();
        confidence = new double[index.rows().itemCount()];
        low = new double[confidence.length];
        bothOfLow = new int[confidence.length];
        holdersOfLow = new int[confidence.length];
        Arrays.fill(confidence, Ranker.NOT_OFFERED);
        Arrays.fill(low, Ranker.NOT_OFFERED);
        Itemset cart = asked.cart();
        boolean[] inCart = new boolean[confidence.length];
        for (int at = 0; at < cart.size(); at++) {
            inCart[cart.item(at)] = true;
        }
        for (int at = 0; at < cart.size(); at++) {
            addPairs(inCart, cart.item(at));
        }
        int k = Math.min(fewest, fewestLow);
        CartRules.forEachLonger(index, cart, k, (antecedent, rows, item, both) -> add(item, both, rows.length));
        leaveOutBestSellers();
        question = asked;
    }

    private void leaveOutBestSellers() {
        for (int item = 0; item < low.length; item++) {
            double baseRate =
                    (double) pairs.index().supportCount(item) / pairs.index().baskets();
            if (!CartRules.speaks(bothOfLow[item], holdersOfLow[item], baseRate)) {
                low[item] = Ranker.NOT_OFFERED;
            }
        }
    }

    private void addPairs(boolean[] inCart, int from) {
        PairCounts.Row row = pairs.row(from);
        int holders = pairs.index().supportCount(from);
        for (int at = 0; at < row.size(); at++) {
            if (row.both(at) >= Math.min(fewest, fewestLow) && !inCart[row.item(at)]) {
                add(row.item(at), row.both(at), holders);
            }
        }
    }

    private void add(int item, int both, int antecedent) {
        double rate = (double) both / antecedent;
        if (both >= fewest && rate > confidence[item]) {
            confidence[item] = rate;
        }
        if (both >= fewestLow && rate > low[item]) { // the lower end is below the rate
            double end = Interval.wilson(both, antecedent).low();
            if (end > low[item]) {
                low[item] = end;
                bothOfLow[item] = both;
                holdersOfLow[item] = antecedent;
            }
        }
    }
}
