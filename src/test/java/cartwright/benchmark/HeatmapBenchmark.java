package cartwright.benchmark;

import cartwright.core.similar.Clustering;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.SimilarityMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Matrix and order of 4,000 items with 384 numbers each: {@code java ... cartwright.benchmark.HeatmapBenchmark}. */
public final class HeatmapBenchmark {

    private static final int ITEMS = 4000;
    private static final int DIMENSION = 384;

    private HeatmapBenchmark() {}

    /** Prints milliseconds of processor time, of all threads together, five times. */
    public static void main(String[] arguments) {
        Random random = new Random(1);
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            float[] row = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                row[d] = (float) random.nextGaussian() + (d == item % 97 ? 12 : 0);
            }
            rows.add(row);
        }
        EmbeddingTable table = EmbeddingTable.ofRows(DIMENSION, rows);
        int[] items = IntStream.range(0, ITEMS).toArray();
        for (int round = 0; round < 5; round++) {
            long start = cpu();
            SimilarityMatrix matrix = SimilarityMatrix.of(table, items, () -> {});
            long middle = cpu();
            int[] order = Clustering.order(matrix, () -> {});
            long end = cpu();
            System.out.printf(
                    "matrix %d ms, order %d ms (first %d)%n",
                    (middle - start) / 1_000_000, (end - middle) / 1_000_000, order[0]);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
