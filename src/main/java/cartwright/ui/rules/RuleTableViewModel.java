package cartwright.ui.rules;

import cartwright.app.task.SelectRules;
import cartwright.app.task.Significance;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.history.UndoHistory;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.selection.SelectionViewModel;
import cartwright.ui.table.RowList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which rules are shown, in which order, and the selected one; hidden, filtered and sorted away from the window. */
public final class RuleTableViewModel {

    /** Rows that are built no longer than this are shown while a slider still moves. */
    private static final Duration WHILE_MOVING = Duration.ofMillis(250);

    private static final double ALPHA = 0.05;

    /**
     * What hides nothing but rules that repeat others. Weak ones stay: inside a search, the very products it asks for are
     * as common with a product as without, however strong their rules are in all baskets.
     */
    public static final SelectRules.Choice USUAL = new SelectRules.Choice(true, false, Significance.NONE, ALPHA, false);

    private final LatestOnly<RuleWork.Done> work;
    private final Trends trends;
    private final RowList<RuleRow> list = new RowList<>();
    private final SelectionViewModel selection;
    private final ObjectProperty<SelectRules.Choice> choice = new SimpleObjectProperty<>(this, "choice", USUAL);
    private final ObjectProperty<RuleFilter> filter = new SimpleObjectProperty<>(this, "filter", RuleFilter.NONE);
    private final ObjectProperty<RuleFilter> mark = new SimpleObjectProperty<>(this, "mark", RuleFilter.NONE);
    private final ReadOnlyObjectWrapper<ShownRules> shown = new ReadOnlyObjectWrapper<>(this, "shown", ShownRules.NONE);
    private @Nullable RuleSource source;
    private RuleWork.@Nullable Done done;
    private List<RuleSort> sorts = RuleSort.FIRST;
    private final ReadOnlyObjectWrapper<List<RuleValue>> numbers =
            new ReadOnlyObjectWrapper<>(this, "numbers", List.of());

    /**
     * Creates an empty table.
     *
     * @param selection holds the rule that the analyst looks at
     * @param problems takes errors that the analyst must read
     */
    public RuleTableViewModel(JobRunner runner, SelectionViewModel selection, Consumer<Throwable> problems) {
        this.selection = selection;
        work = new LatestOnly<>(runner, this::publish, problems, () -> {}, WHILE_MOVING);
        trends = new Trends(runner, problems);
        choice.addListener(observable -> request());
        filter.addListener(observable -> request());
        mark.addListener(observable -> request());
    }

    /** What is asked of rules. */
    private record Conditions(SelectRules.Choice choice, RuleFilter filter, RuleFilter mark) {}

    /** Has every change of what is asked of rules be a step of a history. */
    public void recordIn(UndoHistory history) {
        Conditions[] now = {conditions()};
        InvalidationListener changed = observable -> {
            Conditions before = now[0];
            Conditions next = conditions();
            now[0] = next;
            if (!next.equals(before)) {
                history.record(Conditions.class, () -> set(before), () -> set(next));
            }
        };
        choice.addListener(changed);
        filter.addListener(changed);
        mark.addListener(changed);
    }

    private Conditions conditions() {
        return new Conditions(choice.get(), filter.get(), mark.get());
    }

    private void set(Conditions wanted) {
        choice.set(wanted.choice());
        filter.set(wanted.filter());
        mark.set(wanted.mark());
    }

    /** Shows other rules, filtered and in the order chosen before; none for null. */
    public void show(@Nullable RuleSource rules) {
        source = rules;
        if (rules == null) {
            work.cancel();
            publish(null);
        } else {
            request();
        }
    }

    /** Asks for one more product. */
    public void add(ProductCondition condition) {
        RuleFilter now = filter.get();
        List<ProductCondition> products = new ArrayList<>(now.products());
        products.remove(condition);
        products.add(condition);
        filter.set(new RuleFilter(products, now.limits()));
    }

