package cartwright.ui.recommend;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.Recommendation;
import cartwright.ui.ViewContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One suggestion: rank, product, attach rate, and the reason as a sentence. */
final class SuggestionCell extends ListCell<Recommendation> {

    /** Padding of the cell, both sides, and the scroll bar. */
    private static final double SIDES = 40;

    private final ViewContext context;
    private final RecommendationViewModel model;
    private final Label rank = new Label();
    private final Label name = new Label();
    private final Label rate = new Label();
    private final Text reason = new Text(); // a label in a list cell is never given the height its lines need
    private final VBox content;

    SuggestionCell(ViewContext context, RecommendationViewModel model) {
        this.context = context;
        this.model = model;
        rank.getStyleClass().add("suggestion-rank");
        name.getStyleClass().add("suggestion-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        rate.setMinWidth(Label.USE_PREF_SIZE);
        rate.getStyleClass().add("suggestion-rate");
        reason.getStyleClass().add("suggestion-reason");
        listViewProperty().addListener((observable, before, list) -> {
            if (list != null) {
                reason.wrappingWidthProperty().bind(list.widthProperty().subtract(SIDES));
            }
        });
        HBox heading = new HBox(rank, name, rate, addButton());
        heading.getStyleClass().add("row");
        content = new VBox(heading, reason);
        content.getStyleClass().add("suggestion");
        setPrefWidth(0); // as wide as the list: the sentence wraps instead of scrolling sideways
    }

    private Button addButton() {
        Button add = new Button();
        add.setGraphic(new FontIcon("fth-shopping-cart"));
        add.getStyleClass().addAll("flat", "button-icon", "small");
        add.setTooltip(new Tooltip(context.messages().text("recommend.add")));
        add.setAccessibleText(context.messages().text("recommend.add"));
        add.setFocusTraversable(false);
        add.setOnAction(event -> addToCart());
        return add;
    }

    private void addToCart() {
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        Recommendation shown = getItem();
        if (catalog != null && shown != null) {
            model.addToCart(catalog.item(shown.itemId()));
        }
    }

    @Override
    protected void updateItem(@Nullable Recommendation suggestion, boolean empty) {
        super.updateItem(suggestion, empty);
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        if (suggestion == null || empty || catalog == null) {
            setGraphic(null);
            return;
        }
        rank.setText(Integer.toString(getIndex() + 1));
        name.setText(catalog.item(suggestion.itemId()).name());
        rate.setText(context.numbers().percent(suggestion.slice().confidence()));
        reason.setText(context.sentences().reason(catalog, suggestion));
        setGraphic(content);
    }
}
