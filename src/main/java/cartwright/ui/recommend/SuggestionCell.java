package cartwright.ui.recommend;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.recommend.Offer;
import cartwright.core.recommend.Recommendation;
import cartwright.ui.ViewContext;
import cartwright.ui.selection.SelectionViewModel;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.Verbs;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
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
 * One suggestion: rank, product, attach rate, the reason as a sentence, and how the score comes about as a bar.
 *
 * <p>The parts are unmanaged: while a slider moves other suggestions come many times a second, and the list is laid out anew only
 * when a sentence takes another number of lines.
 */
final class SuggestionCell extends ListCell<Offer> {

    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");

    private static final double GAP = 6;
    private static final double RANK_EMS = 1.6;
    private static final double BAR_GAP = 4;

    private final ViewContext context;
    private final RecommendationViewModel model;
    private final Label rank = new Label();
    private final Label name = new Label();
    private final Label rate = new Label();
    private final Button add;
    private final Button more;
    private final FontIcon pinned = new FontIcon("fth-bookmark");
    private final ContributionBar bar = new ContributionBar();
    private final Text reason = new Text();
    private final Pane parts;
    private final SelectionViewModel selection;
    private final InvalidationListener pointed = observable -> showLink();
    private boolean updating;
    private double reasonHeight;

    /**
     * Creates an empty cell.
     *
     * @param selection hears which product is under the pointer, and tells which is under that of another view
     * @param verbs what can be done with a product that is carried away
     * @param menu opens what can be done with the cell's suggestion, below a button
     */
    SuggestionCell(
            ViewContext context,
            RecommendationViewModel model,
            SelectionViewModel selection,
            Verbs verbs,
            BiConsumer<Offer, Node> menu) {
        this.selection = selection;
        this.context = context;
        this.model = model;
        add = button("fth-shopping-cart", "recommend.add");
        add.setOnAction(event -> addToCart());
        more = button("fth-more-vertical", "recommend.more");
        more.getStyleClass().add("suggestion-more");
        more.setOnAction(event -> {
            Offer shown = getItem();
            if (shown != null) {
                menu.accept(shown, more);
            }
        });
        parts = new Pane(rank, pinned, name, rate, add, more, reason, bar);
        rank.getStyleClass().add("suggestion-rank");
        name.getStyleClass().add("suggestion-name");
        rate.getStyleClass().add("suggestion-rate");
        rate.setAlignment(Pos.CENTER_RIGHT);
        reason.getStyleClass().add("suggestion-reason");
        reason.setTextOrigin(VPos.TOP);
        parts.getChildren().forEach(part -> part.setManaged(false));
        parts.getStyleClass().add("suggestion");
        parts.setVisible(false);
        selection.hoveredProperty().addListener(new WeakInvalidationListener(pointed));
        setOnMouseEntered(event -> point(getItem()));
        setOnMouseExited(event -> point(null));
        ProductDrag.from(this, verbs, () -> {
            Offer offer = getItem();
            return offer == null || isEmpty() ? null : Target.of(offer.found().itemId());
        });
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(parts);
        setPrefWidth(0); // as wide as the list: the sentence wraps instead of scrolling sideways
    }

    private void point(@Nullable Offer offer) {
        selection
                .hoveredProperty()
                .set(
                        offer == null || isEmpty()
                                ? null
                                : Itemset.of(offer.found().itemId()));
    }

    /** A suggestion is marked where another view points at it, alone or among others. */
    private void showLink() {
        Itemset there = selection.hoveredProperty().get();
        Offer offer = getItem();
        pseudoClassStateChanged(
                LINKED,
                there != null
                        && offer != null
                        && !isEmpty()
                        && !isHover()
                        && there.contains(offer.found().itemId()));
    }

    private Button button(String icon, String key) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setTooltip(new Tooltip(context.messages().text(key)));
        button.setAccessibleText(context.messages().text(key));
        button.setFocusTraversable(false);
        return button;
    }

    private void addToCart() {
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        Offer shown = getItem();
        if (catalog != null && shown != null) {
            model.addToCart(List.of(catalog.item(shown.found().itemId())));
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
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        ItemCatalog catalog = model.suggestedProperty().get().catalog();
        boolean shown = offer != null && !empty && catalog != null;
        showLink();
        parts.setVisible(shown);
        if (offer == null || catalog == null || !shown) {
            return;
        }
        Recommendation suggestion = offer.found();
        rank.setText(Integer.toString(getIndex() + 1));
        pinned.setVisible(offer.first());
        RecommendationViewModel.Suggested all = model.suggestedProperty().get();
        bar.show(offer, all.highest(), all.lowest());
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
        double height = snappedTopInset()
                + headHeight()
                + 2
                + reasonHeight
                + BAR_GAP
                + ContributionBar.HIGH
                + snappedBottomInset();
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
        double room = more.prefWidth(-1);
        rank.resizeRelocate(0, 0, number, high);
        pinned.relocate(number - 2, (high - pinned.prefHeight(-1)) / 2);
        double from = number + (pinned.isVisible() ? pinned.prefWidth(-1) : 0);
        name.resizeRelocate(from, 0, Math.max(0, width - from - share - button - room - 2 * GAP), high);
        rate.resizeRelocate(width - button - room - GAP - share, 0, share, high);
        add.resizeRelocate(width - button - room, 0, button, high);
        more.resizeRelocate(width - room, 0, room, high);
        wrap(width);
        reason.relocate(0, high + 2);
        bar.resizeRelocate(0, high + 2 + reason.getLayoutBounds().getHeight() + BAR_GAP, width, ContributionBar.HIGH);
    }
}
