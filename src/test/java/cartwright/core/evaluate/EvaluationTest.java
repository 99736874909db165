package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The measures against values worked out by hand. */
class EvaluationTest {

    private static final int ITEMS = 30;

    /** Item 0 sells best, then 1, then 2; the others are in one basket each. */
    private static Rankers learned() {
        int[][] rows = new int[ITEMS + 3][];
        for (int item = 0; item < ITEMS; item++) {
            rows[item] = new int[] {item};
        }
        rows[ITEMS] = new int[] {0, 1, 2};
        rows[ITEMS + 1] = new int[] {0, 1};
        rows[ITEMS + 2] = new int[] {0};
        BasketSet baskets = BasketSet.of(ITEMS, rows);
        int[] nobody = new int[rows.length];
        java.util.Arrays.fill(nobody, Purchases.NO_CUSTOMER);
        return new Rankers(new Purchases(baskets, new long[rows.length], nobody), 1, null);
    }

    /** Offers these items, in this order. */
    private static Ranker always(int... list) {
        return question -> {
            double[] scores = new double[ITEMS];
            java.util.Arrays.fill(scores, Ranker.NOT_OFFERED);
            for (int place = 0; place < list.length; place++) {
                scores[list[place]] = -place;
            }
            return scores;
        };
    }

    private static TestCase test(int basket, int... wanted) {
        return new TestCase(basket, new Question(Itemset.of(29), Purchases.NO_CUSTOMER, false), Itemset.of(wanted));
    }

    private static double value(List<MeasureRow> rows, Measure measure, int at) {
        return rows.stream()
                .filter(row -> row.measure() == measure && row.at() == at)
                .findFirst()
                .orElseThrow()
                .mean();
    }

    @Test
    void measuresAreThoseOfTheirDefinitions() {
        Evaluation evaluation = new Evaluation(Setting.NEXT_BASKET);
        List<TestCase> cases = List.of(test(0, 7), test(1, 2, 12), test(2, 20));
        Map<String, Ranker> rankers = Map.of("fixed", always(0, 1, 2, 29, 3, 4, 5, 6, 7));

        evaluation.run(cases, rankers, learned(), () -> {});
        List<MeasureRow> rows = evaluation.rows();

        assertEquals(Measure.values().length * 3, rows.size());
        assertEquals(3, rows.get(0).n());
        assertTrue(Double.isNaN(rows.get(0).sd()), "one seed has no deviation");
        // Item 29 lies in the cart: the list is 0 1 2 3 4 5 6 7.
        assertEquals(1 / 3.0, value(rows, Measure.HIT_RATE, 5), 1e-12);
        assertEquals(2 / 3.0, value(rows, Measure.HIT_RATE, 10), 1e-12);
        assertEquals(1 / 3.0 / 3, value(rows, Measure.MRR, 5), 1e-12);
        assertEquals((1 / 3.0 + 1 / 8.0) / 3, value(rows, Measure.MRR, 10), 1e-12);
        double log2of9 = Math.log(9) / Math.log(2);
        double bestOfTwo = 1 + 1 / (Math.log(3) / Math.log(2));
        assertEquals((1 / log2of9 + 0.5 / bestOfTwo) / 3, value(rows, Measure.NDCG, 10), 1e-12);
        assertEquals(5.0 / ITEMS, value(rows, Measure.COVERAGE, 5), 1e-12);
        assertEquals(8.0 / ITEMS, value(rows, Measure.COVERAGE, 20), 1e-12);
        assertEquals(3.0 / 5, value(rows, Measure.POPULARITY_BIAS, 5), 1e-12, "0, 1 and 2 are the best-selling tenth");
        // Counts are 4, 3, 2; pairs 0-1 in two baskets, 0-2 and 1-2 in one; five items make ten pairs.
        double cosines = 2 / Math.sqrt(12) + 1 / Math.sqrt(8) + 1 / Math.sqrt(6);
        assertEquals(cosines / 10, value(rows, Measure.LIST_SIMILARITY, 5), 1e-12);
        assertEquals("next_ndcg", Setting.NEXT_BASKET.key(Measure.NDCG));
    }

