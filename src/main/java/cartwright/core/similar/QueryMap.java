package cartwright.core.similar;

/**
 * A linear map of query vectors, learned so that names written otherwise land on the names as they stand. Immutable.
 *
 * <p>Ridge regression (Hoerl and Kennard, Technometrics 12, 1970) drawn towards leaving vectors as they are: with the rows of P
 * the vectors of what was written and those of X what was meant, W minimises |P W - X|² + r n |W - I|².
 */
public final class QueryMap {

    private final int dimension;
    private final float[] weights;

    private QueryMap(int dimension, float[] weights) {
        this.dimension = dimension;
        this.weights = weights;
    }

    /**
     * Learns a map.
     *
     * @param written the vectors of what was written, of length 1
     * @param meant for each of them the vector of what was meant
     * @param ridge how much leaving vectors as they are counts, as a share of the number of rows; above 0
     */
    public static QueryMap learn(EmbeddingTable written, EmbeddingTable meant, double ridge) {
        if (!(ridge > 0) || written.size() != meant.size() || written.dimension() != meant.dimension()) {
            throw new IllegalArgumentException(
                    "ridge " + ridge + ", " + written.size() + " rows written, " + meant.size() + " meant");
        }
        int dimension = written.dimension();
        double[][] left = new double[dimension][dimension];
        double[][] right = new double[dimension][dimension];
        for (int row = 0; row < written.size(); row++) {
            float[] from = written.row(row);
            float[] to = meant.row(row);
            for (int a = 0; a < dimension; a++) {
                for (int b = 0; b < dimension; b++) {
                    left[a][b] += from[a] * from[b];
                    right[a][b] += from[a] * to[b];
                }
            }
        }
        double kept = ridge * Math.max(1, written.size());
        for (int d = 0; d < dimension; d++) {
            left[d][d] += kept;
            right[d][d] += kept;
        }
        CatalogueFit.cholesky(left);
        return new QueryMap(dimension, solve(left, right));
    }

    /** Solves L L' W = R for every column of R. */
    private static float[] solve(double[][] lower, double[][] right) {
        int dimension = lower.length;
        for (int row = 0; row < dimension; row++) {
            for (int k = 0; k < row; k++) {
                addTimes(right[row], right[k], -lower[row][k]);
            }
            scale(right[row], 1 / lower[row][row]);
        }
        float[] weights = new float[dimension * dimension];
        for (int row = dimension - 1; row >= 0; row--) {
            for (int k = row + 1; k < dimension; k++) {
                addTimes(right[row], right[k], -lower[k][row]);
            }
            scale(right[row], 1 / lower[row][row]);
            for (int column = 0; column < dimension; column++) {
                weights[row * dimension + column] = (float) right[row][column];
            }
        }
        return weights;
    }

    private static void addTimes(double[] to, double[] from, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static void scale(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    /**
     * Maps a vector and brings it to length 1.
     *
     * @throws IllegalArgumentException if it is of another dimension
     */
    public float[] apply(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("a vector of " + vector.length + " numbers, not " + dimension);
        }
        double[] mapped = new double[dimension];
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b < dimension; b++) {
                mapped[b] += vector[a] * weights[a * dimension + b];
            }
        }
        double squares = 0;
        for (double value : mapped) {
            squares += value * value;
        }
        if (squares == 0) {
            return vector.clone();
        }
        float[] unit = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            unit[i] = (float) (mapped[i] / Math.sqrt(squares));
        }
        return unit;
    }

    /** Returns a copy of the weights, row by row. */
    public float[] weights() {
        return weights.clone();
    }

    /**
     * Returns the map of some weights.
     *
     * @param weights as many rows as columns, row by row
     * @throws IllegalArgumentException if they are no square
     */
    public static QueryMap ofWeights(float[] weights) {
        int dimension = (int) Math.round(Math.sqrt(weights.length));
        if (dimension < 1 || (long) dimension * dimension != weights.length) {
            throw new IllegalArgumentException(weights.length + " numbers are no square");
        }
        return new QueryMap(dimension, weights.clone());
    }
}
