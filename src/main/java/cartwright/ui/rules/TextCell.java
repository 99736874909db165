package cartwright.ui.rules;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell that shows a text or a node made from the row. */
final class TextCell extends TableCell<RuleRow, RuleRow> {

    private final Function<RuleRow, String> text;
    private final Function<RuleRow, @Nullable Node> graphic;

    /**
     * Creates a cell.
     *
     * @param longText whether the text may be cut off: it is then shown whole when pointed at
     */
    TextCell(Function<RuleRow, String> text, Function<RuleRow, @Nullable Node> graphic, boolean longText) {
        this.text = text;
        this.graphic = graphic;
        if (longText) {
            setWrapText(true); // two lines: names that differ in their last word stay apart
            getStyleClass().add("name-cell");
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(textProperty());
            emptyProperty().addListener((observable, before, empty) -> setTooltip(empty ? null : whole));
        }
    }

    @Override
    protected void updateItem(@Nullable RuleRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(text.apply(row));
        setGraphic(graphic.apply(row));
    }
}
