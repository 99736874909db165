package cartwright.core.similar;

import java.util.Arrays;
import java.util.List;

/** One vector of length 1 for each item, row after row. Immutable. */
public final class EmbeddingTable {

    private final int dimension;
    private final float[] values;

    private EmbeddingTable(int dimension, float[] values) {
        this.dimension = dimension;
        this.values = values;
    }

    /**
     * Creates the table; rows are scaled to length 1, a row of zeros stays zero.
     *
     * @param dimension number of values in each row; positive
     * @throws IllegalArgumentException if a row has another length or holds a value that is not finite
     */
    public static EmbeddingTable ofRows(int dimension, List<float[]> rows) {
        if (dimension <= 0) {
            throw new IllegalArgumentException("dimension must be positive, got " + dimension);
        }
        float[] values = new float[Math.multiplyExact(dimension, rows.size())];
        for (int r = 0; r < rows.size(); r++) {
            float[] row = rows.get(r);
            if (row.length != dimension) {
                throw new IllegalArgumentException("row " + r + " has " + row.length + " values, not " + dimension);
            }
            scaleToOne(row, values, r * dimension);
        }
        return new EmbeddingTable(dimension, values);
    }

    private static void scaleToOne(float[] row, float[] target, int at) {
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        if (!Double.isFinite(squares)) {
            throw new IllegalArgumentException("a vector holds a value that is not finite");
        }
        double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        for (int d = 0; d < row.length; d++) {
            target[at + d] = (float) (row[d] * scale);
        }
    }

    /** Returns the number of rows. */
    public int size() {
        return values.length / dimension;
    }

    /** Returns the number of values in a row. */
    public int dimension() {
        return dimension;
    }

    /** Returns a copy of a row, of length 1. */
    public float[] row(int item) {
        return Arrays.copyOfRange(values, item * dimension, (item + 1) * dimension);
    }

    /** Returns the similarity (cosine, in [-1, 1]) of two rows. */
    public float similarity(int a, int b) {
        double sum = 0;
        for (int d = 0; d < dimension; d++) {
            sum += (double) values[a * dimension + d] * values[b * dimension + d];
        }
        return (float) Math.max(-1, Math.min(1, sum));
    }

    /** Adds the row of an item to a sum of the same dimension. */
    public void addRowTo(int item, double[] sum) {
        int at = item * dimension;
        for (int d = 0; d < dimension; d++) {
            sum[d] += values[at + d];
        }
    }

    /**
     * Returns the similarity of a query to every row.
     *
     * @param query a vector of length 1 and of this dimension
     * @return one cosine an item, in [-1, 1]
     */
    public float[] similarities(float[] query) {
        if (query.length != dimension) {
            throw new IllegalArgumentException("the query has " + query.length + " values, not " + dimension);
        }
        float[] result = new float[size()];
        for (int item = 0; item < result.length; item++) {
            result[item] = dot(query, item * dimension);
        }
        return result;
    }

    /** Four sums side by side, so that one addition need not wait for the other; always in this order. */
    private float dot(float[] query, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        int d = 0;
        for (; d + 3 < dimension; d += 4) {
            a += query[d] * values[at + d];
            b += query[d + 1] * values[at + d + 1];
            c += query[d + 2] * values[at + d + 2];
            e += query[d + 3] * values[at + d + 3];
        }
        for (; d < dimension; d++) {
            a += query[d] * values[at + d];
        }
        return Math.max(-1, Math.min(1, a + b + c + e));
    }
}
