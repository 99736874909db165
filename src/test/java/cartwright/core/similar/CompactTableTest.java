package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Fewer axes against the full vectors. */
class CompactTableTest {

    private static final int DIMENSION = 24;

    /** Vectors near a plane of so many dimensions, with a little noise in all. */
    private static EmbeddingTable table(int items, int rank, double noise, long seed) {
        Random random = new Random(seed);
        double[][] basis = new double[rank][DIMENSION];
        for (double[] axis : basis) {
            for (int d = 0; d < DIMENSION; d++) {
                axis[d] = random.nextGaussian();
            }
        }
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            float[] row = new float[DIMENSION];
            for (double[] axis : basis) {
                double weight = random.nextGaussian();
                for (int d = 0; d < DIMENSION; d++) {
                    row[d] += (float) (weight * axis[d]);
                }
            }
            for (int d = 0; d < DIMENSION; d++) {
                row[d] += (float) (noise * random.nextGaussian());
            }
            rows.add(row);
        }
        return EmbeddingTable.ofRows(DIMENSION, rows);
    }

    @Test
    void vectorsInAPlaneLoseNothingOnItsAxes() {
        EmbeddingTable full = table(80, 4, 0, 1);
        EmbeddingTable reduced = CompactTable.reduced(full, 4, () -> {});

        assertEquals(4, reduced.dimension());
        for (int a = 0; a < 80; a++) {
            for (int b = 0; b < 80; b++) {
                assertEquals(full.similarity(a, b), reduced.similarity(a, b), 1e-5);
            }
        }
    }

    @Test
    void axesStandUprightAndTheFirstCarriesMost() {
        double[][] axes = PrincipalAxes.of(table(200, DIMENSION, 0, 3), DIMENSION, () -> {});
        EmbeddingTable full = table(200, DIMENSION, 0, 3);
        double before = Double.POSITIVE_INFINITY;
        for (int a = 0; a < DIMENSION; a++) {
            for (int b = 0; b < DIMENSION; b++) {
                double product = 0;
                for (int d = 0; d < DIMENSION; d++) {
                    product += axes[d][a] * axes[d][b];
                }
                assertEquals(a == b ? 1 : 0, product, 1e-9);
            }
            double spread = 0;
            for (int item = 0; item < full.size(); item++) {
                double along = 0;
                for (int d = 0; d < DIMENSION; d++) {
                    along += full.row(item)[d] * axes[d][a];
                }
                spread += along * along;
            }
            assertTrue(spread <= before + 1e-9, "axis " + a);
            before = spread;
        }
    }

    @Test
    void bytesKeepSimilaritiesToAHundredthAndMostNeighbours() {
        EmbeddingTable full = table(300, 8, 0.02, 5);
        CompactTable compact = CompactTable.of(full, 12, () -> {});

        assertEquals(300, compact.size());
        assertEquals(16, compact.bytesARow());
        float[] similarities = compact.similarities(7);
        for (int item = 0; item < 300; item++) {
            assertEquals(full.similarity(7, item), similarities[item], 0.02);
        }
        assertTrue(recall(full, compact) > 0.9);
        assertTrue(recall(full, CompactTable.of(full, 2, () -> {})) < 0.7, "two axes are not enough");
    }

    private static double recall(EmbeddingTable full, CompactTable compact) {
        return NeighbourRecall.of(
                full.size(),
                20,
                item -> full.similarities(full.row(item)),
                compact::similarities,
                new NeighbourRecall.Sample(100, 1));
    }

    @Test
    void recallIsOneForTheSameAndHalfForHalf() {
        float[][] one = {{1, .9f, .8f, .1f, .0f}, {.9f, 1, .7f, .2f, .1f}};
        float[][] other = {{1, .9f, .1f, .8f, .0f}, {.9f, 1, .7f, .2f, .1f}};
        NeighbourRecall.Sample all = new NeighbourRecall.Sample(10, 1);

        assertEquals(1, NeighbourRecall.of(2, 2, item -> one[item], item -> one[item], all));
        assertEquals(0.75, NeighbourRecall.of(2, 2, item -> one[item], item -> other[item], all));
        assertEquals(1, NeighbourRecall.of(0, 2, item -> one[item], item -> one[item], all));
    }

    @Test
    void emptyRowsAndWrongNumbersAndCancelAreTaken() {
        EmbeddingTable some = EmbeddingTable.ofRows(2, List.of(new float[] {0, 0}, new float[] {1, 0}));
        CompactTable compact = CompactTable.of(some, 2, () -> {});

        assertEquals(0, compact.similarities(0)[1]);
        assertEquals(1, compact.similarities(1)[1], 1e-6);
        assertThrows(IllegalArgumentException.class, () -> CompactTable.of(some, 3, () -> {}));
        assertThrows(IllegalArgumentException.class, () -> CompactTable.of(some, 0, () -> {}));
        assertThrows(
                CancellationException.class,
                () -> CompactTable.of(some, 1, () -> {
                    throw new CancellationException();
                }));
    }
}
