package cartwright.ui.recommend;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.Recommendation;
import cartwright.ui.ViewContext;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One suggestion: rank, product, attach rate, and the reason as a sentence.
 *
 * <p>The parts are unmanaged: while a slider moves other suggestions come many times a second, and the list is laid out anew only
 * when a sentence takes another number of lines.
 */
final class SuggestionCell extends ListCell<Recommendation> {

    private static final double GAP = 6;
    private static final double RANK_EMS = 1.6;

    private final ViewContext context;
    private final RecommendationViewModel model;
    private final Label rank = new Label();
    private final Label name = new Label();
    private final Label rate = new Label();
    private final Button add;
    private final Text reason = new Text();
    private final Pane parts;
    private boolean updating;
    private double reasonHeight;

    SuggestionCell(ViewContext context, RecommendationViewModel model) {
        this.context = context;
        this.model = model;
        add = addButton(context);
        parts = new Pane(rank, name, rate, add, reason);
        rank.getStyleClass().add("suggestion-rank");
        name.getStyleClass().add("suggestion-name");
        rate.getStyleClass().add("suggestion-rate");
        rate.setAlignment(Pos.CENTER_RIGHT);
        reason.getStyleClass().add("suggestion-reason");
        reason.setTextOrigin(VPos.TOP);
        parts.getChildren().forEach(part -> part.setManaged(false));
        parts.getStyleClass().add("suggestion");
        parts.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(parts);
        setPrefWidth(0); // as wide as the list: the sentence wraps instead of scrolling sideways
    }

    private Button addButton(ViewContext context) {
        Button button = new Button();
        button.setGraphic(new FontIcon("fth-shopping-cart"));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setTooltip(new Tooltip(context.messages().text("recommend.add")));
        button.setAccessibleText(context.messages().text("recommend.add"));
        button.setFocusTraversable(false);
        button.setOnAction(event -> addToCart());
        return button;
    }

    private void addToCart() {
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        Recommendation shown = getItem();
        if (catalog != null && shown != null) {
            model.addToCart(catalog.item(shown.itemId()));
        }
    }

    @Override
    public void updateIndex(int index) {
        updating = true;
        super.updateIndex(index);
        updating = false;
    }

    /** Other words are no reason for a layout; {@link #updateItem} asks for one where the height changes. */
    @Override
    public void requestLayout() {
        if (!updating || isNeedsLayout()) {
            super.requestLayout();
        }
    }

    @Override
    protected void updateItem(@Nullable Recommendation suggestion, boolean empty) {
        super.updateItem(suggestion, empty);
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        boolean shown = suggestion != null && !empty && catalog != null;
        parts.setVisible(shown);
        if (suggestion == null || catalog == null || !shown) {
            return;
        }
        rank.setText(Integer.toString(getIndex() + 1));
        name.setText(catalog.item(suggestion.itemId()).name());
        rate.setText(context.numbers().percent(suggestion.slice().confidence()));
        reason.setText(context.sentences().reason(catalog, suggestion));
        if (reason.getLayoutBounds().getHeight() != reasonHeight) {
            super.requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double list = getListView() == null ? width : getListView().getWidth();
        wrap((width > 0 ? width : list) - snappedLeftInset() - snappedRightInset());
        reasonHeight = reason.getLayoutBounds().getHeight();
        double height = snappedTopInset() + headHeight() + 2 + reasonHeight + snappedBottomInset();
        return snapSizeY(isEmpty() ? headHeight() : height);
    }

    private double headHeight() {
        return Math.max(add.prefHeight(-1), name.prefHeight(-1));
    }

    private void wrap(double width) {
        reason.setWrappingWidth(Math.max(60, width));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        parts.resizeRelocate(left, top, width, getHeight() - top - snappedBottomInset());
        double high = headHeight();
        double em = name.getFont().getSize();
        double button = add.prefWidth(-1);
        double number = RANK_EMS * em;
        double share = Math.max(rate.prefWidth(-1), 3 * em);
        rank.resizeRelocate(0, 0, number, high);
        name.resizeRelocate(number, 0, Math.max(0, width - number - share - button - 2 * GAP), high);
        rate.resizeRelocate(width - button - GAP - share, 0, share, high);
        add.resizeRelocate(width - button, 0, button, high);
        wrap(width);
        reason.relocate(0, high + 2);
    }
}
