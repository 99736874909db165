package cartwright.ui.recommend;

import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.app.session.OfferWishes.Place;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.ui.ViewContext;
import cartwright.ui.offers.OfferBookViewModel;
import cartwright.ui.offers.OfferChange;
import cartwright.ui.offers.WeightsPane;
import cartwright.ui.text.OfferText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the suggestions: the button of the weights, the formula they make, what was pinned or hidden, and the way back. */
final class OfferBar extends VBox {

    private static final double GAP = 8;

    private final OfferBookViewModel book;
    private final ViewContext context;
    private final OfferText words;
    private final Button weights = new Button();
    private final MenuButton chosen = new MenuButton();
    private final Label formula = new Label();
    private final Label learned = new Label();
    private final Label changed = new Label();
    private final Hyperlink undo = new Hyperlink();
    private final HBox undoRow;
    private final Popup popup = new Popup();

    OfferBar(RecommendationViewModel model, ViewContext context, Supplier<Optional<Path>> fileDialog) {
        this.book = model.book();
        this.context = context;
        this.words = new OfferText(context.messages());
        getStyleClass().add("offer-bar");
        weights.setId("weights");
        weights.setText(context.messages().text("offers.weights"));
        weights.setGraphic(new FontIcon("fth-sliders"));
        weights.getStyleClass().add("small");
        weights.setMinWidth(USE_PREF_SIZE);
        weights.setOnAction(event -> toggle());
        chosen.setId("chosenProducts");
        chosen.getStyleClass().addAll("small", "flat");
        WeightsPane pane = new WeightsPane(book, context, fileDialog);
        popup.getContent().add(pane);
        popup.setAutoHide(true);
        context.watcher().atEnd(popup::hide);
        formula.setId("formula");
        learned.setId("learnedOrder");
        for (Label label : List.of(formula, learned)) {
            label.getStyleClass().add("hint");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        changed.setId("lastChange");
        changed.getStyleClass().add("hint");
        changed.setMinWidth(0);
        undo.setId("undoOffer");
        undo.setText(context.messages().text("menu.undo"));
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> book.undo());
        undoRow = new HBox(changed, undo);
        undoRow.getStyleClass().add("row");
        getChildren().setAll(chosen, formula, learned, undoRow);
        context.watcher().watchAll(this::show, book.bookProperty(), book.shopProperty(), book.lastChangeProperty());
        context.watcher().watch(model.suggestedProperty(), suggested -> showOrder(suggested.order()));
    }

    /** Returns the button that opens the weights, for the row above. */
    Button weightsButton() {
        return weights;
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds place = weights.localToScreen(weights.getBoundsInLocal());
        Bounds side = localToScreen(getBoundsInLocal()); // beside all suggestions, whose order it changes
        popup.show(weights, side.getMinX() - WeightsPane.WIDE - GAP, place.getMinY());
    }

    private void showOrder(@Nullable Kind order) {
        learned.setText(
                order == null
                        ? ""
                        : context.messages()
                                .text("offers.learned", context.messages().name(order)));
        learned.setVisible(order != null);
        learned.setManaged(order != null);
    }

    private void show() {
        OfferBook now = book.bookProperty().get();
        ItemCatalog catalog = book.shopProperty().get().catalog();
        formula.setText(words.formula(now));
        weights.setDisable(catalog == null);
        showChosen(now.wishes(), catalog);
        OfferChange change = book.lastChangeProperty().get();
        undoRow.setVisible(change != null);
        undoRow.setManaged(change != null);
        if (change != null) {
            String name = context.messages().name(change.kind());
            changed.setText(
                    change.subject().isEmpty()
                            ? name
                            : name + context.messages().text("reason.colon") + change.subject());
        }
    }

    private void showChosen(OfferWishes wishes, @Nullable ItemCatalog catalog) {
        List<MenuItem> items = new ArrayList<>();
        if (catalog != null) {
            addAll(items, wishes.pinned(), "fth-bookmark", catalog);
            addAll(items, wishes.hidden(), "fth-eye-off", catalog);
            addAll(items, wishes.never(), "fth-slash", catalog);
        }
        chosen.getItems().setAll(items);
        chosen.setVisible(!items.isEmpty());
        chosen.setManaged(!items.isEmpty());
        chosen.setText(context.messages()
                .text(
                        "offers.chosen",
                        wishes.pinned().size(),
                        wishes.hidden().size() + wishes.never().size()));
    }

    /** Choosing a product takes back what was decided about it. */
    private void addAll(List<MenuItem> items, Set<Integer> products, String icon, ItemCatalog catalog) {
        for (int id : new TreeSet<>(products)) {
            if (id < catalog.size()) {
                Item item = catalog.item(id);
                MenuItem back = new MenuItem(context.messages().text("offers.back", item.name()), new FontIcon(icon));
                back.setMnemonicParsing(false);
                back.setOnAction(event -> book.put(item, Place.USUAL));
                items.add(back);
            }
        }
    }
}
