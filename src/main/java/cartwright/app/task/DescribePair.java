package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.PairFacts;
import cartwright.app.session.ProjectData;
import cartwright.core.rule.PairMatrix;
import cartwright.core.rule.RuleCounts;
import cartwright.core.similar.Slice;
import org.jspecify.annotations.Nullable;

/** Counts two products, in a slice and in all baskets. */
public final class DescribePair implements Job<PairFacts> {

    private final ProjectData data;
    private final @Nullable EncodedCatalog encoded;
    private final Slice slice;
    private final int itemA;
    private final int itemB;

    /**
     * Creates the job.
     *
     * @param encoded the vectors; null where there are none
     * @param slice the baskets of the search
     */
    public DescribePair(ProjectData data, @Nullable EncodedCatalog encoded, Slice slice, int itemA, int itemB) {
        this.data = data;
        this.encoded = encoded;
        this.slice = slice;
        this.itemA = itemA;
        this.itemB = itemB;
    }

    @Override
    public PairFacts run(Progress progress) {
        int[] items = {itemA, itemB};
        RuleCounts all =
                PairMatrix.of(data.baskets(), items, progress::checkCancelled).counts(0, 1);
        RuleCounts inside = slice.size() == data.baskets().size()
                ? all
                : PairMatrix.of(slice.baskets(), items, progress::checkCancelled)
                        .counts(0, 1);
        double similarity = encoded == null ? Double.NaN : encoded.embeddings().similarity(itemA, itemB);
        return new PairFacts(itemA, itemB, inside, all, similarity);
    }
}
