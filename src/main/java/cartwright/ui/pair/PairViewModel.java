package cartwright.ui.pair;

import cartwright.app.port.ProjectStore;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.Likes;
import cartwright.app.session.PairFacts;
import cartwright.app.session.ProjectData;
import cartwright.app.task.DescribePair;
import cartwright.app.task.FindLikes;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleTable;
import cartwright.core.similar.Slice;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.selection.SelectionViewModel;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The two products that are looked at closely. */
public final class PairViewModel {

    private final ProjectStore store;
    private final SelectionViewModel selection;
    private final LatestOnly<Page> work;
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>(this, "page");
    private @Nullable Source source;

    /**
     * Where counts come from.
     *
     * @param encoded the vectors; null where there are none
     * @param slice the baskets of the search
     * @param rules its rules
     * @param rows gives the rows of those that are not hidden; asked away from the window's thread
     */
    public record Source(
            ProjectData data, @Nullable EncodedCatalog encoded, Slice slice, RuleTable rules, Supplier<int[]> rows) {}

    /**
     * What the page says.
     *
     * @param likes what is named and bought like the first product
     * @param rule the first rule that holds both products; null where there is none
     */
    public record Page(
            ItemCatalog catalog,
            PairFacts facts,
            Likes likes,
            @Nullable AssociationRule rule) {

        /** Returns the name of the first product. */
        String nameA() {
            return catalog.item(facts.itemA()).name();
        }

        /** Returns the name of the second product. */
        String nameB() {
            return catalog.item(facts.itemB()).name();
        }
    }

    /**
     * Creates a closed page.
     *
     * @param store gives the item vectors that a project keeps
     * @param problems takes errors that the analyst must read
     */
    public PairViewModel(
            ProjectStore store, JobRunner runner, SelectionViewModel selection, Consumer<Throwable> problems) {
        this.store = store;
        this.selection = selection;
        work = new LatestOnly<>(runner, page::set, problems);
    }

    /** Counts in other baskets from now on; an open page is counted anew, unless its products are gone. */
    public void use(@Nullable Source next) {
        Source before = source;
        source = next;
        Page open = page.get();
        if (open != null && (next == null || before == null || !before.data().equals(next.data()))) {
            close();
        } else if (open != null) {
            count(open.facts().itemA(), open.facts().itemB());
        }
    }

    /** Counts an open page anew: item vectors may have been trained. */
    public void refresh() {
        use(source);
    }

    /** Opens the page of two different products, which every view then marks. */
    public void open(int itemA, int itemB) {
        selection.itemsProperty().set(Itemset.of(itemA, itemB));
        count(itemA, itemB);
    }

    private void count(int itemA, int itemB) {
        Source from = source;
        if (from != null) {
            DescribePair job = new DescribePair(from.data(), from.encoded(), from.slice(), itemA, itemB);
            FindLikes likes = new FindLikes(store, from.data(), from.encoded(), itemA, itemB);
            work.request(progress -> new Page(
                    from.data().catalog(), job.run(progress), likes.run(progress), firstRule(from, itemA, itemB)));
        }
    }

    /** A rule of just these two before longer ones. */
    private static @Nullable AssociationRule firstRule(Source from, int itemA, int itemB) {
        RuleTable rules = from.rules();
        int found = -1;
        for (int row : from.rows().get()) {
            if (rules.holds(row, itemA) && rules.holds(row, itemB)) {
                if (rules.length(row) == 2) {
                    return rules.rule(row);
                }
                found = found < 0 ? row : found;
            }
        }
        return found < 0 ? null : rules.rule(found);
    }

    /** Selects the rule of the page, if there is one. */
    public void selectRule() {
        Page open = page.get();
        if (open != null && open.rule() != null) {
            selection.ruleProperty().set(open.rule());
        }
    }

    /** Leaves the page. */
    public void close() {
        work.cancel();
        page.set(null);
    }

    /** Returns what the page says; null while it is closed. */
    public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
