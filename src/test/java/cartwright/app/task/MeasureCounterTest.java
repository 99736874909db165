package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.BlockCounter;
import cartwright.core.mining.MiningSettings;
import cartwright.core.sample.SyntheticBaskets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasureCounterTest {

    private final BasketSet baskets = SyntheticBaskets.generate(3, 400, 30, 6);

    @Test
    void aCounterThatCountsRightIsFoundEqual() throws Exception {
        MeasureCounter.Times times = measure(new Counting(0));

        assertTrue(times.equal());
        assertTrue(times.itemsets() > 30, times.toString());
    }

    @Test
    void aCountThatIsOneTooManyIsFound() throws Exception {
        assertFalse(measure(new Counting(1)).equal());
    }

    private MeasureCounter.Times measure(BlockCounter counter) throws Exception {
        long[] now = {0};
        MeasureCounter.Times times = new MeasureCounter(
                        baskets, new MiningSettings(10, 3), 2, counter, () -> now[0] += 2_000_000)
                .run(Progress.SILENT);
        assertEquals(2, times.own());
        assertEquals(2, times.other());
        return times;
    }

    /** Counts row by row, and adds something to the every count. */
    private static final class Counting implements BlockCounter {

        private final int added;
        private int items;
        private int[] starts = {0};
        private int[] places = {};

        Counting(int added) {
            this.added = added;
        }

        @Override
        public void load(int newItems, int[] newStarts, int[] newPlaces) {
            items = newItems;
            starts = newStarts;
            places = newPlaces;
        }

        @Override
        public int[] countWithEachItem(int[] itemsets, int length) {
            int[] counts = new int[itemsets.length / length * items];
            for (int row = 0; row + 1 < starts.length; row++) {
                boolean[] held = new boolean[items];
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    held[places[i]] = true;
                }
                add(counts, itemsets, length, held);
            }
            Arrays.setAll(counts, i -> counts[i] + added);
            return counts;
        }

        private void add(int[] counts, int[] itemsets, int length, boolean[] held) {
            for (int set = 0; set < itemsets.length / length; set++) {
                boolean all = true;
                for (int i = 0; i < length; i++) {
                    all &= held[itemsets[set * length + i]];
                }
                for (int item = 0; all && item < items; item++) {
                    counts[set * items + item] += held[item] ? 1 : 0;
                }
            }
        }
    }
}
