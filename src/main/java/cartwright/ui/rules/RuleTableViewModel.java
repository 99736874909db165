package cartwright.ui.rules;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleTable;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.selection.SelectionViewModel;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The rule table's rows, their order and the selected rule; rows are built and sorted away from the window. */
public final class RuleTableViewModel {

    /** Rows that are built no longer than this are shown while a slider still moves. */
    private static final Duration WHILE_MOVING = Duration.ofMillis(250);

    private final LatestOnly<Sorted> work;
    private final RuleList shown = new RuleList();
    private final SelectionViewModel selection;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    private @Nullable RuleTable rules;
    private @Nullable ItemCatalog catalog;
    private List<RuleSort> sorts = RuleSort.FIRST;

    private record Sorted(RuleRows rows, int[] order) {}

    /**
     * Creates an empty table.
     *
     * @param selection holds the rule that the analyst looks at
     * @param problems takes errors that the analyst must read
     */
    public RuleTableViewModel(JobRunner runner, SelectionViewModel selection, Consumer<Throwable> problems) {
        this.selection = selection;
        work = new LatestOnly<>(runner, this::publish, problems, () -> {}, WHILE_MOVING);
    }

    /** Shows other rules, in the order chosen before; none for null. */
    public void show(ItemCatalog products, @Nullable RuleTable newRules) {
        catalog = products;
        rules = newRules;
        List<RuleSort> by = sorts;
        work.request(progress -> {
            RuleRows rows = newRules == null ? RuleRows.EMPTY : RuleRows.of(products, newRules);
            progress.checkCancelled();
            return new Sorted(rows, RuleSort.order(rows, by, progress::checkCancelled));
        });
    }

    /** Sorts by these columns, the first before the others; without any, as at first. */
    void sortBy(List<RuleSort> wanted) {
        List<RuleSort> next = wanted.isEmpty() ? RuleSort.FIRST : List.copyOf(wanted);
        if (next.equals(sorts)) {
            return;
        }
        sorts = next;
        ItemCatalog products = catalog;
        if (products == null) {
            return;
        }
        if (work.busyProperty().get()) {
            show(products, rules); // the rows may be on their way: build them again rather than sort old ones
            return;
        }
        RuleRows rows = shown.rows();
        work.request(progress -> new Sorted(rows, RuleSort.order(rows, next, progress::checkCancelled)));
    }

    private void publish(Sorted sorted) {
        shown.show(sorted.rows(), sorted.order());
        if (selectedProperty().get() != null) {
            int position = positionOfSelected();
            // with the counts of the newest question
            selectedProperty().set(position < 0 ? null : shown.get(position).rule());
        }
        version.set(version.get() + 1);
    }

    /** Returns the columns the rows are sorted by. */
    List<RuleSort> sorts() {
        return sorts;
    }

    /** Returns the rows in the order shown; read-only. */
    public ObservableList<RuleRow> rows() {
        return shown;
    }

    /** Returns a number that changes after each change of the rows: when a view may select again. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Returns where the selected rule stands now, by its items; -1 when it is not shown. */
    int positionOfSelected() {
        AssociationRule wanted = selectedProperty().get();
        int row = wanted == null ? -1 : shown.rows().rowOf(wanted);
        return row < 0 ? -1 : shown.indexOf(new RuleRow(shown.rows(), row));
    }

    /** Returns the rule the analyst looks at; stays while other rules come, as long as it is among them. */
    public ObjectProperty<@Nullable AssociationRule> selectedProperty() {
        return selection.ruleProperty();
    }

    /** Tells whether rows are being built or sorted. */
    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }
}
