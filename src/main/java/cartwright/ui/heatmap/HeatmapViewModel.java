package cartwright.ui.heatmap;

import cartwright.app.job.Progress;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ItemComparison;
import cartwright.app.session.ProjectData;
import cartwright.app.task.CompareItems;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleTable;
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

    private static final int FEWEST_ITEMS = 12;
    private static final int MOST_ITEMS = 60;

    private final LatestOnly<Shown> work;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private int room = MOST_ITEMS;
    private @Nullable Rules wanted;
    private @Nullable Source computed;

    /**
     * A comparison with the names that go with it.
     *
     * @param catalog the products
     * @param comparison the tables
     * @param itemsInRules number of products in the rules, of which the first are compared
     */
    public record Shown(ItemCatalog catalog, ItemComparison comparison, int itemsInRules) {}

    private record Source(Rules rules, int room) {}

    private record Rules(ProjectData data, @Nullable EncodedCatalog encoded, RuleTable table) {}

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
    public void show(ProjectData data, @Nullable EncodedCatalog encoded, RuleTable rules) {
        wanted = new Rules(data, encoded, rules);
        compute();
    }

    /** Compares as many products as there is room for with a name that can be read. */
    void setRoom(int items) {
        room = Math.max(FEWEST_ITEMS, Math.min(MOST_ITEMS, items));
        compute();
    }

    private void compute() {
        Rules rules = wanted;
        if (rules == null || !visible.get()) {
            return;
        }
        Source source = new Source(rules, room);
        if (!source.equals(computed)) {
            computed = source;
            work.request(progress -> compare(source, progress));
        }
    }

    private static Shown compare(Source source, Progress progress) {
        Rules rules = source.rules();
        Set<Integer> items = itemsOf(rules.table());
        List<Integer> first = items.stream().limit(source.room()).toList();
        ItemComparison comparison = new CompareItems(rules.data(), rules.encoded(), first).run(progress);
        return new Shown(rules.data().catalog(), comparison, items.size());
    }

    /** Returns every item of the rules, those of the first rules first. */
    private static Set<Integer> itemsOf(RuleTable rules) {
        Set<Integer> items = new LinkedHashSet<>();
        for (int row = 0; row < rules.size(); row++) {
            addAll(rules.antecedent(row), items);
            addAll(rules.consequent(row), items);
        }
        return items;
    }

    private static void addAll(Itemset itemset, Set<Integer> items) {
        for (int at = 0; at < itemset.size(); at++) {
            items.add(itemset.item(at));
        }
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
