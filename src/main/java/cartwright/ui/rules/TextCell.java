package cartwright.ui.rules;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that shows a text or a node made from the row. */
final class TextCell extends TableCell<RuleRow, RuleRow> {

    private final Function<RuleRow, String> text;
    private final Function<RuleRow, @Nullable Node> graphic;

    TextCell(Function<RuleRow, String> text, Function<RuleRow, @Nullable Node> graphic) {
        this.text = text;
        this.graphic = graphic;
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
