package cartwright.core.learn;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Ranker;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Rankers;
import cartwright.core.recommend.CartRules;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is known by counting about each item that could be offered to a cart, as numbers a network can read.
 *
 * <p>Candidates are the first sixty items of popularity, of item-kNN, of the best rule, of the best pair and of smoothed pairs.
 * Their {@value #COUNT} numbers are: best confidence of a rule, its lower Wilson end, log of its count, mean cosine to the cart,
 * mean confidence of pairs, log of the best lift, base rate, log of the count, log of the cart's size, shares of the item's
 * baskets that are among the last quarter and the last twentieth, log of the best confidence of a pair, log of the mean
 * smoothed confidence of pairs.
 */
public final class RuleFeatures {

    /** Numbers for each candidate. */
    public static final int COUNT = 13;

    private static final int EACH = 60;
    private static final int FEWEST = 5;
    private static final double LARGEST_LOG = 3;
    private static final double SMALLEST_SHARE = 1e-5;
    private static final int QUARTER = 4;
    private static final int TWENTIETH = 20;

    private final BasketIndex index;
    private final int[] counts;
    private final int[] recentCounts;
    private final int[] latestCounts;
    private final Rankers rankers;

    /** Creates the features from counts in the learned baskets, which stand in order of time where that is known. */
    public RuleFeatures(Purchases learned, Rankers rankers) {
        this.index = BasketIndex.of(learned.baskets());
        this.counts = learned.baskets().itemSupportCounts();
        this.rankers = rankers;
        this.recentCounts = lastCounts(learned.baskets(), QUARTER);
        this.latestCounts = lastCounts(learned.baskets(), TWENTIETH);
    }

    /** How many of the last baskets, a part of all, hold each item. */
    private static int[] lastCounts(BasketSet baskets, int parts) {
        int[] counts = new int[baskets.itemCount()];
        for (int b = baskets.size() - baskets.size() / parts; b < baskets.size(); b++) {
            for (int at = baskets.start(b); at < baskets.start(b + 1); at++) {
                counts[baskets.itemAt(at)]++;
            }
        }
        return counts;
    }

    /** The candidates of a question, ascending, and the numbers of each. */
    public static final class Rows {

        private final int[] items;
        private final float[] values;

        private Rows(int[] items, float[] values) {
            this.items = items;
            this.values = values;
        }

        /** Returns the number of candidates. */
        public int size() {
            return items.length;
        }

        /** Returns a candidate. */
        public int item(int row) {
            return items[row];
        }

        /** Returns one of the {@link RuleFeatures#COUNT} numbers of a candidate. */
        public float value(int row, int feature) {
            return values[row * COUNT + feature];
        }
    }

    /** Returns the candidates for a question with their numbers. */
    public Rows of(Question question) {
        double[] cosines = rankers.of(RankerKind.ITEM_KNN).scores(question);
        double[] confidences = rankers.of(RankerKind.PAIR_CONFIDENCE_SUM).scores(question);
        double[] lifts = rankers.of(RankerKind.PAIR_LIFT).scores(question);
        double[][] rules = rules(question);
        double[] pairs = rankers.of(RankerKind.PAIR_CONFIDENCE_MAX).scores(question);
        double[] smoothed = rankers.of(RankerKind.PAIR_CONFIDENCE_SMOOTHED).scores(question);
        boolean[] chosen = new boolean[counts.length];
        double[] popular = rankers.of(RankerKind.POPULARITY).scores(question);
        for (double[] scores : List.of(popular, cosines, rules[0], pairs, smoothed)) {
            choose(scores, question, chosen);
        }
        int size = 0;
        int[] items = new int[counts.length];
        for (int item = 0; item < chosen.length; item++) {
            if (chosen[item]) {
                items[size++] = item;
            }
        }
        float[] values = new float[size * COUNT];
        int cart = Math.max(1, question.cart().size());
        for (int row = 0; row < size; row++) {
            int item = items[row];
            int at = row * COUNT;
            values[at] = (float) orZero(rules[0][item]);
            values[at + 1] = (float) rules[1][item];
            values[at + 2] = (float) Math.log1p(rules[2][item]);
            values[at + 3] = (float) (orZero(cosines[item]) / cart);
            values[at + 4] = (float) (orZero(confidences[item]) / cart);
            values[at + 5] = (float) (lifts[item] > 0 ? clip(Math.log(lifts[item])) : 0);
            values[at + 6] = (float) counts[item] / index.baskets();
            values[at + 7] = (float) Math.log1p(counts[item]);
            values[at + 8] = (float) Math.log(cart);
            values[at + 9] = (float) recentCounts[item] / Math.max(1, counts[item]);
            values[at + 10] = (float) latestCounts[item] / Math.max(1, counts[item]);
            values[at + 11] = (float) Math.log(Math.max(SMALLEST_SHARE, orZero(pairs[item])));
            values[at + 12] = (float) Math.log(Math.max(SMALLEST_SHARE, orZero(smoothed[item]) / cart));
        }
        return new Rows(java.util.Arrays.copyOf(items, size), values);
    }

    private static double orZero(double score) {
        return score == Ranker.NOT_OFFERED ? 0 : score;
    }

    private static double clip(double log) {
        return Math.max(-LARGEST_LOG, Math.min(LARGEST_LOG, log));
    }

    /** For each item the best confidence (not offered without a rule), the best lower end, and that rule's count. */
    private double[][] rules(Question question) {
        double[][] best = new double[3][counts.length];
        java.util.Arrays.fill(best[0], Ranker.NOT_OFFERED);
        CartRules.forEach(index, question.cart(), FEWEST, (antecedent, rows, item, both) -> {
            best[0][item] = Math.max(best[0][item], (double) both / rows.length);
            double low = Interval.wilson(both, rows.length).low();
            if (low > best[1][item]) {
                best[1][item] = low;
                best[2][item] = both;
            }
        });
        return best;
    }

    private void choose(double[] scores, Question question, boolean[] chosen) {
        List<Integer> offered = new ArrayList<>();
        for (int item = 0; item < scores.length; item++) {
            if (scores[item] > Ranker.NOT_OFFERED
                    && (question.repeats() || !question.cart().contains(item))) {
                offered.add(item);
            }
        }
        offered.sort(Comparator.comparingDouble((Integer item) -> -scores[item])
                .thenComparingInt(item -> -counts[item])
                .thenComparingInt(item -> item));
        offered.subList(0, Math.min(EACH, offered.size())).forEach(item -> chosen[item] = true);
    }
}
