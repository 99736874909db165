package cartwright.ui.timeline;

import cartwright.app.session.Periods;
import cartwright.app.session.ProjectData;
import cartwright.app.session.Timeline;
import cartwright.app.task.CountOverTime;
import cartwright.app.task.CountOverTime.Subject;
import cartwright.core.basket.Itemset;
import cartwright.core.rule.AssociationRule;
import cartwright.core.similar.Slice;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.rules.RuleSource;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.selection.SelectionViewModel;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How the selected rule, the selected products or else the search went over time; counted only while somebody looks. */
public final class TimelineViewModel {

    private final LatestOnly<Shown> work;
    private final RuleTableViewModel rules;
    private final SelectionViewModel selection;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final ObjectProperty<Periods.@Nullable Length> length = new SimpleObjectProperty<>(this, "length");
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable Wish wanted;

    /**
     * What is counted.
     *
     * @param data the project
     * @param slice the kept baskets
     * @param rule the rule; null for products or the whole slice
     * @param items the products; null for the whole slice
     * @param length how long a period is; null for what can be read
     */
    public record Wish(
            ProjectData data,
            Slice slice,
            @Nullable AssociationRule rule,
            @Nullable Itemset items,
            Periods.@Nullable Length length) {

        Subject subject() {
            if (items == null) {
                return Subject.SLICE;
            }
            return new Subject(rule == null ? Itemset.of() : rule.antecedent(), items);
        }
    }

    /**
     * What was counted.
     *
     * @param wish what was asked for
     * @param timeline the counts
     */
    public record Shown(Wish wish, Timeline timeline) {}

    /**
     * Creates an empty view.
     *
     * @param problems takes errors that the analyst must read
     */
    public TimelineViewModel(
            JobRunner runner, RuleTableViewModel rules, SelectionViewModel selection, Consumer<Throwable> problems) {
        this.rules = rules;
        this.selection = selection;
        work = new LatestOnly<>(runner, shown::set, problems);
        visible.addListener(observable -> count());
        length.addListener(observable -> count());
        rules.shownProperty().addListener((observable, before, now) -> count());
        selection.ruleProperty().addListener((observable, before, now) -> count());
        selection.itemsProperty().addListener((observable, before, now) -> count());
    }

    private void count() {
        RuleSource source = rules.shownProperty().get().source();
        if (source == null) {
            work.cancel();
            wanted = null;
            shown.set(null);
            return;
        }
        Wish wish = new Wish(
                source.data(),
                source.mined().slice(),
                selection.ruleProperty().get(),
                selection.itemsProperty().get(),
                length.get());
        if (visible.get() && !wish.equals(wanted)) {
            wanted = wish;
            work.request(progress -> new Shown(
                    wish, new CountOverTime(wish.data(), wish.slice(), wish.subject(), wish.length()).run(progress)));
        }
    }

    /** Returns what was counted; null before a project is open. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Returns how long a period is; null while nobody chose, for the shortest that can be read. */
    public ObjectProperty<Periods.@Nullable Length> lengthProperty() {
        return length;
    }

    /** Tells whether somebody looks. */
    public BooleanProperty visibleProperty() {
        return visible;
    }
}
