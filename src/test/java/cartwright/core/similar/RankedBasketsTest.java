package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedBasketsTest {

    private final BasketSet five = BasketSet.of(5, new int[][] {{0}, {1}, {2}, {3}, {4}});

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ordersLikeASimpleSort(long seed) {
        Random random = new Random(seed);
        BasketSet baskets = RandomBaskets.ofSizeUpTo(random, 1 + random.nextInt(3_000), 50, 6);
        float[] scores = new float[baskets.size()];
        for (int b = 0; b < scores.length; b++) {
            float fine = random.nextFloat() * 2 - 1;
            scores[b] = seed % 2 == 0 ? fine : Math.round(fine * 20) / 20f; // every other seed is full of ties
        }
        RankedBaskets ranked = RankedBaskets.of(baskets, scores);

        Integer[] expected = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, Comparator.comparing((Integer b) -> -(scores[b] + 0f)));
        BasketSet all = ranked.prefix(ranked.size());
        for (int rank = 0; rank < scores.length; rank++) {
            assertEquals(expected[rank], ranked.basket(rank));
            assertEquals(scores[expected[rank]], ranked.score(rank));
            assertArrayEquals(baskets.itemsOf(expected[rank]), all.itemsOf(rank));
        }
    }

    @Test
    void negativeZeroTiesWithZero() {
        RankedBaskets ranked = RankedBaskets.of(five, new float[] {-0f, 0f, -0f, 1e-45f, -1e-45f});

        assertArrayEquals(new int[] {3, 0, 1, 2, 4}, order(ranked));
    }

    @Test
    void sliceIsStrictlyAboveTau() {
        RankedBaskets ranked = RankedBaskets.of(five, new float[] {0.2f, 0.5f, 0.5f, -0.3f, 0.9f});

        assertEquals(1, ranked.countAbove(0.5));
        assertEquals(3, ranked.countAbove(Math.nextDown(0.5)));
        assertEquals(5, ranked.countAbove(-1));
        assertEquals(0, ranked.countAbove(1));
        assertArrayEquals(new int[] {1}, ranked.prefix(2).itemsOf(1));
        assertEquals(0.9f, ranked.highest());
        assertEquals(-0.3f, ranked.lowest());
    }

    @Test
    void tauForNearestKeepsThemAndWhatTiesWithTheLast() {
        RankedBaskets ranked = RankedBaskets.of(five, new float[] {0.2f, 0.5f, 0.5f, -0.3f, 0.9f});

        int[] kept = IntStream.rangeClosed(0, 5)
                .map(count -> ranked.countAbove(ranked.tauForNearest(count)))
                .toArray();

        assertArrayEquals(new int[] {0, 1, 3, 3, 4, 5}, kept);
        assertEquals(0.7, ranked.tauForNearest(1), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> ranked.tauForNearest(6));
        assertThrows(IllegalArgumentException.class, () -> ranked.tauForNearest(-1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void tauForNearestNeverKeepsFewer(long seed) {
        Random random = new Random(seed);
        BasketSet baskets = RandomBaskets.ofSizeUpTo(random, 400, 20, 4);
        float[] scores = new float[400];
        for (int b = 0; b < scores.length; b++) {
            scores[b] = (float) random.nextGaussian();
        }
        RankedBaskets ranked = RankedBaskets.of(baskets, scores);

        for (int count = 0; count <= 400; count++) {
            assertTrue(ranked.countAbove(ranked.tauForNearest(count)) >= count);
        }
    }

    @Test
    void histogramCountsEachScoreInItsBin() {
        RankedBaskets ranked = RankedBaskets.of(five, new float[] {0f, 0.49f, 0.5f, 1f, -0.1f});

        assertArrayEquals(new int[] {2, 2}, ranked.histogram(2, 0, 1));
        assertArrayEquals(new int[] {5}, ranked.histogram(1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> ranked.histogram(0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> ranked.histogram(3, 1, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void histogramIsThatOfPuttingEachScoreInItsBin(long seed) {
        Random random = new Random(seed);
        float[] scores = new float[700];
        for (int b = 0; b < scores.length; b++) {
            scores[b] = random.nextInt(4) == 0 ? random.nextInt(5) / 4f - 0.5f : (float) random.nextGaussian() / 2;
        }
        BasketSet baskets = RandomBaskets.ofSizeUpTo(random, scores.length, 20, 4);
        RankedBaskets ranked = RankedBaskets.of(baskets, scores);
        for (int bins = 1; bins <= 60; bins++) {
            double from = random.nextInt(5) / 4.0 - 1;
            double to = from + 0.1 + random.nextInt(5) / 4.0;
            int[] expected = new int[bins];
            for (float score : scores) {
                if (score >= from && score <= to) {
                    expected[Math.min(bins - 1, (int) ((score - from) / (to - from) * bins))]++;
                }
            }
            assertArrayEquals(expected, ranked.histogram(bins, from, to));
        }
    }

    @Test
    void basketsLeftOutAreNotRanked() {
        float out = QueryScorer.LEFT_OUT;
        RankedBaskets ranked = RankedBaskets.of(five, new float[] {0.2f, out, -1f, out, 0.9f});

        assertArrayEquals(new int[] {4, 0, 2}, order(ranked));
        assertEquals(-1f, ranked.lowest());
        assertEquals(3, ranked.countAbove(-2));
        assertEquals(
                0, RankedBaskets.of(five, new float[] {out, out, out, out, out}).size());
    }

    @Test
    void noBasketsMakeAnEmptyRanking() {
        RankedBaskets ranked = RankedBaskets.of(BasketSet.of(3, new int[0][]), new float[0]);

        assertEquals(0, ranked.size());
        assertEquals(0, ranked.countAbove(-2));
        assertEquals(0, ranked.tauForNearest(0));
        assertEquals(0, ranked.lowest());
        assertEquals(0, ranked.prefix(0).size());
    }

    @Test
    void refusesScoresThatAreNotOneABasketOrNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> RankedBaskets.of(five, new float[4]));
        float[] broken = {0, 0, Float.NaN, 0, 0};
        assertThrows(IllegalArgumentException.class, () -> RankedBaskets.of(five, broken));
    }

    private static int[] order(RankedBaskets ranked) {
        return IntStream.range(0, ranked.size()).map(ranked::basket).toArray();
    }
}
