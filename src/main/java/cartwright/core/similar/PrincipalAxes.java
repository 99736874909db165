package cartwright.core.similar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The directions in which the rows of a table differ most: the eigenvectors of the mean of row' · row with the largest
 * eigenvalues, found by cyclic Jacobi rotations (Golub and Van Loan, "Matrix computations", 8.5).
 *
 * <p>Rows are not centred: similarities are taken from the origin, and these axes keep products of rows as well as any of
 * their number can (Eckart and Young 1936).
 */
final class PrincipalAxes {

    private static final int MOST_SWEEPS = 30;
    private static final double SMALL = 1e-20; // of the squares of all entries: beyond what a float holds

    private final double[][] matrix;
    private final double[][] vectors;

    private PrincipalAxes(double[][] matrix) {
        this.matrix = matrix;
        this.vectors = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            vectors[i][i] = 1;
        }
    }

    /**
     * Returns the first axes, as columns beside each other: value d of axis a stands at {@code [d][a]}.
     *
     * @param count number of axes; at most the dimension of the table
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    static double[][] of(EmbeddingTable table, int count, Runnable checkCancelled) {
        PrincipalAxes axes = new PrincipalAxes(products(table, checkCancelled));
        axes.rotate(checkCancelled);
        return axes.largest(count);
    }

    private static double[][] products(EmbeddingTable table, Runnable checkCancelled) {
        int size = table.dimension();
        double[][] sums = new double[size][size];
        for (int item = 0; item < table.size(); item++) {
            checkCancelled.run();
            float[] row = table.row(item);
            for (int i = 0; i < size; i++) {
                double value = row[i];
                for (int j = 0; j <= i; j++) {
                    sums[i][j] += value * row[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                sums[j][i] = sums[i][j];
            }
        }
        return sums;
    }

    private void rotate(Runnable checkCancelled) {
        double all = squares(true);
        for (int sweep = 0; sweep < MOST_SWEEPS && squares(false) > SMALL * all; sweep++) {
            for (int p = 0; p < matrix.length; p++) {
                checkCancelled.run();
                for (int q = p + 1; q < matrix.length; q++) {
                    if (matrix[p][q] != 0) {
                        rotate(p, q);
                    }
                }
            }
        }
    }

    private double squares(boolean diagonal) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                sum += i != j || diagonal ? matrix[i][j] * matrix[i][j] : 0;
            }
        }
        return sum;
    }

    /** Turns two axes so that their product becomes 0. */
    private void rotate(int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < matrix.length; i++) {
            double left = matrix[i][p];
            double right = matrix[i][q];
            matrix[i][p] = c * left - s * right;
            matrix[i][q] = s * left + c * right;
        }
        double[] rowP = matrix[p];
        double[] rowQ = matrix[q];
        for (int i = 0; i < matrix.length; i++) {
            double left = rowP[i];
            double right = rowQ[i];
            rowP[i] = c * left - s * right;
            rowQ[i] = s * left + c * right;
        }
        for (double[] row : vectors) {
            double left = row[p];
            double right = row[q];
            row[p] = c * left - s * right;
            row[q] = s * left + c * right;
        }
    }

    private double[][] largest(int count) {
        int[] order = IntStream.range(0, matrix.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -matrix[i][i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] axes = new double[matrix.length][];
        for (int d = 0; d < axes.length; d++) {
            double[] row = vectors[d];
            axes[d] = Arrays.stream(order, 0, count).mapToDouble(a -> row[a]).toArray();
        }
        return axes;
    }
}
