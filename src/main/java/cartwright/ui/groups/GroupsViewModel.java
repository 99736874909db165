package cartwright.ui.groups;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleGroups;
import cartwright.core.rule.RuleGroups.Cell;
import cartwright.core.rule.RuleGroups.Group;
import cartwright.core.rule.RuleTable;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.selection.SelectionViewModel;
import java.util.List;
import java.util.function.Consumer;
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
     * @param groups their groups
     */
    record Shown(ItemCatalog catalog, RuleTable rules, RuleGroups groups) {

        /** Returns the products of a then-side. */
        Itemset consequent(int column) {
            return rules.set(groups.consequents().get(column));
        }
    }

    private record Source(ItemCatalog catalog, RuleTable rules) {}

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

    /** Groups other rules; none for null. */
    public void show(ItemCatalog catalog, @Nullable RuleTable rules) {
        wanted = rules == null ? null : new Source(catalog, rules);
        if (rules == null) {
            work.cancel();
            computed = null;
            shown.set(null);
        }
        compute();
    }

    private void compute() {
        Source source = wanted;
        if (source == null || !visible.get()) {
            return;
        }
        Wish wish = new Wish(source, most.get());
        if (!wish.equals(computed)) {
            computed = wish;
            work.request(progress -> new Shown(
                    source.catalog(),
                    source.rules(),
                    RuleGroups.of(source.rules(), wish.most(), THEN_SIDES, progress::checkCancelled)));
        }
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
            Group chosen = now.groups().groups().get(group);
            selection
                    .itemsProperty()
                    .set(Itemset.of(
                            chosen.items().stream().mapToInt(Integer::intValue).toArray()));
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
