package cartwright.ui.rules;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A cell that shows a text made from the row. */
final class TextCell extends CalmCell {

    private final Function<RuleRow, String> text;
    private final Label label;

    /**
     * Creates a cell.
     *
     * @param longText whether the text may be cut off: it is then shown whole when pointed at
     */
    TextCell(Function<RuleRow, String> text, boolean longText) {
        this(text, longText, new Label());
    }

    private TextCell(Function<RuleRow, String> text, boolean longText, Label label) {
        super(label);
        this.text = text;
        this.label = label;
        label.setAlignment(longText ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        if (longText) {
            label.setWrapText(true); // two lines: names that differ in their last word stay apart
            getStyleClass().add("name-cell");
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(label.textProperty());
            emptyProperty().addListener((observable, before, empty) -> setTooltip(empty ? null : whole));
        }
    }

    @Override
    void place(double width, double height) {
        label.resizeRelocate(0, 0, width, height);
    }

    @Override
    void show(RuleRow row) {
        label.setText(text.apply(row));
    }

    @Override
    String spoken() {
        return label.getText();
    }
}
