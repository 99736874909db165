package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CatalogueFitTest {

    private static EmbeddingTable catalogue(int size, int dimension) {
        Random random = new Random(8);
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            float[] row = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                row[d] = (float) (2 + random.nextGaussian() * (d == 0 ? 3 : 0.5));
            }
            rows.add(row);
        }
        return EmbeddingTable.ofRows(dimension, rows);
    }

    @Test
    void centringTakesTheMeanAway() {
        EmbeddingTable table = EmbeddingTable.ofRows(
                2, List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 0}, new float[] {0, 1}));
        CatalogueFit fit = CatalogueFit.to(table, false);
        float half = (float) Math.sqrt(0.5);
        assertArrayEquals(new float[] {half, -half}, fit.apply(new float[] {1, 0}), 1e-6f);
        assertArrayEquals(new float[2], fit.apply(new float[] {0.5f, 0.5f}), "the mean itself");
        assertArrayEquals(new float[] {-half, half}, fit.apply(table).row(3), 1e-6f);
    }

    @Test
    void whiteningGivesTheCosinesOfTheInverseCovariance() {
        EmbeddingTable table = EmbeddingTable.ofRows(
                2,
                List.of(new float[] {1, 0}, new float[] {0.6f, 0.8f}, new float[] {0, 1}, new float[] {-0.6f, 0.8f}));
        double[] mean = {0.25, 0.65};
        double[][] covariance = new double[2][2];
        for (int item = 0; item < 4; item++) {
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    covariance[a][b] += (table.row(item)[a] - mean[a]) * (table.row(item)[b] - mean[b]) / 4;
                }
            }
        }
        double identity = 0.5 * (covariance[0][0] + covariance[1][1]) / 2;
        double p = covariance[0][0] / 2 + identity;
        double q = covariance[1][1] / 2 + identity;
        double r = covariance[0][1] / 2;
        double det = p * q - r * r;
        double[][] inverse = {{q / det, -r / det}, {-r / det, p / det}};
        CatalogueFit fit = CatalogueFit.to(table, true);
        float[] x = {0.3f, -0.9f};
        float[] y = {-0.7f, 0.1f};
        double expected =
                product(inverse, mean, x, y) / Math.sqrt(product(inverse, mean, x, x) * product(inverse, mean, y, y));
        float[] a = fit.apply(x);
        float[] b = fit.apply(y);
        assertEquals(expected, a[0] * b[0] + a[1] * b[1], 1e-5);
    }

    private static double product(double[][] inverse, double[] mean, float[] x, float[] y) {
        double sum = 0;
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                sum += (x[a] - mean[a]) * inverse[a][b] * (y[b] - mean[b]);
            }
        }
        return sum;
    }

    @Test
    void similaritiesAreSpreadFurther() {
        EmbeddingTable table = catalogue(300, 6);
        SimilaritySpread before = SimilaritySpread.of(table);
        SimilaritySpread centred =
                SimilaritySpread.of(CatalogueFit.to(table, false).apply(table));
        SimilaritySpread whitened =
                SimilaritySpread.of(CatalogueFit.to(table, true).apply(table));
        assertTrue(before.mean() > 0.3 && Math.abs(centred.mean()) < 0.1 && Math.abs(whitened.mean()) < 0.1);
        assertTrue(centred.quantile(0.75) - centred.quantile(0.25) > before.quantile(0.75) - before.quantile(0.25));
        assertTrue(whitened.deviation() > 0);
    }

    @Test
    void spreadIsThatOfThePairs() {
        EmbeddingTable table =
                EmbeddingTable.ofRows(2, List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {-1, 0}));
        SimilaritySpread spread = SimilaritySpread.of(table); // -1, 0, 0
        assertEquals(-1 / 3.0, spread.mean(), 1e-6);
        assertEquals(Math.sqrt(2) / 3, spread.deviation(), 1e-6);
        assertEquals(-1, spread.quantile(0));
        assertEquals(0, spread.quantile(0.5));
        assertEquals(0, spread.quantile(1));
        assertEquals(0, spread.shareUpTo(-1.1));
        assertEquals(1 / 3.0, spread.shareUpTo(-0.5), 1e-9);
        assertEquals(1, spread.shareUpTo(0));
        SimilaritySpread drawn = SimilaritySpread.of(catalogue(700, 4)); // more pairs than are looked at
        assertEquals(drawn.mean(), SimilaritySpread.of(catalogue(700, 4)).mean());
        EmbeddingTable one = EmbeddingTable.ofRows(1, List.of(new float[] {1}));
        assertThrows(IllegalArgumentException.class, () -> SimilaritySpread.of(one));
    }

    @Test
    void equalVectorsAndNoneAreNoTrouble() {
        EmbeddingTable same = EmbeddingTable.ofRows(2, List.of(new float[] {1, 0}, new float[] {1, 0}));
        assertArrayEquals(new float[2], CatalogueFit.to(same, true).apply(same).row(0));
        EmbeddingTable none = EmbeddingTable.ofRows(2, List.of());
        assertEquals(0, CatalogueFit.to(none, true).apply(none).size());
    }
}
