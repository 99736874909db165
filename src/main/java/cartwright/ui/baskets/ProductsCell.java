package cartwright.ui.baskets;

import cartwright.ui.ViewContext;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The products of a basket: the matching ones first and marked, then how many others there are and their names as far as there is room. A name that
 * does not fit ends in dots; all are in the tip.
 */
final class ProductsCell extends TableCell<BasketRow, BasketRow> {

    private static final double WIDEST_TIP = 480;
    private static final double WIDEST_CHIP = 220;
    private static final double NARROWEST_CHIP = 60;

    /** The cell's padding. */
    private static final double SIDES = 12;

    private final ViewContext context;
    private final HBox content = new HBox();
    private final Label count = new Label();
    private final Label others = new Label();
    private final Tooltip whole = new Tooltip();

    ProductsCell(ViewContext context) {
        this.context = context;
        content.setMinWidth(0);
        content.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("hint");
        content.getStyleClass().add("basket-products");
        others.setMinWidth(0);
        others.setPrefWidth(NARROWEST_CHIP); // what is left, after the names that match
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
            chip.setMinWidth(NARROWEST_CHIP);
            chip.setMaxWidth(WIDEST_CHIP);
            chip.getStyleClass().add("match-chip");
            content.getChildren().add(chip);
        }
        others.setText(String.join(" + ", rest));
        boolean both = !matching.isEmpty() && !rest.isEmpty();
        if (both) {
            count.setText(context.messages().text("baskets.others", rest.size()));
            content.getChildren().add(count);
        }
        content.getChildren().add(others);
        whole.setText(String.join("\n", matching) + (matching.isEmpty() ? "" : "\n") + String.join("\n", rest));
        setTooltip(whole);
        setGraphic(content);
        setAccessibleText(whole.getText());
    }
}
