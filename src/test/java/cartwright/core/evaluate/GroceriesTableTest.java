package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RealData;
import cartwright.core.RealData.Groceries;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The published table of basket completion on Groceries: the same five splits, 80/20, drawn by the same generator.
 *
 * <p>Which item of a test basket is hidden was not published; it is drawn anew here.
 */
class GroceriesTableTest {

    private static final List<Integer> TEST_BASKETS = List.of(1_523, 1_526, 1_557, 1_541, 1_564);

    /** Hit rate at 5 and 10, MRR and NDCG at 10, share of the catalogue shown at 10. */
    private static final Map<RankerKind, double[]> PUBLISHED = new LinkedHashMap<>();

    static {
        PUBLISHED.put(RankerKind.RANDOM, new double[] {.032, .064, .019, .029, 1.00});
        PUBLISHED.put(RankerKind.POPULARITY, new double[] {.272, .388, .157, .211, .12});
        PUBLISHED.put(RankerKind.ITEM_KNN, new double[] {.275, .400, .169, .223, .73});
        PUBLISHED.put(RankerKind.PAIR_CONFIDENCE_MAX, new double[] {.285, .401, .168, .222, .25});
        PUBLISHED.put(RankerKind.PAIR_CONFIDENCE_SUM, new double[] {.285, .403, .168, .223, .24});
        PUBLISHED.put(RankerKind.BEST_RULE, new double[] {.281, .406, .168, .224, .33});
        PUBLISHED.put(RankerKind.PAIR_LIFT, new double[] {.041, .076, .026, .037, .81});
    }

    private final Evaluation evaluation = new Evaluation(Setting.COMPLETION);

    @Test
    void isReproduced() throws IOException {
        Groceries groceries = RealData.groceries();
        Purchases all = purchases(groceries.baskets());
        for (int seed = 0; seed < TEST_BASKETS.size(); seed++) {
            PythonRandom random = new PythonRandom(seed);
            int[] order = IntStream.range(0, all.baskets().size()).toArray();
            random.shuffle(order);
            int cut = (int) (0.8 * order.length);
            List<TestCase> cases =
                    cases(groceries, Arrays.copyOfRange(order, cut, order.length), new PythonRandom(seed));
            assertEquals(TEST_BASKETS.get(seed), cases.size());
            Rankers rankers = new Rankers(all.select(order, cut), seed, null);
            Map<String, Ranker> byKey = new LinkedHashMap<>();
            PUBLISHED.keySet().forEach(kind -> byKey.put(kind.key(), rankers.of(kind)));
            evaluation.run(cases, byKey, rankers, () -> {});
        }
        PUBLISHED.forEach((kind, values) -> {
            assertNear(values[0], kind, Measure.HIT_RATE, 5);
            assertNear(values[1], kind, Measure.HIT_RATE, 10);
            assertNear(values[2], kind, Measure.MRR, 10);
            assertNear(values[3], kind, Measure.NDCG, 10);
            assertNear(values[4], kind, Measure.COVERAGE, 10);
        });
        assertTrue(evaluation
                .compare("popularity", "pair-lift", Measure.HIT_RATE, 1)
                .better());
        assertTrue(evaluation.compare("pair-lift", "best-rule", Measure.NDCG, 1).worse());
    }

    private static Purchases purchases(BasketSet baskets) {
        long[] times = new long[baskets.size()];
        int[] customers = new int[baskets.size()];
        Arrays.fill(times, Purchases.NO_TIME);
        Arrays.fill(customers, Purchases.NO_CUSTOMER);
        return new Purchases(baskets, times, customers);
    }

    private static List<TestCase> cases(Groceries groceries, int[] held, PythonRandom random) {
        List<TestCase> cases = new ArrayList<>();
        for (int number : held) {
            int[] byLabel = Arrays.stream(groceries.baskets().itemsOf(number))
                    .boxed()
                    .sorted(Comparator.comparing(groceries.labels()::get))
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (byLabel.length >= 2) {
                int hidden = byLabel[random.below(byLabel.length)];
                Itemset cart = Itemset.of(
                        Arrays.stream(byLabel).filter(item -> item != hidden).toArray());
                cases.add(new TestCase(number, new Question(cart, Purchases.NO_CUSTOMER, false), Itemset.of(hidden)));
            }
        }
        return cases;
    }

    private void assertNear(double published, RankerKind kind, Measure measure, int at) {
        MeasureRow found = evaluation.rows().stream()
                .filter(row -> row.ranker().equals(kind.key()) && row.measure() == measure && row.at() == at)
                .findFirst()
                .orElseThrow();
        double tolerance = measure == Measure.COVERAGE ? 0.02 : 0.01;
        assertEquals(published, found.mean(), tolerance, kind + " " + measure + " at " + at);
    }
}
