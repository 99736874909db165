package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectedMinerTest {

    /** Fifty times forty sets: two engines, one and two threads, and a prefix of a shuffled index. */
    @ParameterizedTest(name = "seeds {0}00 to {0}39")
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50
            })
    void agreesWithCountingEverySubset(int hundreds) {
        for (long seed = hundreds * 100L; seed < hundreds * 100L + 40; seed++) {
            Random random = new Random(seed);
            BasketSet baskets = RandomBaskets.ofEveryDensity(
                    random, (int) Math.pow(1_000, random.nextDouble()), 1 + random.nextInt(11));
            MiningSettings settings = new MiningSettings(
                    1 + random.nextInt(random.nextBoolean() ? 3 : 30),
                    random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 20);
            Map<Itemset, Integer> expected = AprioriTest.countEverySubset(baskets, settings.k(), settings.maxLength());
            FrequentItemsets mined = mine(baskets, settings, 1);

            assertEquals(expected, AprioriTest.supportCounts(mined), "seed " + seed);
            assertSame(mined, mine(baskets, settings, 2));
            assertSame(mined, new Apriori(settings).mine(baskets, MiningMonitor.SILENT));
            assertCountsWithoutKeeping(baskets, settings, mined);
            assertPrefixAgrees(baskets, settings, random);
        }
    }

    private static void assertPrefixAgrees(BasketSet baskets, MiningSettings settings, Random random) {
        int[] order = shuffled(baskets.size(), random);
        int prefix = random.nextInt(baskets.size() + 1);
        MiningIndex index = MiningIndex.inOrder(baskets, order, 2, MiningMonitor.SILENT);
        FrequentItemsets mined = new ProjectedMiner(settings, 2).mine(index, prefix, MiningMonitor.SILENT);
        BasketSet slice = baskets.select(order, prefix);

        assertEquals(prefix, mined.basketCount());
        assertEquals(
                AprioriTest.countEverySubset(slice, settings.k(), settings.maxLength()),
                AprioriTest.supportCounts(mined));
        assertSame(mined, new ProjectedMiner(settings, 1).mine(index, prefix, MiningMonitor.SILENT));
        assertSame(mined, new Apriori(settings).mine(index, prefix, MiningMonitor.SILENT));
        int[] some = Arrays.copyOf(order, prefix);
        MiningIndex ofSome = MiningIndex.inOrder(baskets, some, 2, MiningMonitor.SILENT);
        assertEquals(
                AprioriTest.supportCounts(mined),
                AprioriTest.supportCounts(new ProjectedMiner(settings, 2).mine(ofSome, prefix, MiningMonitor.SILENT)));
    }

    /** More than 64 companions, rare and common items, and rows that are alike. */
    @ParameterizedTest(name = "{0} baskets of {1} items, up to {2} in one, k {3}")
    @CsvSource({
        "3000, 400, 12, 2",
        "3000, 90, 14, 9",
        "20000, 1500, 8, 3",
        "6000, 70, 30, 400",
        "9000, 20, 18, 90",
        "400, 200, 60, 30",
        "30000, 300, 6, 12"
    })
    void enginesAgreeOnWideAndDeepSets(int count, int items, int longest, int k) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(5), count, items, longest);
        MiningSettings settings = new MiningSettings(k, 20);
        FrequentItemsets mined = mine(baskets, settings, 1);

        assertTrue(mined.longest() >= 3, "longest " + mined.longest());
        assertSame(mined, mine(baskets, settings, 2));
        assertCountsWithoutKeeping(baskets, settings, mined);
        assertSame(mined, new Apriori(settings).mine(baskets, MiningMonitor.SILENT));
        MiningIndex index = MiningIndex.inOrder(baskets, shuffled(count, new Random(6)), 2, MiningMonitor.SILENT);
        for (int prefix : new int[] {count / 9, count / 2, count - 1}) {
            assertSame(
                    new Apriori(settings).mine(index, prefix, MiningMonitor.SILENT),
                    new ProjectedMiner(settings, 2).mine(index, prefix, MiningMonitor.SILENT));
        }
    }

    @Test
    void resultIsOrderedBySizeThenRarestItems() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(3), 500, 20, 8);
        int[] counts = baskets.itemSupportCounts();
        List<Integer> rarestFirst = IntStream.range(0, 20)
                .boxed()
                .sorted(Comparator.comparingInt((Integer id) -> counts[id]).thenComparing(Comparator.reverseOrder()))
                .toList();
        FrequentItemsets mined = mine(baskets, new MiningSettings(3, 20), 2);
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < mined.size(); i++) {
            places.add(Arrays.stream(mined.itemset(i).toArray())
                    .map(rarestFirst::indexOf)
                    .sorted()
                    .toArray());
        }

        assertTrue(mined.longest() >= 4, "longest " + mined.longest());
        assertEquals(
                places.stream()
                        .sorted(Comparator.comparingInt((int[] set) -> set.length)
                                .thenComparing(Arrays::compare))
                        .toList(),
                places);
    }

    @Test
    void nothingToMineGivesNothing() {
        MiningSettings one = new MiningSettings(1, 5);

        assertEquals(0, mine(BasketSet.of(3, new int[0][]), one, 2).size());
        assertEquals(0, mine(BasketSet.of(0, new int[3][0]), one, 2).size());
        assertEquals(
                0,
                mine(BasketSet.of(2, new int[][] {{0, 1}}), new MiningSettings(2, 5), 2)
                        .size());
        assertEquals(
                2, mine(BasketSet.of(2, new int[][] {{0}, {0}, {1}}), one, 2).size());
    }

    @Test
    void prefixAndOrderMustFitTheBaskets() {
        BasketSet baskets = BasketSet.of(2, new int[][] {{0, 1}, {1}});
        MiningIndex index = MiningIndex.of(baskets, 1, MiningMonitor.SILENT);
        ProjectedMiner miner = new ProjectedMiner(new MiningSettings(1, 2), 1);

        assertEquals(2, index.size());
        assertEquals(3, miner.mine(index, 1, MiningMonitor.SILENT).size());
        assertThrows(IllegalArgumentException.class, () -> miner.mine(index, 3, MiningMonitor.SILENT));
        assertThrows(IllegalArgumentException.class, () -> miner.mine(index, -1, MiningMonitor.SILENT));
        assertThrows(
                IllegalArgumentException.class,
                () -> MiningIndex.inOrder(baskets, new int[3], 1, MiningMonitor.SILENT));
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    void stopsWhenAsked(int threads) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(1), 60_000, 100, 40);
        int[] asked = {0};
        MiningMonitor impatient = new MiningMonitor() {
            @Override
            public void level(int size, long candidates) {
                // Only the question counts.
            }

            @Override
            public void checkCancelled() {
                if (++asked[0] >= 5) {
                    throw new CancellationException();
                }
            }
        };
        ProjectedMiner miner = new ProjectedMiner(new MiningSettings(50, 9), threads);

        assertThrows(CancellationException.class, () -> miner.mine(baskets, impatient));
    }

    /** Whatever the budget, what is kept is everything up to the greatest length that fits, by both engines. */
    @ParameterizedTest(name = "at most {0} itemsets")
    @CsvSource({"1, 1", "3909, 1", "3910, 2", "13187, 2", "13188, 3", "15287, 4", "10000000, 99"})
    void budgetLeavesOutTheLongest(int most, int longest) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(5), 3_000, 90, 14);
        FrequentItemsets all = mine(baskets, new MiningSettings(5, longest), 1);
        MiningSettings settings =
                new MiningSettings(5, 99, new MiningBudget(most, Long.MAX_VALUE), Itemset.of(), Itemset.of());
        FrequentItemsets kept = mine(baskets, settings, 1);

        assertSame(all, kept);
        assertEquals(longest < 99, kept.isPartial());
        assertSame(kept, mine(baskets, settings, 2));
        FrequentItemsets byLevels = new Apriori(settings).mine(baskets, MiningMonitor.SILENT);
        assertSame(kept, byLevels);
        assertEquals(kept.isPartial(), byLevels.isPartial());
    }

    private static void assertCountsWithoutKeeping(BasketSet baskets, MiningSettings settings, FrequentItemsets mined) {
        MiningIndex index = MiningIndex.of(baskets, 1, MiningMonitor.SILENT);
        long[] counts = new ProjectedMiner(settings, 2).count(index, baskets.size(), MiningMonitor.SILENT);
        long[] expected = IntStream.rangeClosed(0, mined.longest())
                .mapToLong(mined::countOfSize)
                .toArray();

        assertArrayEquals(mined.size() == 0 ? new long[1] : expected, counts);
    }

    private static int[] shuffled(int size, Random random) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static FrequentItemsets mine(BasketSet baskets, MiningSettings settings, int threads) {
        return new ProjectedMiner(settings, threads).mine(baskets, MiningMonitor.SILENT);
    }

    /** The same itemsets with the same counts at the same positions. */
    static void assertSame(FrequentItemsets expected, FrequentItemsets found) {
        assertEquals(expected.size(), found.size());
        assertEquals(expected.longest(), found.longest());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.itemset(i), found.itemset(i));
            assertEquals(expected.supportCount(i), found.supportCount(i));
        }
    }
}
