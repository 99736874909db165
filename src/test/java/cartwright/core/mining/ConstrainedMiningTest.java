package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items that every itemset must contain, or may not contain. */
class ConstrainedMiningTest {

    /** Ten times thirty sets: two engines, one and two threads, and a prefix of an index. */
    @ParameterizedTest(name = "seeds {0}00 to {0}29")
    @ValueSource(ints = {51, 52, 53, 54, 55, 56, 57, 58, 59, 60})
    void leavesOfEverySubsetThoseThatContainWhatTheyMust(int hundreds) {
        int found = 0;
        for (long seed = hundreds * 100L; seed < hundreds * 100L + 30; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L); // first numbers of near seeds are alike
            BasketSet baskets = RandomBaskets.ofEveryDensity(
                    random, 10 + (int) Math.pow(1_000, random.nextDouble()), 5 + random.nextInt(7));
            MiningSettings settings = settings(random, baskets.itemCount());
            Map<Itemset, Integer> expected = expected(baskets, settings);
            FrequentItemsets mined = new ProjectedMiner(settings, 1).mine(baskets, MiningMonitor.SILENT);
            found += mined.size();

            assertEquals(expected, AprioriTest.supportCounts(mined), "seed " + seed);
            assertEquals(baskets.size(), mined.basketCount());
            ProjectedMinerTest.assertSame(mined, new ProjectedMiner(settings, 2).mine(baskets, MiningMonitor.SILENT));
            ProjectedMinerTest.assertSame(mined, new Apriori(settings).mine(baskets, MiningMonitor.SILENT));
            assertKinds(mined, expected);
            assertFiltered(mined, expected, settings.k() + 2);
            int prefix = random.nextInt(baskets.size() + 1);
            MiningIndex index = MiningIndex.of(baskets, 2, MiningMonitor.SILENT);
            FrequentItemsets first = new ProjectedMiner(settings, 2).mine(index, prefix, MiningMonitor.SILENT);
            assertEquals(expected(baskets.first(prefix), settings), AprioriTest.supportCounts(first));
            ProjectedMinerTest.assertSame(first, new Apriori(settings).mine(index, prefix, MiningMonitor.SILENT));
        }
        assertTrue(found > 10, "only " + found);
    }

    private static MiningSettings settings(Random random, int items) {
        int[] shuffled = IntStream.range(0, items).toArray();
        for (int i = items - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int item = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = item;
        }
        int required = random.nextInt(3);
        int excluded = random.nextInt(3);
        return new MiningSettings(
                1 + random.nextInt(random.nextBoolean() ? 3 : 12),
                random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 20,
                MiningBudget.USUAL,
                Itemset.of(Arrays.copyOf(shuffled, required)),
                Itemset.of(Arrays.copyOfRange(shuffled, required, required + excluded)));
    }

    private static Map<Itemset, Integer> expected(BasketSet baskets, MiningSettings settings) {
        Map<Itemset, Integer> all = AprioriTest.countEverySubset(baskets, settings.k(), settings.maxLength());
        Map<Itemset, Integer> kept = new HashMap<>(all);
        kept.keySet()
                .removeIf(itemset -> !containsAll(itemset, settings.required())
                        || Arrays.stream(itemset.toArray()).anyMatch(settings.excluded()::contains));
        return kept;
    }

    static boolean containsAll(Itemset whole, Itemset part) {
        return Arrays.stream(part.toArray()).allMatch(whole::contains);
    }

    private static void assertKinds(FrequentItemsets mined, Map<Itemset, Integer> all) {
        Set<Itemset> maximal = new HashSet<>(all.keySet());
        maximal.removeIf(small ->
                all.keySet().stream().anyMatch(large -> large.size() == small.size() + 1 && containsAll(large, small)));
        Set<Itemset> found = mined.positions(ItemsetKind.MAXIMAL).stream()
                .mapToObj(mined::itemset)
                .collect(Collectors.toSet());
        assertEquals(maximal, found);
    }

    private static void assertFiltered(FrequentItemsets mined, Map<Itemset, Integer> all, int k) {
        Map<Itemset, Integer> filtered = new HashMap<>(all);
        filtered.values().removeIf(count -> count < k);
        assertEquals(filtered, AprioriTest.supportCounts(mined.atLeast(k)));
    }

    @Test
    void requiredItemsCountTowardsTheLength() {
        int[] row = {0, 1, 2, 3, 4};
        BasketSet baskets = BasketSet.of(5, new int[][] {row, row, {1, 3}});
        FrequentItemsets pairs = mine(baskets, 2, Itemset.of(1, 3));
        FrequentItemsets triples = mine(baskets, 3, Itemset.of(1, 3));

        assertEquals(Map.of(Itemset.of(1, 3), 3), AprioriTest.supportCounts(pairs));
        assertEquals(4, triples.size());
        assertEquals(0, triples.countOfSize(1));
        assertEquals(1, triples.countOfSize(2));
        assertEquals(3, triples.countOfSize(3));
        assertEquals(-1, triples.supportCountOf(Itemset.of(1)));
        assertEquals(-1, triples.supportCountOf(Itemset.of(0, 2)));
        assertEquals(0, mine(baskets, 1, Itemset.of(1, 3)).size());
        assertEquals(0, mine(baskets, 1, Itemset.of(1, 3)).longest());
    }

    @Test
    void anItemIsNotRequiredAndExcludedAtOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new MiningSettings(1, 9, MiningBudget.USUAL, Itemset.of(1, 2), Itemset.of(2)));
    }

    private static FrequentItemsets mine(BasketSet baskets, int maxLength, Itemset required) {
        MiningSettings settings = new MiningSettings(2, maxLength, MiningBudget.USUAL, required, Itemset.of());
        return new ProjectedMiner(settings, 1).mine(baskets, MiningMonitor.SILENT);
    }
}
