package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One {@link MaskRows} takes one batch of rows after the other; what an earlier batch left must not show. */
class MaskRowsTest {

    /** Rows with many equal ones, rows without, and again: the arrays of masks and of weights grow apart. */
    @Test
    void growsWithRowsThatAreMergedAndRowsThatAreNot() {
        Random random = new Random(1);
        MaskRows rows = new MaskRows();
        for (int[] equalAndOthers : new int[][] {{199, 1}, {0, 300}, {199, 1}, {180, 300}}) {
            long[] masks = new long[equalAndOthers[0] + equalAndOthers[1]];
            for (int row = 0; row < masks.length; row++) {
                masks[row] = row < equalAndOthers[0] ? 3 : random.nextLong();
            }
            assertCounts(rows, masks);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAsTheRowsDo(long seed) {
        Random random = new Random(seed);
        MaskRows rows = new MaskRows();
        for (int batch = 0; batch < 60; batch++) {
            int different = 1 + random.nextInt(600);
            long[] pool = random.longs(different)
                    .map(mask -> mask & random.nextLong())
                    .toArray();
            long[] masks = new long[random.nextInt(1_500)];
            for (int row = 0; row < masks.length; row++) {
                masks[row] = pool[random.nextInt(different)];
            }
            assertCounts(rows, masks);
        }
    }

    private static void assertCounts(MaskRows rows, long[] masks) {
        rows.clear(false);
        for (long mask : masks) {
            rows.add(mask);
        }
        rows.finish(-1L);
        for (int item = 0; item < Long.SIZE - 1; item += 5) {
            long both = 1L << item | 1L << item + 1;
            long expected = 0;
            for (long mask : masks) {
                expected += (mask & both) == both ? 1 : 0;
            }
            assertEquals(expected, rows.countBoth(rows.bits(item), rows.bits(item + 1)));
        }
    }
}
