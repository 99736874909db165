package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.NeighbourIndex;
import cartwright.app.port.NeighbourIndexes;
import cartwright.app.session.NearestProducts;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.Nearest;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Indexes the products of a large catalogue and measures, with some of them as queries, how many of the nearest the index finds;
 * where it misses too many at every breadth, every product goes on being compared.
 */
public final class IndexProducts implements Job<NearestProducts> {

    /**
     * Products from which an index is worth having: there comparing all took 7.6 ms a query against 0.7 ms, as much as the model
     * takes for the words; src/docs/performance.md.
     */
    public static final int LEAST_PRODUCTS = 50_000;

    /** Queries after which the time of building is earned back, whatever the size; the same page. */
    public static final int LEAST_QUERIES = 1_500;

    private static final int[] BREADTHS = {200, 400, 800};
    private static final int QUERIES = 100;
    private static final long SEED = 1;

    private final NeighbourIndexes indexes;
    private final EmbeddingTable table;

    /** Creates the job for the vectors of a catalogue. */
    public IndexProducts(NeighbourIndexes indexes, EmbeddingTable table) {
        this.indexes = indexes;
        this.table = table;
    }

    /** Tells whether an index earns its time back. */
    public static boolean pays(int products, int queries) {
        return products >= LEAST_PRODUCTS && queries >= LEAST_QUERIES;
    }

    @Override
    public NearestProducts run(Progress progress) {
        if (table.size() == 0) {
            return NearestProducts.exact(table);
        }
        NeighbourIndex index = indexes.build(table, progress);
        int[] queries = new Random(SEED)
                .ints(0, table.size())
                .distinct()
                .limit(Math.min(QUERIES, table.size()))
                .toArray();
        int[][] truth = new int[queries.length][];
        for (int at = 0; at < queries.length; at++) {
            progress.checkCancelled();
            truth[at] = Nearest.of(table.similarities(table.row(queries[at])), NearestProducts.MEASURED);
        }
        NearestProducts found = NearestProducts.exact(table);
        for (int breadth : BREADTHS) {
            found = NearestProducts.by(index, table, breadth, recall(index, breadth, queries, truth, progress));
            if (found.way() == NearestProducts.Way.INDEX) {
                break;
            }
        }
        return found;
    }

    private double recall(NeighbourIndex index, int breadth, int[] queries, int[][] truth, Progress progress) {
        double sum = 0;
        for (int at = 0; at < queries.length; at++) {
            progress.checkCancelled();
            BitSet found = new BitSet();
            IntStream.of(NearestProducts.by(index, table, table.row(queries[at]), breadth, NearestProducts.MEASURED))
                    .forEach(found::set);
            sum += (double) IntStream.of(truth[at]).filter(found::get).count() / truth[at].length;
        }
        return sum / queries.length;
    }
}
