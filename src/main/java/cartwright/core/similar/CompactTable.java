package cartwright.core.similar;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an {@link EmbeddingTable} on its principal axes, one byte a value: an eighth of the memory with half of the
 * dimensions. Immutable.
 *
 * <p>Half of the axes in bytes keep far more of the neighbours than an eighth of them in floats of the same size; both were
 * measured, and the figures stand in {@code src/docs/evaluation.md}.
 */
public final class CompactTable {

    private static final int LARGEST = 127;
    private static final int EIGHTH = 8;

    private final int dimension;
    private final byte[] values;
    private final float[] lengths;

    private CompactTable(int dimension, byte[] values) {
        this.dimension = dimension;
        this.values = values;
        this.lengths = new float[values.length / dimension];
        for (int item = 0; item < lengths.length; item++) {
            lengths[item] = (float) Math.sqrt(dot(item, item));
        }
    }

    /**
     * Reduces a table.
     *
     * @param dimension number of axes that are kept, in [1, table.dimension()]
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    public static CompactTable of(EmbeddingTable table, int dimension, Runnable checkCancelled) {
        if (dimension < 1 || dimension > table.dimension()) {
            throw new IllegalArgumentException("dimension must be in [1, " + table.dimension() + "], got " + dimension);
        }
        EmbeddingTable reduced = reduced(table, dimension, checkCancelled);
        byte[] values = new byte[table.size() * dimension];
        for (int item = 0; item < table.size(); item++) {
            float[] row = reduced.row(item);
            float largest = 0;
            for (float value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int d = 0; d < dimension && largest > 0; d++) {
                values[item * dimension + d] = (byte) Math.round(row[d] / largest * LARGEST);
            }
        }
        return new CompactTable(dimension, values);
    }

    /** Reduces a table to rows of an eighth of their bytes, in which a product keeps most of its neighbours. */
    public static CompactTable eighth(EmbeddingTable table, Runnable checkCancelled) {
        int bytes = table.dimension() * Float.BYTES / EIGHTH;
        int axes = Math.max(1, Math.min(table.dimension(), bytes - Float.BYTES)); // the length stands beside the bytes
        return of(table, axes, checkCancelled);
    }

    /** Returns the rows on their principal axes as floats, scaled to length 1. */
    public static EmbeddingTable reduced(EmbeddingTable table, int dimension, Runnable checkCancelled) {
        double[][] axes = PrincipalAxes.of(table, dimension, checkCancelled);
        List<float[]> rows = new ArrayList<>(table.size());
        for (int item = 0; item < table.size(); item++) {
            checkCancelled.run();
            float[] row = table.row(item);
            double[] sum = new double[dimension];
            for (int d = 0; d < row.length; d++) {
                for (int a = 0; a < dimension; a++) {
                    sum[a] += row[d] * axes[d][a];
                }
            }
            float[] kept = new float[dimension];
            for (int a = 0; a < dimension; a++) {
                kept[a] = (float) sum[a];
            }
            rows.add(kept);
        }
        return EmbeddingTable.ofRows(dimension, rows);
    }

    /** Returns the number of rows. */
    public int size() {
        return lengths.length;
    }

    /** Returns the bytes that one row takes, its length included. */
    public int bytesARow() {
        return dimension + Float.BYTES;
    }

    /** Returns the similarity of one row to every row, in [-1, 1]; 0 to a row of zeros. */
    public float[] similarities(int item) {
        float[] similarities = new float[lengths.length];
        for (int other = 0; other < similarities.length; other++) {
            float product = lengths[item] * lengths[other];
            similarities[other] = product > 0 ? Math.max(-1, Math.min(1, dot(item, other) / product)) : 0;
        }
        return similarities;
    }

    private int dot(int one, int other) {
        int sum = 0;
        for (int d = 0; d < dimension; d++) {
            sum += values[one * dimension + d] * values[other * dimension + d];
        }
        return sum;
    }
}
