package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Purchases;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FusionFitTest {

    private static final List<RankerKind> PARTS =
            List.of(RankerKind.RANDOM, RankerKind.POPULARITY, RankerKind.ITEM_KNN, RankerKind.PAIR_LIFT);

    /** Pairs that go together, now and then with something else. */
    private static Purchases shop(long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[1_200][];
        for (int b = 0; b < rows.length; b++) {
            int pair = 2 * (int) (20 * Math.pow(random.nextDouble(), 2));
            rows[b] = random.nextInt(3) == 0
                    ? new int[] {pair, random.nextInt(60)}
                    : new int[] {pair, pair + 1, random.nextInt(60)};
        }
        int[] customers = new int[rows.length];
        Arrays.fill(customers, Purchases.NO_CUSTOMER);
        return new Purchases(BasketSet.of(60, rows), new long[rows.length], customers);
    }

    private static double ndcg(Split split, Map<RankerKind, Double> weights) {
        Evaluation evaluation = new Evaluation(Setting.COMPLETION);
        Rankers counts = new Rankers(split.learned(), 1, null);
        Map<String, Ranker> one = new LinkedHashMap<>();
        one.put("fusion", counts.fusion(weights));
        evaluation.run(split.completion(), one, counts, () -> {});
        return evaluation.rows().stream()
                .filter(row -> row.measure() == Measure.NDCG && row.at() == 10)
                .findFirst()
                .orElseThrow()
                .mean();
    }

    @Test
    void onTheQuestionsItLearnsFromItIsNotWorseThanAnyPartAlone() {
        Split split = Split.random(shop(5), 2);
        FusionFit fit = new FusionFit(PARTS, split.completion(), new Rankers(split.learned(), 1, null), () -> {});
        Map<RankerKind, Double> weights = fit.weights();

        assertEquals(weights, fit.weights(), "the same each time");
        double learned = ndcg(split, weights);
        for (RankerKind part : PARTS) {
            double alone = ndcg(split, Map.of(part, 1.0));
            assertTrue(learned >= alone - 1e-9, part + " alone " + alone + ", all " + learned);
        }
        assertTrue(weights.getOrDefault(RankerKind.ITEM_KNN, 0.0) > 0, weights.toString());
        assertTrue(weights.values().stream().allMatch(weight -> weight >= 0 && weight <= 4), weights.toString());
    }

    @Test
    void withoutAQuestionAllCountAlikeAndAStopIsHeard() {
        Rankers counts = new Rankers(shop(5), 1, null);
        assertEquals(
                Map.of(RankerKind.POPULARITY, 1.0, RankerKind.ITEM_KNN, 1.0),
                new FusionFit(List.of(RankerKind.POPULARITY, RankerKind.ITEM_KNN), List.of(), counts, () -> {})
                        .weights());
        List<TestCase> cases = Split.random(shop(5), 2).completion();
        assertThrows(
                CancellationException.class,
                () -> new FusionFit(PARTS, cases, counts, () -> {
                    throw new CancellationException();
                }));
    }
}
