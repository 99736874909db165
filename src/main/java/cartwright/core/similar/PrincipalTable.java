package cartwright.core.similar;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table on the axes in which they differ most, and what puts a query there too. Comparing these costs a part of
 * comparing the full rows, and finds nearly the same neighbours. Immutable.
 */
public final class PrincipalTable {

    /** Rows from which the axes are found: of more, as many at equal distances. */
    private static final int MOST_SAMPLED = 10_000;

    private final EmbeddingTable axes;
    private final EmbeddingTable rows;

    private PrincipalTable(EmbeddingTable axes, EmbeddingTable rows) {
        this.axes = axes;
        this.rows = rows;
    }

    /**
     * Puts a table on its axes.
     *
     * @param most how many axes at the most; all where the table has fewer dimensions
     * @param checkCancelled called every few milliseconds; may throw to stop
     */
    public static PrincipalTable of(EmbeddingTable table, int most, Runnable checkCancelled) {
        EmbeddingTable axes = axes(table, Math.min(most, table.dimension()), checkCancelled);
        List<float[]> rows = new ArrayList<>(table.size());
        for (int item = 0; item < table.size(); item++) {
            checkCancelled.run();
            rows.add(axes.similarities(table.row(item)));
        }
        return new PrincipalTable(axes, EmbeddingTable.ofRows(axes.size(), rows));
    }

    private static EmbeddingTable axes(EmbeddingTable table, int count, Runnable checkCancelled) {
        int step = Math.max(1, (table.size() + MOST_SAMPLED - 1) / MOST_SAMPLED);
        List<float[]> sample = new ArrayList<>();
        for (int item = 0; item < table.size(); item += step) {
            sample.add(table.row(item));
        }
        double[][] columns = PrincipalAxes.of(EmbeddingTable.ofRows(table.dimension(), sample), count, checkCancelled);
        List<float[]> axes = new ArrayList<>(count);
        for (int axis = 0; axis < count; axis++) {
            float[] direction = new float[table.dimension()];
            for (int d = 0; d < direction.length; d++) {
                direction[d] = (float) columns[d][axis];
            }
            axes.add(direction);
        }
        return EmbeddingTable.ofRows(table.dimension(), axes);
    }

    /** Returns the rows, each scaled to length 1. */
    public EmbeddingTable rows() {
        return rows;
    }

    /** Returns where a query of the dimension of the full table lies among the rows, scaled to length 1. */
    public float[] place(float[] query) {
        return EmbeddingTable.ofRows(axes.size(), List.of(axes.similarities(query)))
                .row(0);
    }
}
