package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.ExportException;
import cartwright.app.port.NumberSheet;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryScorer;
import cartwright.core.similar.RankedBaskets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes product vectors or basket scores for use elsewhere, as CSV, or as NPY where the file is called so. */
public final class ExportNumbers implements Job<Integer> {

    private static final int RECEIPTS_AT_ONCE = 10_000;

    private final AnalysisWriter writer;
    private final Path file;
    private final Sheet sheet;

    /** Makes the rows. */
    private interface Sheet {
        NumberSheet make(Progress progress) throws StoreException;
    }

    private ExportNumbers(AnalysisWriter writer, Path file, Sheet sheet) {
        this.writer = writer;
        this.file = file;
        this.sheet = sheet;
    }

    /** Exports one vector a product, of length 1, in order of item id, under {@code sku,name,v0,v1,...}. */
    public static ExportNumbers ofVectors(AnalysisWriter writer, Path file, ProjectData data, EmbeddingTable vectors) {
        List<String> columns =
                IntStream.range(0, vectors.dimension()).mapToObj(d -> "v" + d).toList();
        return new ExportNumbers(
                writer,
                file,
                progress -> new NumberSheet(
                        List.of("sku", "name"),
                        columns,
                        vectors.size(),
                        row -> {
                            Item item = data.catalog().item(row);
                            return List.of(item.sku(), item.name());
                        },
                        vectors::row));
    }

    /**
     * Exports the score of every basket in order of import under {@code basket,score}: what the shop calls it, and its score;
     * NaN for a basket that did not take part.
     *
     * @param ranked the baskets of {@code data} as a query ranks them
     */
    public static ExportNumbers ofScores(
            AnalysisWriter writer, Path file, ProjectStore store, ProjectData data, RankedBaskets ranked) {
        float[] scores = new float[data.baskets().size()];
        Arrays.fill(scores, Float.NaN);
        for (int rank = 0; rank < ranked.size(); rank++) {
            if (ranked.score(rank) != QueryScorer.LEFT_OUT) {
                scores[ranked.basket(rank)] = ranked.score(rank);
            }
        }
        return new ExportNumbers(writer, file, progress -> {
            List<String> receipts = receipts(store, data, scores.length, progress);
            return new NumberSheet(
                    List.of("basket"), List.of("score"), scores.length, row -> List.of(receipts.get(row)), row ->
                            new float[] {scores[row]});
        });
    }

    private static List<String> receipts(ProjectStore store, ProjectData data, int count, Progress progress)
            throws StoreException {
        List<String> receipts = new ArrayList<>(count);
        for (int start = 0; start < count; start += RECEIPTS_AT_ONCE) {
            progress.checkCancelled();
            List<Integer> some = IntStream.range(start, Math.min(count, start + RECEIPTS_AT_ONCE))
                    .boxed()
                    .toList();
            receipts.addAll(new ReadReceipts(store, data.file(), some).run(progress));
        }
        return receipts;
    }

    /** Returns the number of rows written. */
    @Override
    public Integer run(Progress progress) throws StoreException, ExportException {
        NumberSheet numbers = sheet.make(progress);
        progress.checkCancelled();
        writer.writeNumbers(file, numbers);
        return numbers.rows();
    }
}
