package cartwright.ui.scatter;

import cartwright.core.rule.RuleTable;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.rules.RuleColumn;
import cartwright.ui.rules.RuleFilter;
import cartwright.ui.rules.RuleTableViewModel;
import cartwright.ui.rules.ShownRules;
import cartwright.ui.rules.ValueLimit;
import cartwright.ui.selection.SelectionViewModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The shown rules as points; drawn away from the window, and only while somebody looks. */
public final class ScatterViewModel {

    private static final int LARGEST = 4096; // pixels a side that every graphics card takes

    private final LatestOnly<Plotted> work;
    private final RuleTableViewModel rules;
    private final SelectionViewModel selection;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible");
    private final ReadOnlyObjectWrapper<@Nullable Plotted> plotted = new ReadOnlyObjectWrapper<>(this, "plotted");
    private int width;
    private int height;
    private @Nullable Wish wanted;

    private record Wish(ShownRules shown, RuleFilter mark, int width, int height) {}

    /**
     * Creates an empty picture.
     *
     * @param problems takes errors that the analyst must read
     */
    public ScatterViewModel(
            JobRunner runner, RuleTableViewModel rules, SelectionViewModel selection, Consumer<Throwable> problems) {
        this.rules = rules;
        this.selection = selection;
        work = new LatestOnly<>(runner, plotted::set, problems);
        visible.addListener(observable -> plot());
        rules.shownProperty().addListener((observable, before, shown) -> plot());
    }

    /** Draws into so many pixels. */
    public void resize(double pixelsAcross, double pixelsUp) {
        width = (int) Math.min(LARGEST, pixelsAcross);
        height = (int) Math.min(LARGEST, pixelsUp);
        plot();
    }

    private void plot() {
        ShownRules shown = rules.shownProperty().get();
        RuleTable table = shown.table();
        if (table == null) {
            work.cancel();
            wanted = null;
            plotted.set(null);
            return;
        }
        Wish wish = new Wish(shown, rules.markProperty().get(), width, height);
        if (visible.get() && width > 0 && height > 0 && !wish.equals(wanted)) {
            wanted = wish;
            work.request(new PlotRules(shown, table, wish.mark(), width, height));
        }
    }

    /** Marks the rules between two corners, given in pixels: the other views show them alone. */
    public void mark(double x1, double y1, double x2, double y2) {
        Plotted picture = plotted.get();
        if (picture == null) {
            return;
        }
        Scale across = picture.across();
        Scale up = picture.up();
        double right = picture.width() - 1.0;
        double bottom = picture.height() - 1.0;
        rules.markProperty()
                .set(new RuleFilter(
                        List.of(),
                        List.of(
                                new ValueLimit(
                                        RuleColumn.BOTH,
                                        across.number(Math.min(x1, x2) / right),
                                        across.number(Math.max(x1, x2) / right)),
                                new ValueLimit(
                                        RuleColumn.ATTACH,
                                        up.number(1 - Math.max(y1, y2) / bottom),
                                        up.number(1 - Math.min(y1, y2) / bottom)))));
    }

    /** Marks nothing. */
    public void clearMark() {
        rules.markProperty().set(RuleFilter.NONE);
    }

    /** Tells whether something is marked. */
    public boolean isMarked() {
        return !rules.markProperty().get().equals(RuleFilter.NONE);
    }

    /** Selects the rule of a row of the picture's table. */
    public void select(int row) {
        Plotted picture = plotted.get();
        RuleTable table = picture == null ? null : picture.shown().table();
        if (table != null) {
            selection.ruleProperty().set(table.rule(row));
        }
    }

    /** Selects the next rule in the order of the table, or the one before. */
    public void step(int by) {
        ShownRules shown = rules.shownProperty().get();
        if (shown.size() > 0) {
            Integer row = selectedRow();
            int place = row == null ? -1 : shown.placeOf(row);
            int next = place < 0 ? 0 : Math.max(0, Math.min(shown.size() - 1, place + by));
            selection.ruleProperty().set(shown.rule(next));
        }
    }

    /** Returns the row of the selected rule in the picture's table; null where it is not in it. */
    public @Nullable Integer selectedRow() {
        Plotted picture = plotted.get();
        RuleTable table = picture == null ? null : picture.shown().table();
        if (table == null || selection.ruleProperty().get() == null) {
            return null;
        }
        int row = table.rowOf(selection.ruleProperty().get());
        return row < 0 ? null : row;
    }

    /** Returns what is selected, in whichever view. */
    public SelectionViewModel selection() {
        return selection;
    }

    /** Returns the picture; null before there are rules. */
    public ReadOnlyObjectProperty<@Nullable Plotted> plottedProperty() {
        return plotted.getReadOnlyProperty();
    }

    /** Tells whether somebody looks. */
    public BooleanProperty visibleProperty() {
        return visible;
    }
}
