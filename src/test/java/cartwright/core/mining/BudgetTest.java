package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a run that may not take as much time or memory as it would. */
class BudgetTest {

    private static final MiningSettings ALL = new MiningSettings(40, 99);

    private final BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(5), 40_000, 90, 20);
    private final FrequentItemsets all = new ProjectedMiner(ALL, 1).mine(baskets, MiningMonitor.SILENT);

    /** A clock that moves on by one part whenever it is asked. */
    private static MiningMonitor clock(double parts) {
        return new MiningMonitor() {
            private int asked;

            @Override
            public void level(int size, long candidates) {
                // Only the time counts.
            }

            @Override
            public double timeSpent() {
                return asked++ / parts;
            }

            @Override
            public void checkCancelled() {
                // Nobody asks to stop.
            }
        };
    }

    @ParameterizedTest(name = "{0} looks at the clock")
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 100_000_000})
    void whateverTheTimeWhatIsLeftIsCompleteUpToItsLongest(int parts) {
        for (FrequentItemsets found : new FrequentItemsets[] {
            new ProjectedMiner(ALL, 1).mine(baskets, clock(parts)),
            new ProjectedMiner(ALL, 2).mine(baskets, clock(parts)),
            new Apriori(ALL).mine(baskets, clock(parts))
        }) {
            assertTrue(found.longest() >= 1);
            assertEquals(found.longest() < all.longest() ? Shortfall.TIME : Shortfall.NONE, found.shortfall());
            ProjectedMinerTest.assertSame(
                    new ProjectedMiner(ALL.upTo(found.longest()), 1).mine(baskets, MiningMonitor.SILENT), found);
        }
    }

    @Test
    void timeIsMadeUseOf() {
        assertEquals(1, new ProjectedMiner(ALL, 1).mine(baskets, clock(1)).longest());
        int half = new ProjectedMiner(ALL, 1).mine(baskets, clock(30)).longest();
        assertTrue(half > 1 && half < all.longest(), "longest " + half);
        assertEquals(
                all.longest(),
                new ProjectedMiner(ALL, 1).mine(baskets, clock(1e9)).longest());
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(longs = {1, 3_400_000, 3_600_000, 4_000_000, 6_000_000, 9_000_000, 1_000_000_000})
    void memoryLeavesOutTheLongest(long bytes) {
        MiningSettings settings =
                new MiningSettings(40, 99, new MiningBudget(10_000_000, bytes), Itemset.of(), Itemset.of());
        FrequentItemsets found = new ProjectedMiner(settings, 1).mine(baskets, MiningMonitor.SILENT);

        assertEquals(found.longest() < all.longest() ? Shortfall.MEMORY : Shortfall.NONE, found.shortfall());
        ProjectedMinerTest.assertSame(
                new ProjectedMiner(ALL.upTo(found.longest()), 1).mine(baskets, MiningMonitor.SILENT), found);
        ProjectedMinerTest.assertSame(found, new Apriori(settings).mine(baskets, MiningMonitor.SILENT));
    }

    /** What all baskets of an itemset hold is written by copying, and must be no worse for a length that falls meanwhile. */
    @ParameterizedTest(name = "{0} itemsets")
    @ValueSource(ints = {20, 1_000, 5_000, 20_000, 60_000, 100_000, 150_000, 10_000_000})
    void itemsThatAllBasketsHoldAreCutLikeOthers(int most) {
        Random random = new Random(7);
        int[][] rows = new int[400][];
        for (int row = 0; row < rows.length; row++) {
            int sometimes = random.nextInt(1 << 7);
            rows[row] = IntStream.range(0, 17)
                    .filter(item -> item % 2 == 0 || (sometimes >> item / 2 & 1) != 0 || item > 13)
                    .toArray();
        }
        BasketSet dense = BasketSet.of(17, rows);
        FrequentItemsets whole = new Apriori(ALL).mine(dense, MiningMonitor.SILENT);
        for (int threads = 1; threads <= 2; threads++) {
            MiningSettings settings =
                    new MiningSettings(40, 99, new MiningBudget(most, Long.MAX_VALUE), Itemset.of(), Itemset.of());
            FrequentItemsets found = new ProjectedMiner(settings, threads).mine(dense, MiningMonitor.SILENT);
            assertEquals(most < whole.size() ? Shortfall.ITEMSETS : Shortfall.NONE, found.shortfall());
            ProjectedMinerTest.assertSame(
                    new Apriori(ALL.upTo(found.longest())).mine(dense, MiningMonitor.SILENT), found);
            assertTrue(found.longest() == whole.longest() || sizeUpTo(whole, found.longest() + 1) > most);
        }
    }

    private static long sizeUpTo(FrequentItemsets whole, int longest) {
        return IntStream.rangeClosed(1, longest).mapToLong(whole::countOfSize).sum();
    }

    @Test
    void budgetsArePositive() {
        assertThrows(IllegalArgumentException.class, () -> new MiningBudget(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MiningBudget(1, 0));
    }
}
