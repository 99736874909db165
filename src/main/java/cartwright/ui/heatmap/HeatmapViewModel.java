package cartwright.ui.heatmap;

import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.app.task.CompareItems;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The products of the current rules, compared; computed only while somebody looks. */
public final class HeatmapViewModel {

    /** More labels than this cannot be read on one screen. */
    static final int MOST_ITEMS = 60;

    private final LatestOnly<Shown> work;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable Source wanted;
    private @Nullable Source computed;

    /**
     * A comparison with the names that go with it.
     *
     * @param catalog the products
     * @param comparison the tables
     * @param itemsInRules number of products in the rules, of which the first are compared
     */
    public record Shown(ItemCatalog catalog, ItemComparison comparison, int itemsInRules) {}

    private record Source(ProjectData data, @Nullable EncodedCatalog encoded, List<AssociationRule> rules) {}

    /**
     * Creates an empty heatmap.
     *
     * @param problems takes errors that the analyst must read
     */
    public HeatmapViewModel(JobRunner runner, Consumer<Throwable> problems) {
        work = new LatestOnly<>(runner, shown::set, problems);
        visible.addListener(observable -> compute());
    }

    /** Shows the products of other rules. */
    public void show(ProjectData data, @Nullable EncodedCatalog encoded, List<AssociationRule> rules) {
        wanted = new Source(data, encoded, rules);
        compute();
    }

    private void compute() {
        Source source = wanted;
        if (source == null || !visible.get() || source.equals(computed)) {
            return;
        }
        computed = source;
        work.request(progress -> {
            Set<Integer> items = itemsOf(source.rules());
            List<Integer> first = items.stream().limit(MOST_ITEMS).toList();
            ItemComparison comparison = new CompareItems(source.data(), source.encoded(), first).run(progress);
            return new Shown(source.data().catalog(), comparison, items.size());
        });
    }

    /** Returns every item of the rules, those of the first rules first. */
    private static Set<Integer> itemsOf(List<AssociationRule> rules) {
        Set<Integer> items = new LinkedHashSet<>();
        for (AssociationRule rule : rules) {
            for (int item : rule.antecedent().toArray()) {
                items.add(item);
            }
            items.add(rule.consequent());
        }
        return items;
    }

    /** Tells whether the heatmap is on screen. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Returns what is shown; null before the first rules. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