    @Test
    void meanAndDeviationGoOverTheSplits() {
        Evaluation evaluation = new Evaluation(Setting.COMPLETION);
        Map<String, Ranker> rankers = Map.of("fixed", always(0));
        evaluation.run(List.of(test(0, 0), test(1, 1)), rankers, learned(), () -> {});
        evaluation.run(List.of(test(2, 0), test(3, 0)), rankers, learned(), () -> {});

        MeasureRow row = evaluation.rows().get(0);
        assertEquals(0.75, row.mean(), 1e-12);
        assertEquals(Math.sqrt(2 * 0.25 * 0.25), row.sd(), 1e-12);
        assertEquals(4, row.n());
    }

    @Test
    void aRankerThatOffersNothingMissesAndHasNoList() {
        Evaluation evaluation = new Evaluation(Setting.COMPLETION);
        evaluation.run(List.of(test(0, 3)), Map.of("silent", always()), learned(), () -> {});

        assertEquals(0, value(evaluation.rows(), Measure.HIT_RATE, 20));
        assertEquals(0, value(evaluation.rows(), Measure.COVERAGE, 20));
        assertTrue(Double.isNaN(value(evaluation.rows(), Measure.LIST_SIMILARITY, 20)));
    }

    @Test
    void aDifferenceIsSureWithManyBasketsAndUnsureWithFew() {
        Random random = new Random(5);
        List<TestCase> cases = new ArrayList<>();
        for (int basket = 0; basket < 600; basket++) {
            cases.add(test(basket, random.nextInt(10) < 4 ? 3 : random.nextInt(10) < 5 ? 4 : 20));
        }
        Map<String, Ranker> rankers = new LinkedHashMap<>();
        rankers.put("a", always(3));
        rankers.put("b", always(4));
        Evaluation many = new Evaluation(Setting.COMPLETION);
        many.run(cases, rankers, learned(), () -> {});
        Evaluation few = new Evaluation(Setting.COMPLETION);
        few.run(cases.subList(0, 12), rankers, learned(), () -> {});

        Difference sure = many.compare("a", "b", Measure.HIT_RATE, 1);
        Difference reverse = many.compare("b", "a", Measure.NDCG, 1);
        assertEquals(0.1, sure.mean(), 0.05);
        assertTrue(sure.better() && reverse.worse(), sure + " " + reverse);
        assertEquals(sure, many.compare("a", "b", Measure.HIT_RATE, 1));
        // For independent draws the deviation of the mean is √(p + q - (p - q)²) / √n.
        assertEquals(
                2 * 1.96 * Math.sqrt((0.7 - 0.01) / 600),
                sure.interval().high() - sure.interval().low(),
                0.03);
        Difference unsure = few.compare("a", "b", Measure.HIT_RATE, 1);
        assertFalse(unsure.better() || unsure.worse(), unsure.toString());
        assertThrows(IllegalArgumentException.class, () -> many.compare("a", "c", Measure.HIT_RATE, 1));
        assertThrows(IllegalArgumentException.class, () -> many.compare("a", "b", Measure.COVERAGE, 1));
    }

    @Test
    void questionsOfOneBasketCountAsOneBasket() {
        List<double[]> groups = List.of(new double[] {2, 4}, new double[] {0, 2});
        Difference found = Difference.bootstrap(groups, 1_000, new Random(1));

        assertEquals(2 / 6.0, found.mean(), 1e-12);
        assertEquals(0, found.interval().low(), "both draws may be the second");
        assertEquals(0.5, found.interval().high(), "or the first");
        assertEquals(2, found.baskets());
        assertEquals(0, Difference.bootstrap(List.of(), 10, new Random(1)).baskets());
    }
}
