package cartwright.core.learn;

import java.util.ArrayList;
import java.util.List;

/** The trained numbers of a ranker: matrices in a fixed order. Immutable. */
public final class LearnedWeights {

    private final List<Matrix> matrices;

    /** One matrix, row after row. */
    public static final class Matrix {

        private final int rows;
        private final int columns;
        private final float[] values;

        /** @throws IllegalArgumentException if there is not one finite value a cell */
        public Matrix(int rows, int columns, float[] values) {
            if (rows < 1 || columns < 1 || (long) rows * columns != values.length) {
                throw new IllegalArgumentException(values.length + " values for " + rows + " x " + columns);
            }
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException("a weight is not finite");
                }
            }
            this.rows = rows;
            this.columns = columns;
            this.values = values.clone();
        }

        /** Returns the number of rows. */
        public int rows() {
            return rows;
        }

        /** Returns the number of columns. */
        public int columns() {
            return columns;
        }

        /** Returns a copy of the values, row after row. */
        public float[] values() {
            return values.clone();
        }

        float at(int row, int column) {
            return values[row * columns + column];
        }

        /** Adds {@code row · this} to a sum, for a row vector of as many values as there are rows. */
        void addProduct(double[] row, double[] sum) {
            for (int r = 0; r < rows; r++) {
                double factor = row[r];
                for (int c = 0; factor != 0 && c < columns; c++) {
                    sum[c] += factor * values[r * columns + c];
                }
            }
        }
    }

    /** Creates the weights. */
    public LearnedWeights(List<Matrix> matrices) {
        this.matrices = List.copyOf(matrices);
    }

    /** Returns the matrices, in their order. */
    public List<Matrix> matrices() {
        return matrices;
    }

    /**
     * Returns the weights as bytes: the number of matrices, then rows, columns and values of each, big-endian.
     */
    public byte[] toBytes() {
        int length = Integer.BYTES;
        for (Matrix matrix : matrices) {
            length += 2 * Integer.BYTES + matrix.values.length * Float.BYTES;
        }
        byte[] bytes = new byte[length];
        int at = put(bytes, 0, matrices.size());
        for (Matrix matrix : matrices) {
            at = put(bytes, at, matrix.rows);
            at = put(bytes, at, matrix.columns);
            for (float value : matrix.values) {
                at = put(bytes, at, Float.floatToRawIntBits(value));
            }
        }
        return bytes;
    }

    private static int put(byte[] bytes, int at, int word) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (word >>> 8 * (Integer.BYTES - 1 - i));
        }
        return at + Integer.BYTES;
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static LearnedWeights ofBytes(byte[] bytes) {
        int[] at = {0};
        int count = word(bytes, at);
        List<Matrix> matrices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int rows = word(bytes, at);
            int columns = word(bytes, at);
            long cells = (long) rows * columns;
            if (rows < 1 || columns < 1 || cells > (bytes.length - at[0]) / Float.BYTES) {
                throw new IllegalArgumentException("no matrix of " + rows + " x " + columns);
            }
            float[] values = new float[(int) cells];
            for (int cell = 0; cell < values.length; cell++) {
                values[cell] = Float.intBitsToFloat(word(bytes, at));
            }
            matrices.add(new Matrix(rows, columns, values));
        }
        if (at[0] != bytes.length) {
            throw new IllegalArgumentException("bytes are left over");
        }
        return new LearnedWeights(matrices);
    }

    private static int word(byte[] bytes, int[] at) {
        if (at[0] + Integer.BYTES > bytes.length) {
            throw new IllegalArgumentException("bytes end too early");
        }
        int word = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            word = word << 8 | bytes[at[0] + i] & 0xff;
        }
        at[0] += Integer.BYTES;
        return word;
    }
}
