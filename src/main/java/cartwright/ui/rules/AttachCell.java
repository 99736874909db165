package cartwright.ui.rules;

import cartwright.core.rule.Interval;
import cartwright.ui.text.Numbers;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** An attach rate: a bar from 0 to 100 %, the number, and the interval it may lie in. */
final class AttachCell extends TableCell<RuleRow, RuleRow> {

    private static final double BAR_WIDTH = 32;
    private static final double BAR_HEIGHT = 10;

    private final Numbers numbers;
    private final Region bar = new Region();
    private final Label value = new Label();
    private final Label interval = new Label();
    private final HBox content;

    AttachCell(Numbers numbers) {
        this.numbers = numbers;
        Region frame = new Region();
        frame.getStyleClass().add("attach-frame");
        bar.getStyleClass().add("attach-bar");
        StackPane bars = new StackPane(frame, bar);
        bars.setAlignment(Pos.CENTER_LEFT);
        bars.setMinSize(BAR_WIDTH, BAR_HEIGHT);
        bars.setMaxSize(BAR_WIDTH, BAR_HEIGHT);
        value.setMinWidth(Label.USE_PREF_SIZE);
        interval.setMinWidth(Label.USE_PREF_SIZE);
        interval.getStyleClass().add("hint");
        content = new HBox(bars, value, interval);
        content.getStyleClass().add("attach-cell");
    }

    @Override
    protected void updateItem(@Nullable RuleRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        double width = Math.max(1, row.attach() * BAR_WIDTH);
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        value.setText(numbers.percent(row.attach()));
        Interval between = row.attachInterval();
        interval.setText("(" + numbers.whole(between.low() * 100) + "–" + numbers.whole(between.high() * 100) + ")");
        setGraphic(content);
    }
}
