package cartwright.core.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {

    /** The definition: every order in which the parts can come together. */
    private static void everyOrder(int[] order, int placed, double[] values, double[] sums) {
        if (placed == order.length) {
            int set = 0;
            for (int part : order) {
                sums[part] += values[set | 1 << part] - values[set];
                set |= 1 << part;
            }
            return;
        }
        for (int at = placed; at < order.length; at++) {
            int kept = order[placed];
            order[placed] = order[at];
            order[at] = kept;
            everyOrder(order, placed + 1, values, sums);
            order[at] = order[placed];
            order[placed] = kept;
        }
    }

    @ParameterizedTest(name = "{0} parts")
    @ValueSource(ints = {0, 1, 2, 3, 5, 6})
    void sharesAreTheMeanOverEveryOrderAndAddUp(int parts) {
        Random random = new Random(parts);
        double[] values = random.doubles(1L << parts).toArray();
        int[] order = new int[parts];
        Arrays.setAll(order, part -> part);
        double[] sums = new double[parts];
        everyOrder(order, 0, values, sums);
        int orders = 1;
        for (int i = 2; i <= parts; i++) {
            orders *= i;
        }
        for (int part = 0; part < parts; part++) {
            sums[part] /= orders;
        }

        double[] shares = Shapley.shares(parts, set -> values[set]);

        assertArrayEquals(sums, shares, 1e-12);
        assertEquals(
                values[values.length - 1] - values[0], Arrays.stream(shares).sum(), 1e-12);
    }

    @Test
    void lossesAreWhatIsMissedAndTooManyPartsAreRefused() {
        assertArrayEquals(new double[] {3, 1}, Shapley.losses(2, out -> out == -1 ? 5 : out == 0 ? 2 : 4));
        assertThrows(IllegalArgumentException.class, () -> Shapley.shares(9, set -> 0));
    }
}
