package cartwright.core.evaluate;

import cartwright.core.recommend.CartRules;
import cartwright.core.rule.BasketIndex;
import java.util.Arrays;

/** Scores an item by the best rule that leads to it from up to three items of the cart. */
final class BestRuleRanker implements Ranker {

    private final BasketIndex index;
    private final int fewest;
    private final Worth worth;

    /** What a rule is worth. */
    interface Worth {

        /** Returns the value of a rule from its two counts: the larger, the better. */
        double of(int both, int antecedent);
    }

    /**
     * Creates the ranker.
     *
     * @param fewest smallest number of baskets with antecedent and consequent
     */
    BestRuleRanker(BasketIndex index, int fewest, Worth worth) {
        this.index = index;
        this.fewest = fewest;
        this.worth = worth;
    }

    @Override
    public double[] scores(Question question) {
        double[] scores = new double[index.rows().itemCount()];
        Arrays.fill(scores, NOT_OFFERED);
        CartRules.forEach(
                index,
                question.cart(),
                fewest,
                (antecedent, rows, item, both) -> scores[item] = Math.max(scores[item], worth.of(both, rows.length)));
        return scores;
    }
}
