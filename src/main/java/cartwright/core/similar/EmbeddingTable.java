package cartwright.core.similar;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One vector of length 1 for each item, row after row. Immutable. */
public final class EmbeddingTable {

    /** Rows that one thread takes at a time: some 4 MB, so that handing out costs nothing beside the reading. */
    private static final int ROWS_A_PART = 2048;

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

    /** Returns the similarity of a vector of length 1 and of this dimension to a row, as {@link #similarities} does. */
    public float similarity(float[] vector, int item) {
        return dot(vector, item * dimension);
    }

    /** Adds the row of an item to a sum of the same dimension. */
    public void addRowTo(int item, double[] sum) {
        int at = item * dimension;
        for (int d = 0; d < dimension; d++) {
            sum[d] += values[at + d];
        }
    }

    /** Returns the length of the sum of a basket's rows; {@code sum} is room for it, of this dimension. */
    float lengthOfSum(BasketSet baskets, int basket, float[] sum) {
        int at = baskets.start(basket);
        int end = baskets.start(basket + 1);
        Arrays.fill(sum, 0);
        for (; at + 3 < end; at += 4) {
            addFour(sum, rowAt(baskets, at), rowAt(baskets, at + 1), rowAt(baskets, at + 2), rowAt(baskets, at + 3));
        }
        for (; at < end; at++) {
            addOne(sum, rowAt(baskets, at));
        }
        return (float) Math.sqrt(squares(sum));
    }

    private int rowAt(BasketSet baskets, int position) {
        return baskets.itemAt(position) * dimension;
    }

    /** Four rows a pass, so that the sum is read and written a quarter as often. */
    private void addFour(float[] sum, int a, int b, int c, int e) {
        for (int d = 0; d < dimension; d++) {
            sum[d] += (values[a + d] + values[b + d]) + (values[c + d] + values[e + d]);
        }
    }

    private void addOne(float[] sum, int row) {
        for (int d = 0; d < dimension; d++) {
            sum[d] += values[row + d];
        }
    }

    private static double squares(float[] vector) {
        double even = 0;
        double odd = 0;
        int d = 0;
        for (; d + 1 < vector.length; d += 2) {
            even += (double) vector[d] * vector[d];
            odd += (double) vector[d + 1] * vector[d + 1];
        }
        return d < vector.length ? even + odd + (double) vector[d] * vector[d] : even + odd;
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
        int parts = (result.length + ROWS_A_PART - 1) / ROWS_A_PART;
        IntStream all = IntStream.range(0, parts);
        (parts > 1 ? all.parallel() : all).forEach(part -> {
            int end = Math.min(result.length, (part + 1) * ROWS_A_PART);
            for (int item = part * ROWS_A_PART; item < end; item++) {
                result[item] = dot(query, item * dimension);
            }
        });
        return result;
    }

    /** Eight sums side by side, so that one addition need not wait for the other; always in this order. */
    private float dot(float[] query, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        float i = 0;
        int d = 0;
        for (; d + 7 < dimension; d += 8) {
            a += query[d] * values[at + d];
            b += query[d + 1] * values[at + d + 1];
            c += query[d + 2] * values[at + d + 2];
            e += query[d + 3] * values[at + d + 3];
            f += query[d + 4] * values[at + d + 4];
            g += query[d + 5] * values[at + d + 5];
            h += query[d + 6] * values[at + d + 6];
            i += query[d + 7] * values[at + d + 7];
        }
        for (; d < dimension; d++) {
            a += query[d] * values[at + d];
        }
        float sum = ((a + b) + (c + e)) + ((f + g) + (h + i));
        return Math.max(-1, Math.min(1, sum));
    }
}
