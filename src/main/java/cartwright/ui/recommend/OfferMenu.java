package cartwright.ui.recommend;

import cartwright.app.session.OfferWishes.Place;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.Offer;
import cartwright.ui.ViewContext;
import cartwright.ui.table.Copied;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the selected suggestion: put it first, hide it, never show it again, copy it, and what every view offers. */
final class OfferMenu {

    private final RecommendationViewModel model;
    private final ViewContext context;
    private final ListView<Offer> list;
    private final ContextMenu menu;

    OfferMenu(RecommendationViewModel model, ViewContext context, ListView<Offer> list, VerbMenu verbs) {
        this.model = model;
        this.context = context;
        this.list = list;
        MenuItem pin = item("recommend.pin", "fth-bookmark", "pinOffer", this::pin);
        List<MenuItem> own = List.of(
                pin,
                item(
                        "recommend.hide",
                        "fth-eye-off",
                        "hideOffer",
                        item -> model.book().put(item, Place.HIDDEN)),
                item(
                        "recommend.never",
                        "fth-slash",
                        "neverOffer",
                        item -> model.book().put(item, Place.NEVER)),
                item("recommend.copy", "fth-copy", "copyOffer", item -> copy()));
        menu = new ContextMenu(own.toArray(MenuItem[]::new));
        menu.setOnShowing(event -> {
            Offer offer = selected();
            menu.getItems().forEach(item -> item.setDisable(offer == null));
            menu.getItems().remove(own.size(), menu.getItems().size());
            if (offer != null) {
                menu.getItems().add(new SeparatorMenuItem());
                menu.getItems().addAll(verbs.items(Target.of(offer.found().itemId())));
            }
            pin.setText(context.messages().text(isPinned(offer) ? "recommend.unpin" : "recommend.pin"));
        });
    }

    private MenuItem item(String key, String icon, String id, Consumer<Item> action) {
        MenuItem item = new MenuItem(context.messages().text(key), new FontIcon(icon));
        item.setId(id);
        item.setOnAction(event -> withProduct(action));
        return item;
    }

    private void withProduct(Consumer<Item> action) {
        Offer offer = selected();
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        if (offer != null && catalog != null) {
            action.accept(catalog.item(offer.found().itemId()));
        }
    }

    private @Nullable Offer selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private boolean isPinned(@Nullable Offer offer) {
        return offer != null
                && model.book()
                                .bookProperty()
                                .get()
                                .wishes()
                                .place(offer.found().itemId())
                        == Place.FIRST;
    }

    private void pin(Item item) {
        model.book().put(item, isPinned(selected()) ? Place.USUAL : Place.FIRST);
    }

    private void copy() {
        Offer offer = selected();
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        if (offer != null && catalog != null) {
            Copied copied = new Copied()
                    .foreign(catalog.item(offer.found().itemId()).sku())
                    .foreign(catalog.item(offer.found().itemId()).name())
                    .cell(Double.toString(offer.score()))
                    .foreign(context.sentences().reason(catalog, offer.found()))
                    .endRow();
            ClipboardContent content = new ClipboardContent();
            content.putString(copied.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    ContextMenu menu() {
        return menu;
    }

    /** Selects a suggestion and shows the menu below its button. */
    void showBelow(Offer offer, Node button) {
        list.getSelectionModel().select(offer);
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    /** P puts the selected suggestion first, Delete hides it. */
    void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.P && !event.isShortcutDown()) {
            withProduct(this::pin);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            withProduct(item -> model.book().put(item, Place.HIDDEN));
            event.consume();
        }
    }
}