    /** Asks for something else instead. */
    void replace(ProductCondition condition, ProductCondition other) {
        List<ProductCondition> products = new ArrayList<>(filter.get().products());
        products.replaceAll(one -> one.equals(condition) ? other : one);
        filter.set(new RuleFilter(products, filter.get().limits()));
    }

    /** Asks no longer for a product. */
    void remove(ProductCondition condition) {
        List<ProductCondition> products = new ArrayList<>(filter.get().products());
        products.remove(condition);
        filter.set(new RuleFilter(products, filter.get().limits()));
    }

    /** Keeps a number to a range; to none if it is open. */
    void limit(ValueLimit limit) {
        filter.set(filter.get().with(limit));
    }

    /** Drops every condition and mark; what repeats others stays hidden. */
    public void clearFilters() {
        filter.set(RuleFilter.NONE);
        mark.set(RuleFilter.NONE);
        choice.set(USUAL);
    }

    /** Hides no rule at all. */
    public void showAll() {
        clearFilters();
        choice.set(new SelectRules.Choice(false, false, Significance.NONE, ALPHA, false));
    }

    /** Drops what names products of the project before. */
    public void forgetProducts() {
        mark.set(RuleFilter.NONE);
        filter.set(new RuleFilter(List.of(), filter.get().limits()));
    }

    /** Sorts by these columns, the first before the others; without any, as at first. */
    void sortBy(List<RuleSort> wanted) {
        List<RuleSort> next = wanted.isEmpty() ? RuleSort.FIRST : List.copyOf(wanted);
        if (!next.equals(sorts)) {
            sorts = next;
            request();
        }
    }

    /** Gets the numbers of these columns ready: they are on screen. */
    void useNumbers(List<RuleValue> wanted) {
        if (!wanted.equals(numbers.get())) {
            numbers.set(List.copyOf(wanted));
            request();
        }
    }

    private void request() {
        if (source != null) {
            work.request(new RuleWork(
                    new RuleWork.Wish(source, choice.get(), filter.get(), mark.get(), sorts, numbers.get()), done));
        }
    }

    private void publish(RuleWork.@Nullable Done finished) {
        done = finished;
        ShownRules next = finished == null ? ShownRules.NONE : finished.shown();
        list.show(row -> new RuleRow(next.rows(), row), next.order());
        trends.use(next.source());
        AssociationRule wanted = selectedProperty().get();
        if (wanted != null) {
            int row = next.rows().rowOf(wanted);
            // with the counts of the newest question
            selectedProperty().set(row < 0 ? null : next.rows().rule(row));
        }
        shown.set(next);
    }

    /** Returns the columns the rows are sorted by. */
    List<RuleSort> sorts() {
        return sorts;
    }

    /** Returns the rows in the order shown; read-only. */
    public ObservableList<RuleRow> rows() {
        return list;
    }

    /** Returns where the selected rule stands now, by its items; -1 when it is not shown. */
    int positionOfSelected() {
        AssociationRule wanted = selectedProperty().get();
        int row = wanted == null ? -1 : shown.get().rows().rowOf(wanted);
        return row < 0 ? -1 : list.positionOf(row);
    }

    /** Returns what is shown, for every view of the rules. */
    public ReadOnlyObjectProperty<ShownRules> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Returns what every view marks and points at. */
    SelectionViewModel selection() {
        return selection;
    }

    /** Returns the rules week by week. */
    Trends trends() {
        return trends;
    }

    /** Returns the columns of numbers that the table shows. */
    ReadOnlyObjectProperty<List<RuleValue>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /** Returns which rules are hidden because they tell nothing more than others, or only chance. */
    public ObjectProperty<SelectRules.Choice> choiceProperty() {
        return choice;
    }

    /** Returns the conditions on products and numbers. */
    public ObjectProperty<RuleFilter> filterProperty() {
        return filter;
    }

    /** Returns what is marked in the scatter: limits that all views but the scatter itself keep to. */
    public ObjectProperty<RuleFilter> markProperty() {
        return mark;
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
