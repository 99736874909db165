package cartwright.ui.baskets;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The products of a basket: the matching ones first and marked, the others behind them as far as there is room. */
final class ProductsCell extends TableCell<BasketRow, BasketRow> {

    private static final double WIDEST_TIP = 480;
    private static final double WIDEST_CHIP = 220;

    private final HBox content = new HBox();
    private final Label others = new Label();
    private final Tooltip whole = new Tooltip();

    ProductsCell() {
        content.getStyleClass().add("basket-products");
        others.setMinWidth(0);
        HBox.setHgrow(others, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TIP);
    }

    @Override
    protected void updateItem(@Nullable BasketRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        List<String> matching = row.matching();
        List<String> rest = row.others();
        content.getChildren().clear();
        for (String name : matching) {
            Label chip = new Label("✓ " + name); // a sign beside the colour
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setMaxWidth(WIDEST_CHIP);
            chip.getStyleClass().add("match-chip");
            content.getChildren().add(chip);
        }
        others.setText(String.join(" + ", rest));
        content.getChildren().add(others);
        whole.setText(String.join("\n", matching) + (matching.isEmpty() ? "" : "\n") + String.join("\n", rest));
        setTooltip(whole);
        setGraphic(content);
        setAccessibleText(whole.getText());
    }
}
