package cartwright.core.similar;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The similarity of every pair of some items, both ways the same. Immutable.
 *
 * <p>Takes two bytes a cell of the square: 4,000 items take 32 MB.
 */
public final class SimilarityMatrix {

    /** Columns of a block: with this many, a few rows of the block stay in the first cache. */
    private static final int BLOCK = 512;

    private static final int ROWS_A_PART = 32;

    private final int size;
    private final float[] cells; // row a holds the pairs (a, b), b < a, from a (a - 1) / 2 on

    private SimilarityMatrix(int size, float[] cells) {
        this.size = size;
        this.cells = cells;
    }

    /** Tells how similar two of the items are, by their places. */
    @FunctionalInterface
    public interface Pairwise {

        /** Returns the similarity of the items at two different places; the same whichever comes first. */
        double of(int a, int b);
    }

    /** Asks for every pair. */
    public static SimilarityMatrix of(int size, Pairwise similarity) {
        float[] cells = new float[cells(size)];
        for (int a = 1; a < size; a++) {
            for (int b = 0; b < a; b++) {
                cells[start(a) + b] = (float) similarity.of(a, b);
            }
        }
        return new SimilarityMatrix(size, cells);
    }

    /**
     * Returns the cosines of some rows of a table.
     *
     * <p>The columns of a block stand beside each other for every dimension, so that the innermost loop adds up many
     * pairs at once instead of one pair's products one after the other; blocks are shared out over the processors.
     *
     * @param items item ids, all different
     * @param checkCancelled called every few milliseconds, from several threads; may throw to stop
     */
    public static SimilarityMatrix of(EmbeddingTable table, int[] items, Runnable checkCancelled) {
        int size = items.length;
        float[] cells = new float[cells(size)];
        for (int from = 0; from < size; from += BLOCK) {
            Columns columns = Columns.of(table, items, from, Math.min(BLOCK, size - from));
            int start = from;
            IntStream.range(from / ROWS_A_PART, (size + ROWS_A_PART - 1) / ROWS_A_PART)
                    .parallel()
                    .forEach(part -> {
                        checkCancelled.run();
                        float[] sums = new float[columns.width];
                        int end = Math.min(size, (part + 1) * ROWS_A_PART);
                        for (int a = Math.max(start + 1, part * ROWS_A_PART); a < end; a++) {
                            int count = Math.min(columns.width, a - start);
                            columns.products(table.row(items[a]), sums, count);
                            for (int b = 0; b < count; b++) {
                                cells[start(a) + start + b] = Math.max(-1, Math.min(1, sums[b]));
                            }
                        }
                    });
        }
        return new SimilarityMatrix(size, cells);
    }

    /** Some items, one dimension of all of them after the other. */
    private record Columns(float[] values, int width) {

        static Columns of(EmbeddingTable table, int[] items, int from, int width) {
            float[] values = new float[table.dimension() * width];
            for (int b = 0; b < width; b++) {
                float[] row = table.row(items[from + b]);
                for (int d = 0; d < row.length; d++) {
                    values[d * width + b] = row[d];
                }
            }
            return new Columns(values, width);
        }

        /** Eight dimensions a pass, so that the sums are read and written an eighth as often. */
        void products(float[] row, float[] sums, int count) {
            Arrays.fill(sums, 0, count, 0);
            int d = 0;
            for (; d + 7 < row.length; d += 8) {
                addEight(row, d, sums, count);
            }
            for (; d < row.length; d++) {
                for (int b = 0; b < count; b++) {
                    sums[b] += row[d] * values[d * width + b];
                }
            }
        }

        private void addEight(float[] row, int d, float[] sums, int count) {
            float[] v = values;
            float r0 = row[d];
            float r1 = row[d + 1];
            float r2 = row[d + 2];
            float r3 = row[d + 3];
            float r4 = row[d + 4];
            float r5 = row[d + 5];
            float r6 = row[d + 6];
            float r7 = row[d + 7];
            int at = d * width;
            int at1 = at + width;
            int at2 = at1 + width;
            int at3 = at2 + width;
            int at4 = at3 + width;
            int at5 = at4 + width;
            int at6 = at5 + width;
            int at7 = at6 + width;
            for (int b = 0; b < count; b++) {
                sums[b] += ((r0 * v[at + b] + r1 * v[at1 + b]) + (r2 * v[at2 + b] + r3 * v[at3 + b]))
                        + ((r4 * v[at4 + b] + r5 * v[at5 + b]) + (r6 * v[at6 + b] + r7 * v[at7 + b]));
            }
        }
    }

    private static int cells(int size) {
        return Math.toIntExact((long) size * Math.max(0, size - 1) / 2);
    }

    private static int start(int a) {
        return a * (a - 1) / 2;
    }

    /** Returns the number of items. */
    public int size() {
        return size;
    }

    /** Returns the similarity of the items at two places, in [-1, 1]; 1 for one and the same. */
    public float similarity(int a, int b) {
        return a == b ? 1 : a > b ? cells[start(a) + b] : cells[start(b) + a];
    }

    /** Returns a copy of the pairs: (1, 0), (2, 0), (2, 1), (3, 0) and so on. */
    float[] pairs() {
        return cells.clone();
    }
}
