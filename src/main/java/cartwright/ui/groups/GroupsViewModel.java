package cartwright.ui.groups;

import cartwright.app.job.Progress;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleGroups;
import cartwright.core.rule.RuleGroups.Cell;
import cartwright.core.rule.RuleTable;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.selection.SelectionViewModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The current rules in groups; computed only while somebody looks. */
public final class GroupsViewModel {

    static final List<Integer> COUNTS = List.of(5, 10, 15, 20, 30);

    private static final int THEN_SIDES = 20;

    private final SelectionViewModel selection;
    private final LatestOnly<Shown> work;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(this, "most", 15);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable Source wanted;
    private @Nullable Wish computed;

    /**
     * Groups with what they are of.
     *
     * @param catalog the products
     * @param rules the rules
     * @param size number of rules that are not hidden
     * @param groups their groups
     */
    record Shown(ItemCatalog catalog, RuleTable rules, int size, RuleGroups groups) {

        /** Returns the products of a group. */
        Itemset items(int group) {
            return Itemset.of(groups.groups().get(group).items().stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }

        /** Returns the products of a then-side. */
        Itemset consequent(int column) {
            return rules.set(groups.consequents().get(column));
        }
    }

    private record Source(ItemCatalog catalog, RuleTable rules, Supplier<int[]> rows) {}

    private record Wish(Source source, int most) {}

    /**
     * Creates an empty view.
     *
     * @param problems takes errors that the analyst must read
     */
    public GroupsViewModel(JobRunner runner, SelectionViewModel selection, Consumer<Throwable> problems) {
        this.selection = selection;
        work = new LatestOnly<>(runner, shown::set, problems);
        visible.addListener(observable -> compute());
        most.addListener(observable -> compute());
    }

    /**
     * Groups other rules.
     *
     * @param rows gives the rows of the rules that are not hidden; asked away from the window's thread
     */
    public void show(ItemCatalog catalog, RuleTable rules, Supplier<int[]> rows) {
        wanted = new Source(catalog, rules, rows);
        compute();
    }

    /** Shows nothing. */
    public void clear() {
        wanted = null;
        work.cancel();
        computed = null;
        shown.set(null);
    }

    private void compute() {
        Source source = wanted;
        if (source == null || !visible.get()) {
            return;
        }
        Wish wish = new Wish(source, most.get());
        if (!wish.equals(computed)) {
            computed = wish;
            work.request(progress -> group(wish, progress));
        }
    }

    private static Shown group(Wish wish, Progress progress) {
        Source source = wish.source();
        int[] rows = source.rows().get();
        RuleGroups groups = RuleGroups.of(source.rules(), rows, wish.most(), THEN_SIDES, progress::checkCancelled);
        return new Shown(source.catalog(), source.rules(), rows.length, groups);
    }

    /** Selects the rule of most baskets of a cell, if there is one. */
    void select(int group, int column) {
        Shown now = shown.get();
        Cell cell = now == null ? null : now.groups().cell(group, column);
        if (now != null && cell != null) {
            selection.ruleProperty().set(now.rules().rule(cell.row()));
        }
    }

    /** Marks the products of a group in every view. */
    void selectGroup(int group) {
        Shown now = shown.get();
        if (now != null) {
            selection.itemsProperty().set(now.items(group));
        }
    }

    /** Returns what every view marks. */
    SelectionViewModel selection() {
        return selection;
    }

    /** Tells whether the groups are on screen. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Returns how many groups there are at most. */
    ObjectProperty<Integer> mostProperty() {
        return most;
    }

    /** Returns what is shown; null before the first rules. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
