package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    /** Rows of 40 values that vary in four directions, and hardly in the others. */
    private static EmbeddingTable table(double noise) {
        Random random = new Random(9);
        double[][] directions = new double[4][40];
        for (double[] direction : directions) {
            java.util.Arrays.setAll(direction, i -> random.nextGaussian());
        }
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < 300; item++) {
            double[] row = new double[40];
            for (double[] direction : directions) {
                double factor = random.nextGaussian();
                for (int i = 0; i < row.length; i++) {
                    row[i] += factor * direction[i];
                }
            }
            double squares = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] += noise * random.nextGaussian();
                squares += row[i] * row[i];
            }
            float[] unit = new float[row.length];
            for (int i = 0; i < row.length; i++) {
                unit[i] = (float) (row[i] / Math.sqrt(squares));
            }
            rows.add(unit);
        }
        return EmbeddingTable.ofRows(40, rows);
    }

    @Test
    void fewValuesKeepTheNeighboursWhereTheRestIsNoise() {
        EmbeddingTable full = table(0.01);
        EmbeddingTable reduced = PrincipalComponents.reduce(full, 4, 1);

        assertEquals(4, reduced.dimension());
        assertEquals(full.size(), reduced.size());
        assertTrue(PrincipalComponents.neighbourRecall(full, reduced, 50) > 0.9);
        assertTrue(
                PrincipalComponents.neighbourRecall(full, PrincipalComponents.reduce(full, 1, 1), 50)
                        < PrincipalComponents.neighbourRecall(full, reduced, 50));
        assertEquals(1, PrincipalComponents.neighbourRecall(full, full, 50));
        assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.reduce(full, 41, 1));
        assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.reduce(full, 0, 1));
    }
}
