package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Purchases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** More data helps where there is more to learn, and the number of processors changes nothing. */
class LearningCurveTest {

    private static final int PAIRS = 400;

    /** Every pair of products is bought by few: a quarter of the baskets has not seen most of them. */
    private static Purchases shop(int baskets, int pairs, long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[baskets][];
        for (int b = 0; b < baskets; b++) {
            int pair = random.nextInt(pairs);
            rows[b] = new int[] {2 * pair, 2 * pair + 1};
        }
        int[] nobody = new int[baskets];
        Arrays.fill(nobody, Purchases.NO_CUSTOMER);
        return new Purchases(BasketSet.of(2 * PAIRS, rows), new long[baskets], nobody);
    }

    private static LearningCurve curve(Purchases shop) {
        Split split = Split.random(shop, 1);
        return new LearningCurve(split.learned(), split.completion(), 1, () -> {});
    }

    @Test
    void rareThingsNeedMoreBaskets() {
        LearningCurve curve = curve(shop(1_000, PAIRS, 2));

        assertEquals(200, curve.learned(25));
        assertEquals(800, curve.learned(100));
        assertNotEquals(RankerKind.POPULARITY, curve.best());
        double quarter = curve.hitRates(25).get(curve.best());
        double half = curve.hitRates(50).get(curve.best());
        double all = curve.hitRates(100).get(curve.best());
        assertTrue(quarter < half && half < all, quarter + " " + half + " " + all);
        assertTrue(curve.lastDoubling(curve.best()).better());
        assertEquals(all - half, curve.lastDoubling(curve.best()).mean(), 1e-6);
    }

    @Test
    void whatIsKnownIsNotKnownBetter() {
        LearningCurve curve = curve(shop(2_000, 5, 2));

        assertEquals(1, curve.hitRates(25).get(curve.best()));
        Difference doubling = curve.lastDoubling(curve.best());
        assertEquals(0, doubling.mean());
        assertTrue(!doubling.better() && doubling.interval().high() < 0.01);
    }

    @Test
    void manyThreadsGiveTheSameNumbersAsOne() {
        Purchases shop = shop(900, 40, 5);
        Split split = Split.random(shop, 3);
        Function<Rankers, Map<String, Ranker>> maker = counts -> {
            Map<String, Ranker> rankers = new LinkedHashMap<>();
            for (RankerKind kind : RankerKind.values()) {
                if (kind != RankerKind.SLICE && !kind.fused() && !kind.trained()) {
                    rankers.put(kind.key(), counts.of(kind));
                }
            }
            rankers.put("fusion", counts.fusion(Map.of(RankerKind.ITEM_KNN, 1.0, RankerKind.POPULARITY, 0.5)));
            return rankers;
        };
        Evaluation one = new Evaluation(Setting.COMPLETION);
        Rankers counts = new Rankers(split.learned(), 3, null);
        one.run(split.completion(), maker.apply(counts), counts, () -> {});
        Evaluation many = new Evaluation(Setting.COMPLETION);
        List<Integer> done = new ArrayList<>();
        many.run(split.completion(), maker, new Rankers(split.learned(), 3, null), () -> done.add(1));

        assertEquals(one.rows().toString(), many.rows().toString());
        assertEquals(split.completion().size(), done.size());
        assertThrows(
                CancellationException.class,
                () -> many.run(split.completion(), maker, counts, () -> {
                    throw new CancellationException();
                }));
    }
}
