package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.LikeItem;
import cartwright.app.session.Likeness;
import cartwright.app.session.Likes;
import cartwright.app.session.ProjectData;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds what is named like a product, what is bought like it, and how alike another is bought. */
public final class FindLikes implements Job<Likes> {

    private static final int SHOWN = 5;

    private final ProjectStore store;
    private final ProjectData data;
    private final @Nullable IntFunction<float[]> names;
    private final int item;
    private final int other;

    /**
     * Creates the job.
     *
     * @param encoded the names as vectors; null where there are none
     */
    public FindLikes(ProjectStore store, ProjectData data, @Nullable EncodedCatalog encoded, int item, int other) {
        this.store = store;
        this.data = data;
        this.names = encoded == null
                ? null
                : product ->
                        encoded.embeddings().similarities(encoded.embeddings().row(product));
        this.item = item;
        this.other = other;
    }

    @Override
    public Likes run(Progress progress) throws StoreException {
        List<LikeItem> named = like(Likeness.NAME, SHOWN, progress).orElse(List.of());
        List<LikeItem> bought =
                like(Likeness.PURCHASE, data.catalog().size(), progress).orElse(List.of());
        double ofTwo = bought.stream()
                .filter(each -> each.itemId() == other)
                .mapToDouble(LikeItem::byPurchase)
                .findFirst()
                .orElse(Double.NaN);
        return new Likes(ofTwo, named, bought.stream().limit(SHOWN).toList());
    }

    private Optional<List<LikeItem>> like(Likeness by, int n, Progress progress) throws StoreException {
        return new FindLikeItems(store, data, names, new FindLikeItems.Question(item, by, n)).run(progress);
    }
}
