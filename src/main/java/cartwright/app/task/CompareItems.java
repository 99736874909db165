package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.Arrangement;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.core.rule.PairMatrix;
import cartwright.core.similar.Clustering;
import cartwright.core.similar.PairContrasts;
import cartwright.core.similar.SimilarityMatrix;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares products with each other: alike by name, and bought together. Up to some thousands at once. */
public final class CompareItems implements Job<ItemComparison> {

    private static final int LISTED = 100;

    private final ProjectData data;
    private final @Nullable EncodedCatalog encoded;
    private final int[] items;
    private final Arrangement arrangement;

    /**
     * Creates the job.
     *
     * @param encoded the vectors; null where there are none yet
     * @param items different item ids
     * @param arrangement the order wanted; without vectors an order by meaning is one by what is bought together
     */
    public CompareItems(
            ProjectData data, @Nullable EncodedCatalog encoded, List<Integer> items, Arrangement arrangement) {
        this.data = data;
        this.encoded = encoded;
        this.items = items.stream().mapToInt(Integer::intValue).toArray();
        this.arrangement = arrangement;
    }

    @Override
    public ItemComparison run(Progress progress) {
        PairMatrix counts = PairMatrix.of(data.baskets(), items, progress::checkCancelled);
        SimilarityMatrix similarities =
                encoded == null ? null : SimilarityMatrix.of(encoded.embeddings(), items, progress::checkCancelled);
        PairContrasts contrasts =
                similarities == null ? null : PairContrasts.of(similarities, counts, LISTED, progress::checkCancelled);
        int[] order = order(counts, similarities, progress);
        return new ItemComparison(items, order, similarities, counts, contrasts);
    }

    private int[] order(PairMatrix counts, @Nullable SimilarityMatrix similarities, Progress progress) {
        if (arrangement == Arrangement.GIVEN) {
            return IntStream.range(0, items.length).toArray();
        }
        SimilarityMatrix by = arrangement == Arrangement.MEANING && similarities != null
                ? similarities
                : SimilarityMatrix.of(items.length, (a, b) -> together(counts, a, b));
        return Clustering.order(by, progress::checkCancelled);
    }

    /** The cosine between the baskets of the one and those of the other. */
    private static double together(PairMatrix counts, int a, int b) {
        double product = (double) counts.count(a) * counts.count(b);
        return product == 0 ? 0 : counts.both(a, b) / Math.sqrt(product);
    }
}
