package cartwright.core.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Shorter vectors that keep as much of the differences as possible: the projection onto the directions of largest
 * variance (principal component analysis; subspace iteration, Golub and Van Loan, "Matrix Computations", 8.2).
 */
public final class PrincipalComponents {

    private static final int ROUNDS = 30;

    private PrincipalComponents() {}

    /**
     * Returns the table with fewer values a row, each row of length 1.
     *
     * @param dimension values a row, in [1, table.dimension()]
     * @param seed of the first directions; the result hardly depends on it
     */
    public static EmbeddingTable reduce(EmbeddingTable table, int dimension, long seed) {
        if (dimension < 1 || dimension > table.dimension()) {
            throw new IllegalArgumentException(
                    "dimension must be in [1, " + table.dimension() + "], got " + dimension);
        }
        double[] mean = mean(table);
        double[][] covariance = covariance(table, mean);
        double[][] directions = directions(covariance, dimension, new Random(seed));
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < table.size(); item++) {
            rows.add(projected(table.row(item), mean, directions));
        }
        return EmbeddingTable.ofRows(dimension, rows);
    }

    private static double[] mean(EmbeddingTable table) {
        double[] mean = new double[table.dimension()];
        for (int item = 0; item < table.size(); item++) {
            table.addRowTo(item, mean);
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= Math.max(1, table.size());
        }
        return mean;
    }

    private static double[][] covariance(EmbeddingTable table, double[] mean) {
        double[][] covariance = new double[mean.length][mean.length];
        for (int item = 0; item < table.size(); item++) {
            float[] row = table.row(item);
            for (int i = 0; i < mean.length; i++) {
                double left = row[i] - mean[i];
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += left * (row[j] - mean[j]);
                }
            }
        }
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    private static double[][] directions(double[][] covariance, int count, Random random) {
        double[][] directions = new double[count][covariance.length];
        for (double[] direction : directions) {
            Arrays.setAll(direction, i -> random.nextGaussian());
        }
        orthonormalise(directions);
        for (int round = 0; round < ROUNDS; round++) {
            for (int d = 0; d < count; d++) {
                directions[d] = product(covariance, directions[d]);
            }
            orthonormalise(directions);
        }
        return directions;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += matrix[i][j] * vector[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /** Gram-Schmidt, one direction after the other; a direction without variance becomes zero. */
    private static void orthonormalise(double[][] directions) {
        for (int d = 0; d < directions.length; d++) {
            for (int before = 0; before < d; before++) {
                double dot = dot(directions[d], directions[before]);
                for (int i = 0; i < directions[d].length; i++) {
                    directions[d][i] -= dot * directions[before][i];
                }
            }
            double length = Math.sqrt(dot(directions[d], directions[d]));
            for (int i = 0; i < directions[d].length; i++) {
                directions[d][i] = length > 1e-12 ? directions[d][i] / length : 0;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[] projected(float[] row, double[] mean, double[][] directions) {
        double[] values = new double[directions.length];
        double squares = 0;
        for (int d = 0; d < values.length; d++) {
            for (int i = 0; i < row.length; i++) {
                values[d] += (row[i] - mean[i]) * directions[d][i];
            }
            squares += values[d] * values[d];
        }
        float[] result = new float[values.length];
        for (int d = 0; d < result.length; d++) {
            result[d] = squares > 0 ? (float) (values[d] / Math.sqrt(squares)) : d == 0 ? 1 : 0;
        }
        return result;
    }

    /**
     * Returns how many of each item's nearest items stay the nearest, on average: a share in [0, 1].
     *
     * @param neighbours how many nearest items are compared; fewer where there are not as many others
     */
    public static double neighbourRecall(EmbeddingTable full, EmbeddingTable reduced, int neighbours) {
        int count = Math.min(neighbours, full.size() - 1);
        if (count < 1) {
            return 1;
        }
        long kept = 0;
        for (int item = 0; item < full.size(); item++) {
            boolean[] near = nearest(full, item, count);
            boolean[] still = nearest(reduced, item, count);
            for (int other = 0; other < near.length; other++) {
                kept += near[other] && still[other] ? 1 : 0;
            }
        }
        return (double) kept / count / full.size();
    }

    private static boolean[] nearest(EmbeddingTable table, int item, int count) {
        float[] similarities = table.similarities(table.row(item));
        similarities[item] = Float.NEGATIVE_INFINITY;
        float[] sorted = similarities.clone();
        Arrays.sort(sorted);
        float last = sorted[sorted.length - count];
        boolean[] nearest = new boolean[similarities.length];
        int left = count;
        for (int other = 0; other < nearest.length; other++) {
            if (similarities[other] > last) {
                nearest[other] = true;
                left--;
            }
        }
        for (int other = 0; other < nearest.length && left > 0; other++) {
            if (similarities[other] == last) {
                nearest[other] = true;
                left--;
            }
        }
        return nearest;
    }
}
