package cartwright.ui.baskets;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.FoundBaskets;
import cartwright.app.session.ProjectData;
import cartwright.app.task.FindBaskets;
import cartwright.app.task.ReadReceipts;
import cartwright.core.basket.Itemset;
import cartwright.core.order.RadixOrder;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.OnDemand;
import cartwright.ui.rules.RuleFilter;
import cartwright.ui.rules.RuleSource;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.rules.ShownRules;
import cartwright.ui.selection.SelectionViewModel;
import cartwright.ui.table.RowList;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The baskets behind what is selected, or behind the search; looked up only while somebody looks. */
public final class BasketsViewModel {

    private final LatestOnly<Done> work;
    private final OnDemand<String> receipts;
    private final ProjectStore projects;
    private final RuleTableViewModel rules;
    private final SelectionViewModel selection;
    private final RowList<BasketRow> list = new RowList<>();
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.SELECTED);
    private final ObjectProperty<@Nullable Sort> sort = new SimpleObjectProperty<>(this, "sort");
    private final ReadOnlyObjectWrapper<@Nullable FoundBaskets> found = new ReadOnlyObjectWrapper<>(this, "found");
    private @Nullable Wish wanted;
    private @Nullable Done done;
    private @Nullable ProjectData receiptsOf;

    /** Which baskets. */
    public enum Scope {
        /** Those with every selected product; else those of any rule marked in the scatter; else all of the search. */
        SELECTED,
        /** Those with the products of the rule's IF side, whatever else they hold. */
        IF_SIDE,
        /** All of the search. */
        SLICE
    }

    /**
     * The column the baskets are sorted by.
     *
     * @param column the column
     * @param descending largest first
     */
    public record Sort(BasketColumn column, boolean descending) {}

    private record Wish(
            ProjectData data,
            Slice slice,
            Itemset holding,
            Itemset marked,
            @Nullable ShownRules rules,
            @Nullable Sort sort) {

        boolean asksForTheSame(Wish other) {
            return data.equals(other.data)
                    && slice.equals(other.slice)
                    && holding.equals(other.holding)
                    && marked.equals(other.marked)
                    && rules == other.rules;
        }

        FoundBaskets find(Progress progress) {
            RuleTable table = rules == null ? null : rules.table();
            FindBaskets job = rules == null || table == null
                    ? new FindBaskets(data, slice, holding, marked)
                    : FindBaskets.ofAnyRule(
                            data, slice, table, IntStream.range(0, rules.size()).map(rules::row));
            return job.run(progress);
        }
    }

    private record Done(Wish wish, FoundBaskets found, int[] order) {}

    /**
     * Creates an empty view.
     *
     * @param projects where the receipts are read from
     * @param problems takes errors that the analyst must read
     */
    public BasketsViewModel(
            JobRunner runner,
            ProjectStore projects,
            RuleTableViewModel rules,
            SelectionViewModel selection,
            Consumer<Throwable> problems) {
        this.projects = projects;
        this.rules = rules;
        this.selection = selection;
        work = new LatestOnly<>(runner, this::publish, problems);
        receipts = new OnDemand<>(runner, problems);
        visible.addListener(observable -> look());
        scope.addListener(observable -> look());
        sort.addListener(observable -> look());
        rules.shownProperty().addListener((observable, before, shown) -> look());
        selection.ruleProperty().addListener((observable, before, rule) -> look());
        selection.itemsProperty().addListener((observable, before, items) -> look());
    }

    private void look() {
        RuleSource source = rules.shownProperty().get().source();
        if (source == null) {
            work.cancel();
            wanted = null;
            publish(null);
            return;
        }
        if (!visible.get()) {
            return;
        }
        Itemset selected = selection.itemsProperty().get();
        Itemset marked = selected == null ? Itemset.of() : selected;
        Wish wish = new Wish(
                source.data(), source.mined().slice(), holding(marked), marked, markedRules(marked), sort.get());
        if (!wish.equals(wanted)) {
            wanted = wish;
            Done before = done;
            work.request(progress -> {
                FoundBaskets baskets =
                        before != null && before.wish().asksForTheSame(wish) ? before.found() : wish.find(progress);
                progress.checkCancelled();
                return new Done(wish, baskets, order(baskets, wish.sort()));
            });
        }
    }

    /** Rules marked in the scatter stand for a selection as long as nothing else is selected. */
    private @Nullable ShownRules markedRules(Itemset selected) {
        boolean some = !rules.markProperty().get().equals(RuleFilter.NONE);
        return some && selected.size() == 0 && scope.get() == Scope.SELECTED
                ? rules.shownProperty().get()
                : null;
    }

    private Itemset holding(Itemset selected) {
        AssociationRule rule = selection.ruleProperty().get();
        return switch (scope.get()) {
            case SELECTED -> selected;
            case IF_SIDE -> rule == null ? selected : rule.antecedent();
            case SLICE -> Itemset.of();
        };
    }

    private static int[] order(FoundBaskets baskets, @Nullable Sort by) {
        int[] order = RadixOrder.identity(baskets.size());
        if (by == null) {
            return order;
        }
        double[] keys = new double[order.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = by.column().key(baskets, place);
        }
        return RadixOrder.byDouble(order, keys, by.descending());
    }

    private void publish(@Nullable Done finished) {
        done = finished;
        readReceiptsOf(finished == null ? null : finished.wish().data());
        if (finished == null) {
            list.show(
                    number -> {
                        throw new IndexOutOfBoundsException("there is no basket");
                    },
                    new int[0]);
            found.set(null);
        } else {
            list.show(place -> new BasketRow(finished.found(), place), finished.order());
            found.set(finished.found());
        }
    }

    private void readReceiptsOf(@Nullable ProjectData data) {
        if (data == null) {
            receipts.use(null);
        } else if (!data.equals(receiptsOf)) {
            Path file = data.file();
            receipts.use((numbers, progress) -> new ReadReceipts(projects, file, numbers).run(progress));
        }
        receiptsOf = data;
    }

    /** Returns how many rules, marked in the scatter, the baskets found are those of; -1 where they are not. */
    public int ofMarkedRules() {
        ShownRules marked = done == null ? null : done.wish().rules();
        return marked == null ? -1 : marked.size();
    }

    /** Returns the baskets in the order shown; read-only. */
    public ObservableList<BasketRow> rows() {
        return list;
    }

    /** Returns the places of the baskets in what was found, in the order shown. */
    public int[] order() {
        return done == null ? new int[0] : done.order().clone();
    }

    /** Returns what was found; null before a project is open. */
    public ReadOnlyObjectProperty<@Nullable FoundBaskets> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Returns what the shop calls each basket, by its number in the project. */
    public OnDemand<String> receipts() {
        return receipts;
    }

    /** Returns which baskets are shown. */
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** Returns the column they are sorted by; null for the nearest first. */
    public ObjectProperty<@Nullable Sort> sortProperty() {
        return sort;
    }

    /** Tells whether somebody looks. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Returns what is selected, in whichever view. */
    public SelectionViewModel selection() {
        return selection;
    }
}
