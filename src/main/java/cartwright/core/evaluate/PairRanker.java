package cartwright.core.evaluate;

import cartwright.core.rule.RuleCounts;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Scores an item by its pairs with the items of the cart: the best of them, or their sum. */
final class PairRanker implements Ranker {

    private final PairCounts pairs;
    private final int fewest;
    private final boolean sum;
    private final ToDoubleFunction<RuleCounts> measure;

    /**
     * Creates the ranker.
     *
     * @param fewest smallest number of baskets with both that counts
     * @param sum whether the values of the pairs are added up; if not, the largest counts
     * @param measure the value of a pair, from an item of the cart to the item that is scored
     */
    PairRanker(PairCounts pairs, int fewest, boolean sum, ToDoubleFunction<RuleCounts> measure) {
        this.pairs = pairs;
        this.fewest = fewest;
        this.sum = sum;
        this.measure = measure;
    }

    /** Returns both / √(count of one × count of the other) of a pair. */
    static double cosine(RuleCounts pair) {
        return pair.both() / Math.sqrt((double) pair.antecedent() * pair.consequent());
    }

    @Override
    public double[] scores(Question question) {
        double[] scores = new double[pairs.index().rows().itemCount()];
        Arrays.fill(scores, NOT_OFFERED);
        for (int at = 0; at < question.cart().size(); at++) {
            add(question.cart().item(at), scores);
        }
        return scores;
    }

    private void add(int from, double[] scores) {
        PairCounts.Row row = pairs.row(from);
        int holders = pairs.index().supportCount(from);
        int baskets = pairs.index().baskets();
        for (int at = 0; at < row.size(); at++) {
            if (row.both(at) >= fewest) {
                int item = row.item(at);
                double value = measure.applyAsDouble(
                        new RuleCounts(row.both(at), holders, pairs.index().supportCount(item), baskets));
                boolean first = scores[item] == NOT_OFFERED;
                scores[item] = first ? value : sum ? scores[item] + value : Math.max(scores[item], value);
            }
        }
    }
}
