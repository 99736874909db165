package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsetEstimateTest {

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

    @Test
    void aSliceIsEstimatedFromTheIndexThatItIsMinedFrom() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(9), 3_000, 90, 14);
        MiningIndex index = MiningIndex.of(baskets, 1, MiningMonitor.SILENT);
        for (MiningSettings each : new MiningSettings[] {
            new MiningSettings(5, 4), new MiningSettings(5, 4, MiningBudget.USUAL, Itemset.of(1), Itemset.of(2))
        }) {
            assertEquals(
                    new ProjectedMiner(each, 1)
                            .mine(index, 1_200, MiningMonitor.SILENT)
                            .size(),
                    ItemsetEstimate.of(index, 1_200, each, MiningMonitor.SILENT).itemsets());
        }
    }

    @Test
    void withTimeEnoughTheNumberIsExact() {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(5), 3_000, 90, 14);
        MiningSettings settings = new MiningSettings(5, 4, MiningBudget.USUAL, Itemset.of(1), Itemset.of(2, 7));
        BasketWeights weights = BasketWeights.of(new Random(6).doubles(3_000).toArray());
        for (MiningSettings each : new MiningSettings[] {new MiningSettings(5, 99), settings}) {
            ItemsetEstimate.Expected expected = ItemsetEstimate.of(baskets, null, each, MiningMonitor.SILENT);
            assertTrue(expected.exact() && !expected.more());
            assertEquals(
                    new ProjectedMiner(each, 1)
                            .mine(baskets, MiningMonitor.SILENT)
                            .size(),
                    expected.itemsets());
            assertEquals(
                    new ProjectedMiner(each, 1)
                            .mine(baskets, weights, MiningMonitor.SILENT)
                            .size(),
                    ItemsetEstimate.of(baskets, weights, each, MiningMonitor.SILENT)
                            .itemsets());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSixthOfTheBranchesTellTheNumberToAQuarter(long seed) {
        BasketSet baskets = RandomBaskets.ofSizeUpTo(new Random(seed), 20_000, 300, 12);
        MiningSettings settings = new MiningSettings(10, 99);
        int size = new ProjectedMiner(settings, 2)
                .mine(baskets, MiningMonitor.SILENT)
                .size();
        ItemsetEstimate.Expected expected = ItemsetEstimate.of(baskets, null, settings, clock(150));

        assertFalse(expected.exact());
        assertEquals(size, expected.itemsets(), size / 4.0);
        assertTrue(expected.time() > 2, "time " + expected.time());
    }

    @Test
    void aBranchThatTakesTooLongIsGivenUpAndSaid() {
        int[][] rows = new int[4_000][];
        Random random = new Random(1);
        for (int b = 0; b < rows.length; b++) {
            rows[b] = IntStream.range(0, 60)
                    .filter(item -> random.nextInt(10) < 7)
                    .toArray();
        }
        ItemsetEstimate.Expected expected =
                ItemsetEstimate.of(BasketSet.of(60, rows), null, new MiningSettings(40, 99), clock(500));

        assertTrue(expected.more());
        assertFalse(expected.exact());
        assertTrue(expected.itemsets() > 10_000, "itemsets " + expected.itemsets());
    }
}
