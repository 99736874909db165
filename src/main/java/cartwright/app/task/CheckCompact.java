package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.CompactCheck;
import cartwright.core.similar.CompactTable;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.NeighbourRecall;
import cartwright.core.similar.NeighbourRecall.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Measures how many neighbours vectors keep on their principal axes, at an eighth and a sixteenth of the memory. */
public final class CheckCompact implements Job<List<CompactCheck>> {

    private static final int EIGHTH = 8;
    private static final Sample SAMPLE = new Sample(1_000, 1);

    private final EmbeddingTable table;

    /** Creates the job for the vectors of a catalogue. */
    public CheckCompact(EmbeddingTable table) {
        this.table = table;
    }

    /** Returns the same memory twice, as floats and as bytes, then half of it. */
    @Override
    public List<CompactCheck> run(Progress progress) {
        int full = table.dimension() * Float.BYTES;
        int few = Math.max(1, table.dimension() / EIGHTH);
        List<CompactCheck> checks = new ArrayList<>();
        EmbeddingTable floats = CompactTable.reduced(table, few, progress::checkCancelled);
        checks.add(check(few, Float.BYTES, few * Float.BYTES, item -> floats.similarities(floats.row(item))));
        progress.report(1, 3);
        for (int bytes : List.of(full / EIGHTH, full / EIGHTH / 2)) {
            int axes = Math.max(1, bytes - Float.BYTES); // each row keeps its length beside the bytes
            CompactTable compact = CompactTable.of(table, axes, progress::checkCancelled);
            checks.add(check(axes, 1, compact.bytesARow(), compact::similarities));
            progress.report(checks.size(), 3);
        }
        return checks;
    }

    private CompactCheck check(int axes, int bytesAValue, int bytesARow, IntFunction<float[]> similarities) {
        double recall = NeighbourRecall.of(
                table.size(), CompactCheck.NEAREST, item -> table.similarities(table.row(item)), similarities, SAMPLE);
        return new CompactCheck(
                axes, bytesAValue, bytesARow, (double) table.dimension() * Float.BYTES / bytesARow, recall);
    }
}
