package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTableTest {

    @Test
    void scalesRowsToLengthOneAndLeavesZeroAlone() {
        EmbeddingTable table = EmbeddingTable.ofRows(2, List.of(new float[] {3, 4}, new float[2]));

        assertEquals(2, table.size());
        assertEquals(2, table.dimension());
        assertArrayEquals(new float[] {0.6f, 0.8f}, table.row(0), 1e-7f);
        assertArrayEquals(new float[2], table.row(1));
        assertEquals(0, table.similarity(0, 1));
    }

    @Test
    void refusesWrongLengthsAndValuesThatAreNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> EmbeddingTable.ofRows(0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> EmbeddingTable.ofRows(2, List.of(new float[3])));
        float[] broken = {1, Float.NaN};
        assertThrows(IllegalArgumentException.class, () -> EmbeddingTable.ofRows(2, List.of(broken)));
        EmbeddingTable table = EmbeddingTable.ofRows(2, List.of(new float[2]));
        assertThrows(IllegalArgumentException.class, () -> table.similarities(new float[3]));
    }

    @ParameterizedTest(name = "dimension {0}, seed 7")
    @ValueSource(ints = {1, 3, 4, 7, 384})
    void similaritiesAreCosines(int dimension) {
        Random random = new Random(7);
        List<float[]> rows = List.of(vector(random, dimension), vector(random, dimension), vector(random, dimension));
        EmbeddingTable table = EmbeddingTable.ofRows(dimension, rows);
        float[] found = table.similarities(table.row(1));

        for (int item = 0; item < 3; item++) {
            assertEquals(cosine(rows.get(item), rows.get(1)), found[item], 1e-5);
            assertEquals(cosine(rows.get(item), rows.get(1)), table.similarity(item, 1), 1e-6);
            assertTrue(found[item] >= -1 && found[item] <= 1);
        }
    }

    static float[] vector(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }

    static double cosine(float[] left, float[] right) {
        double product = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int d = 0; d < left.length; d++) {
            product += (double) left[d] * right[d];
            leftSquares += (double) left[d] * left[d];
            rightSquares += (double) right[d] * right[d];
        }
        return product / Math.sqrt(leftSquares * rightSquares);
    }
}
