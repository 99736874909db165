package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The nearest without sorting all, and the axes that keep them. */
class NearestTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theNearestAreTheFirstOfAllSorted(long seed) {
        Random random = new Random(seed);
        float[] values = new float[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextInt(41) - 20) / 20f; // many ties, and both zeros
        }
        values[3] = -0f;
        values[4] = 0f;
        int[] sorted = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -(values[i] + 0f))
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int count : new int[] {0, 1, 17, 499, 500, 900}) {
            int[] first = IntStream.of(sorted).limit(count).toArray();
            assertArrayEquals(first, Nearest.of(values, count), "nearest " + count);
        }
        int[] some = random.ints(0, 500).distinct().limit(60).toArray();
        float[] theirs = new float[60];
        for (int i = 0; i < some.length; i++) {
            theirs[i] = values[some[i]];
        }
        int[] wanted = IntStream.of(sorted)
                .filter(item -> IntStream.of(some).anyMatch(one -> one == item))
                .limit(10)
                .toArray();
        assertArrayEquals(wanted, Nearest.among(some, theirs, 10));
    }

    @Test
    void onAllAxesEverySimilarityStaysAndOnTheAxesOfThePlaneToo() {
        Random random = new Random(5);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            float a = (float) random.nextGaussian();
            float b = (float) random.nextGaussian();
            rows.add(new float[] {a, b, a + b, a - b, 2 * a, 0}); // all in one plane
        }
        EmbeddingTable table = EmbeddingTable.ofRows(6, rows);
        for (int axes : new int[] {2, 6, 99}) {
            PrincipalTable reduced = PrincipalTable.of(table, axes, () -> {});
            assertEquals(Math.min(6, axes), reduced.rows().dimension());
            for (int i = 0; i < 20; i++) {
                assertEquals(table.similarity(i, i + 1), reduced.rows().similarity(i, i + 1), 1e-5);
                float[] placed = reduced.place(table.row(i));
                assertEquals(table.similarity(i, i + 7), reduced.rows().similarity(placed, i + 7), 1e-5);
            }
        }
        assertThrows(
                CancellationException.class,
                () -> PrincipalTable.of(table, 2, () -> {
                    throw new CancellationException();
                }));
        assertTrue(PrincipalTable.of(table, 1, () -> {}).rows().similarity(0, 1) != 0);
    }
}
