package cartwright.core.evaluate;

import java.util.Arrays;

/** Scores an item by its pairs with the items of the cart: the best of them, or their sum. */
final class PairRanker implements Ranker {

    private final PairCounts pairs;
    private final int fewest;
    private final boolean sum;
    private final Value value;

    /** The value of a pair, from an item of the cart to the item that is scored; bare counts, for it is asked millions of times. */
    interface Value {

        /**
         * Returns the value.
         *
         * @param both baskets that hold both items
         * @param from baskets that hold the item of the cart
         * @param to baskets that hold the item that is scored
         * @param baskets all baskets
         */
        double of(int both, int from, int to, int baskets);
    }

    /**
     * Creates the ranker.
     *
     * @param fewest smallest number of baskets with both that counts
     * @param sum whether the values of the pairs are added up; if not, the largest counts
     */
    PairRanker(PairCounts pairs, int fewest, boolean sum, Value value) {
        this.pairs = pairs;
        this.fewest = fewest;
        this.sum = sum;
        this.value = value;
    }

    /** Returns both / √(count of one × count of the other) of a pair. */
    static double cosine(int both, int from, int to, int baskets) {
        return both / Math.sqrt((double) from * to);
    }

    /** Returns both / from. */
    static double confidence(int both, int from, int to, int baskets) {
        return (double) both / from;
    }

    /** Returns confidence / base rate. */
    static double lift(int both, int from, int to, int baskets) {
        return (double) both / from / ((double) to / baskets);
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
            int both = row.both(at);
            if (both >= fewest) {
                int item = row.item(at);
                double found = value.of(both, holders, pairs.index().supportCount(item), baskets);
                boolean first = scores[item] == NOT_OFFERED;
                scores[item] = first ? found : sum ? scores[item] + found : Math.max(scores[item], found);
            }
        }
    }
}
