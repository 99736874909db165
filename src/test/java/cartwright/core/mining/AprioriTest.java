package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AprioriTest {

    /** Fifty times ten sets; with up to 3,000 baskets the rare items are kept as lists and the others as bits. */
    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(
            ints = {
                10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
                36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59
            })
    void agreesWithCountingEverySubset(int tens) {
        for (long seed = tens * 10L; seed < tens * 10L + 10; seed++) {
            Random random = new Random(seed);
            BasketSet baskets = RandomBaskets.ofEveryDensity(
                    random, (int) Math.pow(3_000, random.nextDouble()), 1 + random.nextInt(11));
            int k = 1 + random.nextInt(random.nextBoolean() ? 3 : 30);
            int maxLength = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 20;

            FrequentItemsets mined = mine(baskets, k, maxLength);

            assertEquals(countEverySubset(baskets, k, maxLength), supportCounts(mined), "seed " + seed);
        }
    }

    @ParameterizedTest(name = "{0} items, k {1}, seed 5")
    @CsvSource({"1400, 1", "1600, 1", "1600, 2", "5000, 2"})
    void agreesOnWideCataloguesWhereItemsAreCountedOneByOne(int items, int k) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(5), 4_000, items, 8);

        assertEquals(RandomBaskets.everyFrequentSubset(baskets, k, 20), supportCounts(mine(baskets, k, 20)));
    }

    @Test
    void nothingToMineGivesNothing() {
        assertEquals(0, mine(BasketSet.of(3, new int[0][]), 1, 5).size());
        assertEquals(0, mine(BasketSet.of(0, new int[3][0]), 1, 5).size());
        assertEquals(0, mine(BasketSet.of(2, new int[][] {{0, 1}}), 2, 5).size());
        FrequentItemsets singles = mine(BasketSet.of(2, new int[][] {{0}, {0}, {1}}), 1, 5);
        assertEquals(Map.of(Itemset.of(0), 2, Itemset.of(1), 1), supportCounts(singles));
        assertEquals(1, singles.longest());
    }

    @Test
    void longItemsetsAreFoundToTheEnd() {
        int[] row = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        FrequentItemsets mined = mine(BasketSet.of(10, new int[][] {row, row, {3}}), 2, 99);

        assertEquals(1023, mined.size());
        assertEquals(10, mined.longest());
        assertEquals(252, mined.countOfSize(5));
        assertEquals(3, mined.supportCountOf(Itemset.of(3)));
        assertEquals(2, mined.supportCountOf(Itemset.of(row)));
    }

    @Test
    void candidatesHaveOnlyFrequentSubsets() {
        // 0-1, 0-2, 1-2 and 3-4, 3-5 are frequent; 4-5 is not, so of the triples only 0-1-2 is worth counting.
        BasketSet baskets = BasketSet.of(
                6, new int[][] {{0, 1}, {0, 2}, {1, 2}, {0, 1}, {0, 2}, {1, 2}, {3, 4}, {3, 5}, {3, 4}, {3, 5}});
        Map<Integer, Long> candidates = new HashMap<>();
        new Apriori(new MiningSettings(2, 9)).mine(baskets, new MiningMonitor() {
            @Override
            public void level(int size, long counted) {
                candidates.put(size, counted);
            }

            @Override
            public void checkCancelled() {
                // Runs to the end.
            }
        });

        assertEquals(Map.of(1, 6L, 2, 15L, 3, 1L), candidates);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63, 64, 65})
    void tighteningKOrTauOnlyLowersCounts(long seed) {
        BasketSet baskets = RandomBaskets.ofEveryDensity(new Random(seed), 600, 12);
        Map<Itemset, Integer> wide = supportCounts(mine(baskets, 2, 9));
        Map<Itemset, Integer> narrow = supportCounts(mine(baskets.first(200), 2, 9));
        Map<Itemset, Integer> strict = supportCounts(mine(baskets, 7, 9));

        assertTrue(!narrow.isEmpty() && narrow.size() < wide.size());
        narrow.forEach((itemset, count) -> assertTrue(wide.get(itemset) >= count));
        Map<Itemset, Integer> filtered = new HashMap<>(wide);
        filtered.values().removeIf(count -> count < 7);
        assertEquals(filtered, strict);
    }

    @Test
    void stopsWhenAsked() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(1), 30_000, 100, 40);
        int[] asked = {0};
        MiningMonitor impatient = new MiningMonitor() {
            @Override
            public void level(int size, long candidates) {
                // Only the question counts.
            }

            @Override
            public void checkCancelled() {
                if (++asked[0] == 3) {
                    throw new CancellationException();
                }
            }
        };
        Apriori apriori = new Apriori(new MiningSettings(50, 9));

        assertThrows(CancellationException.class, () -> apriori.mine(baskets, impatient));
        assertEquals(3, asked[0]);
    }

    @Test
    void settingsAreAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> new MiningSettings(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MiningSettings(1, 0));
    }

    private static FrequentItemsets mine(BasketSet baskets, int k, int maxLength) {
        return new Apriori(new MiningSettings(k, maxLength)).mine(baskets, MiningMonitor.SILENT);
    }

    static Map<Itemset, Integer> supportCounts(FrequentItemsets mined) {
        Map<Itemset, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < mined.size(); i++) {
            Itemset itemset = mined.itemset(i);
            counts.put(itemset, mined.supportCount(i));
            assertEquals(mined.supportCount(i), mined.supportCountOf(itemset));
        }
        return counts;
    }

    /** Every subset of the catalogue as a bit mask, counted over the masks of the baskets. */
    static Map<Itemset, Integer> countEverySubset(BasketSet baskets, int k, int maxLength) {
        int[] masks = new int[baskets.size()];
        for (int b = 0; b < masks.length; b++) {
            masks[b] = Arrays.stream(baskets.itemsOf(b)).map(item -> 1 << item).sum();
        }
        Map<Itemset, Integer> counts = new HashMap<>();
        for (int subset = 1; subset < 1 << baskets.itemCount(); subset++) {
            int mask = subset;
            int count =
                    (int) Arrays.stream(masks).filter(m -> (m & mask) == mask).count();
            if (count >= k && Integer.bitCount(mask) <= maxLength) {
                int[] items = IntStream.range(0, 31)
                        .filter(item -> (mask >> item & 1) == 1)
                        .toArray();
                counts.put(Itemset.of(items), count);
            }
        }
        return counts;
    }
}
