package cartwright.ui.heatmap;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.Arrangement;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.CompareItems;
import cartwright.app.task.ReadItemVectors;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.rule.RuleTable;
import cartwright.ui.heatmap.CellCodes.Upper;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Products compared pair by pair; computed only while somebody looks. */
public final class HeatmapViewModel {

    static final List<Integer> COUNTS = List.of(30, 60, 100, 200, 500, 1000, 2000, 4000);

    private final ProjectStore store;
    private final JobRunner runner;
    private final LatestOnly<Shown> work;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(this, "basis", Basis.RULES);
    private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(this, "most", 100);
    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(this, "arrangement", Arrangement.MEANING);
    private final ObjectProperty<Upper> upper = new SimpleObjectProperty<>(this, "upper", Upper.LIFT);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable Source wanted;
    private @Nullable Wish computed;

    /**
     * A comparison with what goes with it.
     *
     * @param catalog the products
     * @param comparison the tables
     * @param codes the cells
     * @param available number of products there are, of which the first are compared
     */
    record Shown(ItemCatalog catalog, ItemComparison comparison, CellCodes codes, int available) {

        /** Returns the name of the product at a place. */
        String name(int place) {
            return catalog.item(comparison.item(place)).name();
        }
    }

    /**
     * What products can come from.
     *
     * @param encoded the vectors; null where there are none
     * @param answer what is near the query; null without one
     * @param rules the rules
     * @param rows gives the rows of those that are not hidden; asked away from the window's thread
     */
    public record Source(
            ProjectData data,
            @Nullable EncodedCatalog encoded,
            @Nullable QueryAnswer answer,
            RuleTable rules,
            Supplier<int[]> rows) {}

    private record Wish(Source source, Basis basis, int most, Arrangement arrangement, Upper upper) {

        /** The tables are the same, whatever is painted above the diagonal. */
        boolean sameTables(@Nullable Wish other) {
            return other != null && equals(new Wish(other.source, other.basis, other.most, other.arrangement, upper));
        }
    }

    /**
     * Creates an empty heatmap.
     *
     * @param store gives the item vectors that a project keeps
     * @param problems takes errors that the analyst must read
     */
    public HeatmapViewModel(ProjectStore store, JobRunner runner, Consumer<Throwable> problems) {
        this.store = store;
        this.runner = runner;
        work = new LatestOnly<>(runner, shown::set, problems);
        for (ObjectProperty<?> choice : List.of(basis, most, arrangement, upper)) {
            choice.addListener(observable -> compute());
        }
        visible.addListener(observable -> compute());
    }

    /** Compares products of another source; null shows none. */
    public void show(@Nullable Source source) {
        wanted = source;
        if (source == null) {
            work.cancel();
            computed = null;
            shown.set(null);
        }
        compute();
    }

    /** Compares anew: item vectors may have been trained. */
    public void refresh() {
        computed = null;
        compute();
    }

    private void compute() {
        Source source = wanted;
        if (source == null || !visible.get()) {
            return;
        }
        Wish wish = new Wish(source, basis.get(), most.get(), arrangement.get(), upper.get());
        Wish before = computed;
        if (!wish.equals(before)) {
            Shown now = shown.get();
            computed = wish;
            boolean repaint = now != null
                    && wish.sameTables(before)
                    && !work.busyProperty().get();
            work.request(progress -> repaint ? recode(now, wish, progress) : compare(wish, progress));
        }
    }

    private static Shown recode(Shown shown, Wish wish, Progress progress) {
        CellCodes codes = CellCodes.of(shown.comparison(), wish.upper(), progress::checkCancelled);
        return new Shown(shown.catalog(), shown.comparison(), codes, shown.available());
    }

    private Shown compare(Wish wish, Progress progress) throws StoreException {
        Source source = wish.source();
        List<Integer> items = wish.basis().items(source);
        List<Integer> first = items.subList(0, Math.min(items.size(), wish.most()));
        ItemComparison comparison = new CompareItems(source.data(), source.encoded(), first, wish.arrangement())
                .run(progress)
                .withPurchases(
                        new ReadItemVectors(store, source.data()).run(progress).orElse(null));
        CellCodes codes = CellCodes.of(comparison, wish.upper(), progress::checkCancelled);
        return new Shown(source.data().catalog(), comparison, codes, items.size());
    }

    /** Returns where frames are painted. */
    JobRunner runner() {
        return runner;
    }

    /** Tells whether the heatmap is on screen. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Returns which products are compared. */
    ObjectProperty<Basis> basisProperty() {
        return basis;
    }

    /** Returns how many products are compared at most. */
    ObjectProperty<Integer> mostProperty() {
        return most;
    }

    /** Returns the order wanted. */
    ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** Returns what is shown above the diagonal. */
    ObjectProperty<Upper> upperProperty() {
        return upper;
    }

    /** Tells whether another comparison is under way. */
    ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /** Returns what is shown; null before the first rules. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
