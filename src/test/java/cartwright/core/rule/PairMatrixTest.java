package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairMatrixTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyPairHasTheCountOfTheIndex(long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[300][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = random.ints(random.nextInt(25), 0, 40).toArray();
        }
        BasketSet baskets = BasketSet.of(40, rows);
        BasketIndex index = BasketIndex.of(baskets);
        int[] items = {39, 3, 17, 0, 8, 21};
        PairMatrix matrix = PairMatrix.of(baskets, items, () -> {});
        assertEquals(6, matrix.size());
        assertEquals(300, matrix.baskets());
        for (int a = 0; a < items.length; a++) {
            assertEquals(index.supportCount(items[a]), matrix.count(a));
            for (int b = 0; b < items.length; b++) {
                int both = index.supportCount(Itemset.of(items[a], items[b]));
                assertEquals(both, matrix.both(a, b));
                assertEquals(both, matrix.counts(a, b).both());
                assertEquals(matrix.count(a) * matrix.count(b) / 300.0, matrix.expected(a, b), 1e-12);
            }
        }
    }

    @Test
    void withoutBasketsNothingIsExpected() {
        PairMatrix matrix = PairMatrix.of(BasketSet.of(3, new int[0][]), new int[] {0, 2}, () -> {});
        assertEquals(0, matrix.expected(0, 1));
        assertEquals(0, matrix.both(1, 0));
    }

    @Test
    void canBeStopped() {
        BasketSet baskets = BasketSet.of(2, new int[][] {{0, 1}});
        assertThrows(
                IllegalStateException.class,
                () -> PairMatrix.of(baskets, new int[] {0, 1}, () -> {
                    throw new IllegalStateException("stop");
                }));
    }
}
