package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Baskets that count less than others. */
class WeightedMiningTest {

    private record Counts(int count, double weighted) {}

    /** Ten times twenty sets: weights by chance, many of them 0 or 1; two engines, one and two threads. */
    @ParameterizedTest(name = "seeds {0}00 to {0}19")
    @ValueSource(ints = {71, 72, 73, 74, 75, 76, 77, 78, 79, 80})
    void agreesWithAddingUpTheWeightsOfEverySubset(int hundreds) {
        int found = 0;
        for (long seed = hundreds * 100L; seed < hundreds * 100L + 20; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L); // first numbers of near seeds are alike
            BasketSet baskets = RandomBaskets.ofEveryDensity(
                    random, 10 + (int) Math.pow(1_000, random.nextDouble()), 4 + random.nextInt(6));
            BasketWeights weights = weights(random, baskets.size());
            MiningSettings settings = new MiningSettings(
                    1 + random.nextInt(random.nextBoolean() ? 3 : 12),
                    random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 20,
                    MiningBudget.USUAL,
                    random.nextInt(4) == 0 ? Itemset.of(random.nextInt(3)) : Itemset.of(),
                    random.nextInt(4) == 0 ? Itemset.of(3) : Itemset.of());
            FrequentItemsets mined = new ProjectedMiner(settings, 1).mine(baskets, weights, MiningMonitor.SILENT);
            found += mined.size();

            assertEquals(expected(baskets, weights, settings), counts(mined), "seed " + seed);
            assertSame(mined, new ProjectedMiner(settings, 2).mine(baskets, weights, MiningMonitor.SILENT));
            assertSame(mined, new Apriori(settings).mine(baskets, weights, MiningMonitor.SILENT));
        }
        assertTrue(found > 10, "only " + found);
    }

    @ParameterizedTest(name = "{0} baskets of {1} items, up to {2} in one, k {3}")
    @CsvSource({"3000, 400, 12, 2", "3000, 90, 14, 9", "6000, 70, 30, 200", "9000, 20, 18, 60", "400, 200, 60, 15"})
    void enginesAgreeOnWideAndDeepSets(int count, int items, int longest, int k) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(5), count, items, longest);
        BasketWeights weights = weights(new Random(6), count);
        MiningSettings settings = new MiningSettings(k, 20);
        FrequentItemsets mined = new ProjectedMiner(settings, 1).mine(baskets, weights, MiningMonitor.SILENT);

        assertTrue(mined.longest() >= 3, "longest " + mined.longest());
        assertSame(mined, new ProjectedMiner(settings, 2).mine(baskets, weights, MiningMonitor.SILENT));
        assertSame(mined, new Apriori(settings).mine(baskets, weights, MiningMonitor.SILENT));
    }

    @Test
    void whereEveryBasketCountsFullyTheWeightIsTheCountExactly() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(7), 3_000, 90, 14);
        double[] full = new double[baskets.size()];
        Arrays.fill(full, 1);
        MiningSettings settings = new MiningSettings(9, 20);
        FrequentItemsets plain = new ProjectedMiner(settings, 2).mine(baskets, MiningMonitor.SILENT);
        FrequentItemsets weighted =
                new ProjectedMiner(settings, 2).mine(baskets, BasketWeights.of(full), MiningMonitor.SILENT);

        ProjectedMinerTest.assertSame(plain, weighted);
        assertTrue(weighted.isWeighted() && !plain.isWeighted());
        for (int i = 0; i < plain.size(); i++) {
            assertEquals(plain.supportCount(i), weighted.weightedCount(i));
            assertEquals(plain.supportCount(i), plain.weightedCount(i));
        }
    }

    @Test
    void weightsAreRoundedToUnitsThatAllBasketsTogetherCanCount() {
        assertEquals(65_536, BasketWeights.of(new double[] {1}).scale());
        BasketWeights many = BasketWeights.of(new double[1_000_000]);
        assertEquals(2_048, many.scale());
        assertEquals(0, many.units(5));
        assertEquals(32_768, BasketWeights.of(new double[] {1, 0.5}).units(1));
        assertThrows(IllegalArgumentException.class, () -> BasketWeights.of(new double[] {1.01}));
        assertThrows(IllegalArgumentException.class, () -> BasketWeights.of(new double[] {-0.01}));
        assertThrows(IllegalArgumentException.class, () -> BasketWeights.of(new double[] {Double.NaN}));
    }

    private static BasketWeights weights(Random random, int baskets) {
        return BasketWeights.of(random.doubles(baskets)
                .map(u -> u < 0.2 ? 0 : u < 0.4 ? 1 : Math.pow(0.5, 10 * (u - 0.4)))
                .toArray());
    }

    private static Map<Itemset, Counts> expected(BasketSet baskets, BasketWeights weights, MiningSettings settings) {
        Map<Itemset, Counts> expected = new HashMap<>();
        AprioriTest.countEverySubset(baskets, 1, settings.maxLength()).forEach((itemset, count) -> {
            long units = 0;
            for (int b = 0; b < baskets.size(); b++) {
                if (ConstrainedMiningTest.containsAll(Itemset.of(baskets.itemsOf(b)), itemset)) {
                    units += weights.units(b);
                }
            }
            if (units >= (long) settings.k() * weights.scale()
                    && ConstrainedMiningTest.containsAll(itemset, settings.required())
                    && !(settings.excluded().size() > 0 && itemset.contains(3))) {
                expected.put(itemset, new Counts(count, (double) units / weights.scale()));
            }
        });
        return expected;
    }

    private static Map<Itemset, Counts> counts(FrequentItemsets mined) {
        Map<Itemset, Counts> counts = new HashMap<>();
        for (int i = 0; i < mined.size(); i++) {
            counts.put(mined.itemset(i), new Counts(mined.supportCount(i), mined.weightedCount(i)));
        }
        return counts;
    }

    private static void assertSame(FrequentItemsets expected, FrequentItemsets found) {
        ProjectedMinerTest.assertSame(expected, found);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.weightedCount(i), found.weightedCount(i));
        }
    }
}
