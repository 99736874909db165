package cartwright.ui.rules;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableRow;

/**
 * A table row that shows another rule without being laid out anew.
 *
 * <p>The toolkit's row asks for a layout whenever its item changes, and the table then applies the style sheets to the whole row
 * once more: 60 to 80 ms for a screenful, while a slider moves. Where no cell needs a layout, neither does the row.
 */
final class CalmRow extends TableRow<RuleRow> {

    private boolean updating;

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
