package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.LikeItem;
import cartwright.app.session.Likeness;
import cartwright.app.session.ProjectData;
import cartwright.core.similar.EmbeddingTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the products that are named like one, or bought like it, with both similarities beside each other. */
public final class FindLikeItems implements Job<Optional<List<LikeItem>>> {

    private final ProjectStore store;
    private final ProjectData data;
    private final @Nullable IntFunction<float[]> names;
    private final Question question;

    /**
     * What is asked.
     *
     * @param item the product
     * @param by what counts
     * @param n most products
     */
    public record Question(int item, Likeness by, int n) {}

    /**
     * Creates the job.
     *
     * @param names gives for a product how like each is named, in [-1, 1]; null where there are no vectors
     */
    public FindLikeItems(
            ProjectStore store, ProjectData data, @Nullable IntFunction<float[]> names, Question question) {
        this.store = store;
        this.data = data;
        this.names = names;
        this.question = question;
    }

    /**
     * Returns the products, the most alike first, ties by item id; empty where what is asked for is not known: no vectors,
     * or no item vectors trained on the catalogue of now.
     */
    @Override
    public Optional<List<LikeItem>> run(Progress progress) throws StoreException {
        Optional<EmbeddingTable> purchases = new ReadItemVectors(store, data).run(progress);
        progress.checkCancelled();
        if (question.by == Likeness.NAME ? names == null : purchases.isEmpty()) {
            return Optional.empty();
        }
        float[] byName = names == null ? new float[0] : names.apply(question.item);
        float[] byPurchase = purchases
                .map(table -> table.similarities(table.row(question.item)))
                .orElse(new float[0]);
        int[] holders = data.index().basketsWith(question.item);
        return Optional.of(IntStream.range(0, data.catalog().size())
                .filter(item -> item != question.item)
                .mapToObj(item -> new LikeItem(item, at(byName, item), at(byPurchase, item), 0))
                .sorted(Comparator.comparingDouble((LikeItem each) -> -each.by(question.by))
                        .thenComparingInt(LikeItem::itemId))
                .limit(question.n)
                .map(each -> new LikeItem(
                        each.itemId(),
                        each.byName(),
                        each.byPurchase(),
                        data.index().among(holders, each.itemId()).length))
                .toList());
    }

    private static double at(float[] similarities, int item) {
        return similarities.length == 0 ? Double.NaN : similarities[item];
    }
}
