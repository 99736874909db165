package cartwright.ui.network;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.RuleCounts;
import cartwright.core.rule.RuleTable;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.network.Network.Link;
import cartwright.ui.selection.SelectionViewModel;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** The strongest pairs of the current rules as a network; laid out away from the window, and only while somebody looks. */
public final class NetworkViewModel {

    static final int FEWEST = 5;
    static final int MOST = 200;

    /** More can hardly be read at once. */
    private static final int FIRST = 40;

    /** Networks laid out no longer than this are shown while the slider still moves. */
    private static final Duration WHILE_MOVING = Duration.ofMillis(400);

    private final SelectionViewModel selection;
    private final LatestOnly<Network> work;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final IntegerProperty most = new SimpleIntegerProperty(this, "most", FIRST);
    private final ReadOnlyObjectWrapper<@Nullable Network> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable Source wanted;
    private @Nullable Wish computed;

    private record Source(ItemCatalog catalog, RuleTable rules, Supplier<int[]> rows) {}

    private record Wish(Source source, int most) {}

    /**
     * Creates an empty network.
     *
     * @param problems takes errors that the analyst must read
     */
    public NetworkViewModel(JobRunner runner, SelectionViewModel selection, Consumer<Throwable> problems) {
        this.selection = selection;
        work = new LatestOnly<>(runner, shown::set, problems, () -> {}, WHILE_MOVING);
        visible.addListener(observable -> compute());
        most.addListener(observable -> compute());
    }

    /**
     * Shows the pairs of other rules.
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
            work.request(progress ->
                    Network.of(source.catalog(), source.rules(), source.rows().get(), wish.most(), progress));
        }
    }

    /** Marks a product in every view. */
    void select(int node) {
        Network network = shown.get();
        if (network != null) {
            selection.itemsProperty().set(Itemset.of(network.nodes().get(node).item()));
        }
    }

    /** Selects the rule of a pair. */
    void select(Link link) {
        Network network = shown.get();
        if (network != null) {
            selection.ruleProperty().set(network.rules().rule(link.row()));
        }
    }

    /** Returns the counts of a pair in all baskets; null where nothing is shown. */
    @Nullable RuleCounts counts(Link link) {
        Network network = shown.get();
        return network == null ? null : network.rules().all(link.row());
    }

    /** Returns what every view marks. */
    SelectionViewModel selection() {
        return selection;
    }

    /** Tells whether the network is on screen. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Returns how many pairs are shown at most, in [{@value #FEWEST}, {@value #MOST}]. */
    IntegerProperty mostProperty() {
        return most;
    }

    /** Returns what is shown; null before the first rules. */
    ReadOnlyObjectProperty<@Nullable Network> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
