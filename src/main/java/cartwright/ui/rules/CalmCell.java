package cartwright.ui.rules;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A table cell whose parts stay where they are while what they show changes: nothing around it is laid out anew.
 *
 * <p>The parts are unmanaged and placed when the cell's size changes. What the cell reads to a screen reader is its text, which
 * the cell does not draw itself.
 */
abstract class CalmCell extends TableCell<RuleRow, RuleRow> {

    private final Pane parts = new Pane();
    private double placedWidth = -1;
    private double placedHeight = -1;

    /** Creates a cell of these parts, in the order they are drawn. */
    CalmCell(Node... shown) {
        for (Node part : shown) {
            part.setManaged(false);
        }
        parts.getChildren().setAll(shown);
        parts.setMouseTransparent(true);
        parts.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(parts);
    }

    /** Puts the parts in their places in a cell of this size. */
    abstract void place(double width, double height);

    /** Shows a row. */
    abstract void show(RuleRow row);

    /** Returns what the cell says, for a screen reader. */
    abstract String spoken();

    @Override
    protected final void updateItem(@Nullable RuleRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = row != null && !empty;
        parts.setVisible(shown);
        if (row != null && shown) {
            show(row);
        }
    }

    /** The row asks each of its cells for a layout whenever it is laid out itself. */
    @Override
    public void requestLayout() {
        if (parts == null
                || getWidth() != placedWidth
                || getHeight() != placedHeight
                || columnHasAnotherWidth()) { // null: the toolkit's constructor
            super.requestLayout();
        }
    }

    /** Until its row is laid out the cell has the width of before, and the row is laid out only when a cell asks for it. */
    private boolean columnHasAnotherWidth() {
        TableColumn<RuleRow, RuleRow> column = getTableColumn();
        return column != null && Math.abs(column.getWidth() - placedWidth) >= 1; // a cell is snapped to whole pixels
    }

    @Override
    protected void layoutChildren() {
        placedWidth = getWidth();
        placedHeight = getHeight();
        double left = snappedLeftInset();
        double right = snappedRightInset();
        parts.resizeRelocate(left, 0, Math.max(0, placedWidth - left - right), placedHeight);
        place(parts.getWidth(), placedHeight);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && !isEmpty()
                ? spoken()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
