package cartwright.ui.rules;

import cartwright.ui.selection.SelectionViewModel;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A table row that shows another rule without being laid out anew.
 *
 * <p>The toolkit's row asks for a layout whenever its item changes, and the table then applies the style sheets to the whole row
 * once more: 60 to 80 ms for a screenful, while a slider moves. Where no cell needs a layout, neither does the row.
 */
final class CalmRow extends TableRow<RuleRow> {

    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");

    private final SelectionViewModel selection;
    private final InvalidationListener pointed = observable -> showLink();
    private boolean updating;

    /** Creates a row that tells which products are under the pointer, and is marked where another view points at its rule. */
    CalmRow(SelectionViewModel selection) {
        this.selection = selection;
        selection.hoveredProperty().addListener(new WeakInvalidationListener(pointed));
        setOnMouseEntered(event -> point(getItem()));
        setOnMouseExited(event -> point(null));
    }

    private void point(@Nullable RuleRow row) {
        selection.hoveredProperty().set(row == null || isEmpty() ? null : SelectionViewModel.itemsOf(row.rule()));
    }

    private void showLink() {
        RuleRow row = getItem();
        boolean linked = selection.hoveredProperty().get() != null
                && row != null
                && !isEmpty()
                && !isHover()
                && selection.isPointedAt(SelectionViewModel.itemsOf(row.rule()));
        pseudoClassStateChanged(LINKED, linked);
    }

    @Override
    protected void updateItem(@Nullable RuleRow row, boolean empty) {
        super.updateItem(row, empty);
        showLink();
    }

    @Override
    public void updateIndex(int index) {
        updating = true;
        super.updateIndex(index);
        updating = false;
        for (Node child : getChildrenUnmodifiable()) {
            if (child instanceof Parent cell && cell.isNeedsLayout()) {
                requestLayout();
                return;
            }
        }
    }

    @Override
    public void requestLayout() {
        if (!updating || isNeedsLayout()) {
            super.requestLayout();
        }
    }
}
