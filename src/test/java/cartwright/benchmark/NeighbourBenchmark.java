package cartwright.benchmark;

import cartwright.adapter.lucene.LuceneNeighbours;
import cartwright.app.job.Progress;
import cartwright.app.port.NeighbourIndex;
import cartwright.app.session.NearestProducts;
import cartwright.app.task.IndexProducts;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.Nearest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Times the index of products against comparing all, processor time: {@code java -Xmx3g ... cartwright.benchmark.NeighbourBenchmark
 * PRODUCTS}. Vectors of 384 values in groups of 50 alike, the middles of the groups made of 40 factors.
 */
public final class NeighbourBenchmark {

    private static final int DIMENSION = 384;
    private static final int GROUP = 50;
    private static final int FACTORS = 40;
    private static final int STRONG = 8;
    private static final double SPREAD = 0.7;
    private static final int QUERIES = 100;

    private NeighbourBenchmark() {}

    /** Prints what building, measuring and asking take. */
    public static void main(String[] arguments) {
        EmbeddingTable table = table(Integer.parseInt(arguments[0]));
        long start = cpu();
        NeighbourIndex index = new LuceneNeighbours().build(table, Progress.SILENT);
        long built = cpu();
        NearestProducts found = new IndexProducts((rows, progress) -> index, table).run(Progress.SILENT);
        System.out.printf(
                Locale.ROOT,
                "%,d products: built in %.1f s, measured in %.1f s, %s, recall@100 %.4f%n",
                table.size(),
                (built - start) / 1e9,
                (cpu() - built) / 1e9,
                found.way(),
                found.recall());
        int[] rows = new Random(9).ints(QUERIES, 0, table.size()).toArray();
        float[][] queries = Arrays.stream(rows).mapToObj(table::row).toArray(float[][]::new);
        time("every product compared", at -> Nearest.of(allOnOneThread(table, queries[at]), NearestProducts.MEASURED));
        time("the index, as it was chosen", at -> found.of(queries[at], NearestProducts.MEASURED));
        for (int breadth : new int[] {100, 200, 400, 800}) {
            time(
                    "the index, breadth " + breadth,
                    at -> NearestProducts.by(index, table, queries[at], breadth, NearestProducts.MEASURED));
        }
    }

    private static float[] allOnOneThread(EmbeddingTable table, float[] query) {
        float[] similarities = new float[table.size()];
        for (int item = 0; item < similarities.length; item++) {
            similarities[item] = table.similarity(query, item);
        }
        return similarities;
    }

    private static EmbeddingTable table(int size) {
        Random random = new Random(1);
        float[][] factors = new float[FACTORS][DIMENSION];
        for (float[] factor : factors) {
            for (int d = 0; d < DIMENSION; d++) {
                factor[d] = (float) random.nextGaussian();
            }
        }
        float[] middle = new float[DIMENSION];
        List<float[]> rows = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            if (row % GROUP == 0) {
                Arrays.fill(middle, 0);
                for (int f = 0; f < FACTORS; f++) {
                    double strength = random.nextGaussian() / Math.sqrt(FACTORS) * (f < STRONG ? 2 : 1);
                    for (int d = 0; d < DIMENSION; d++) {
                        middle[d] += (float) strength * factors[f][d];
                    }
                }
            }
            float[] values = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                values[d] = middle[d] + (float) (SPREAD * random.nextGaussian());
            }
            rows.add(values);
        }
        return EmbeddingTable.ofRows(DIMENSION, rows);
    }

    private static void time(String what, IntConsumer query) {
        for (int at = 0; at < QUERIES; at++) {
            query.accept(at);
        }
        double[] millis = new double[QUERIES];
        for (int at = 0; at < QUERIES; at++) {
            long start = cpu();
            query.accept(at);
            millis[at] = (cpu() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-28s median %.2f ms, p95 %.2f ms%n",
                what,
                millis[QUERIES / 2],
                millis[QUERIES * 95 / 100]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
