package cartwright.ui.recommend;

import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.Offer;
import cartwright.ui.ViewContext;
import cartwright.ui.selection.SelectionViewModel;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.VerbMenu;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** The preview: suggestions for the search or for a cart, each with its reason. */
public final class RecommendView {

    private final RecommendationViewModel model;
    private final ViewContext context;
    private final Supplier<Optional<Path>> fileDialog;
    private final SelectionViewModel selection;
    private final VerbMenu verbs;
    private boolean showing;
    private @Nullable ItemCatalog offered;

    @FXML
    private ToggleGroup bases;

    @FXML
    private ToggleButton bySearch;

    @FXML
    private ToggleButton byCart;

    @FXML
    private ToggleButton byBoth;

    @FXML
    private VBox root;

    @FXML
    private VBox cartPane;

    @FXML
    private SearchableComboBox<Item> product;

    @FXML
    private FlowPane cart;

    @FXML
    private Spinner<Integer> number;

    @FXML
    private HBox weightsPlace;

    @FXML
    private VBox bar;

    @FXML
    private ListView<Offer> list;

    @FXML
    private Label emptyReason;

    /**
     * Creates the controller of RecommendView.fxml.
     *
     * @param fileDialog asks for a file with facts of products
     * @param selection what every view marks
     * @param verbs what can be done with a product in every view
     */
    public RecommendView(
            RecommendationViewModel model,
            ViewContext context,
            Supplier<Optional<Path>> fileDialog,
            SelectionViewModel selection,
            VerbMenu verbs) {
        this.selection = selection;
        this.verbs = verbs;
        this.model = model;
        this.fileDialog = fileDialog;
        this.context = context;
    }

    @FXML
    private void initialize() {
        bindBasis();
        bindCart();
        ProductDrag.onto(root, verbs.verbs()::addToCart);
        context.later().accept(() -> {
            OfferBar offers = new OfferBar(model, context, fileDialog);
            bar.getChildren().setAll(offers);
            weightsPlace.getChildren().setAll(offers.weightsButton());
        });
        OfferMenu menu = new OfferMenu(model, context, list, verbs);
        list.setContextMenu(menu.menu());
        list.setOnKeyPressed(menu::keyPressed);
        list.setCellFactory(ignored -> new SuggestionCell(context, model, selection, verbs.verbs(), menu::showBelow));
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (!showing && now != null) {
                model.selectedProperty().set(now);
            }
        });
        context.watcher().watch(model.suggestedProperty(), this::show);
        context.watcher().watch(model.selectedProperty(), now -> {
            if (now == null) {
                list.getSelectionModel().clearSelection();
            }
        });
    }

    private void bindBasis() {
        bySearch.setUserData(Basis.SEARCH);
        byCart.setUserData(Basis.CART);
        byBoth.setUserData(Basis.CART_IN_SEARCH);
        Map<Basis, ToggleButton> buttons =
                Map.of(Basis.SEARCH, bySearch, Basis.CART, byCart, Basis.CART_IN_SEARCH, byBoth);
        context.watcher().watch(model.basisProperty(), basis -> {
            bases.selectToggle(buttons.getOrDefault(basis, bySearch));
            cartPane.setVisible(basis != Basis.SEARCH);
            cartPane.setManaged(basis != Basis.SEARCH);
            showEmptyReason();
        });
        bases.selectedToggleProperty().addListener((observable, before, now) -> chooseBasis(before, now));
        number.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, 50, model.numberProperty().get()));
        number.valueProperty()
                .addListener((observable, before, now) -> model.numberProperty().set(now));
    }

    private void chooseBasis(@Nullable Toggle before, @Nullable Toggle now) {
        if (now == null) {
            bases.selectToggle(before);
        } else {
            model.basisProperty().set((Basis) now.getUserData());
        }
    }

    private void bindCart() {
        product.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Item item) {
                return item == null ? "" : item.name();
            }

            @Override
            public @Nullable Item fromString(String name) {
                return null; // the box offers products; it does not make them
            }
        });
        product.valueProperty().addListener((observable, before, item) -> {
            if (item != null) {
                model.addToCart(List.of(item));
            }
        });
        context.watcher().watchAll(this::showCart, model.cart());
    }

    private void showCart() {
        cart.getChildren().setAll(model.cart().stream().map(this::cartChip).toList());
        showEmptyReason();
    }

    private Node cartChip(Item item) {
        Button chip = new Button(item.name() + "  ✕");
        chip.getStyleClass().addAll("chip", "cart-chip");
        chip.setAccessibleText(context.messages().text("recommend.remove", item.name()));
        chip.setOnAction(event -> model.removeFromCart(item));
        return chip;
    }

    private void show(RecommendationViewModel.Suggested suggested) {
        showing = true;
        ItemCatalog catalog = suggested.catalog();
        if (catalog != null && !catalog.equals(offered)) {
            offered = catalog;
            product.getItems().setAll(catalog.items());
        }
        Offer selected = model.selectedProperty().get();
        list.getItems().setAll(suggested.list());
        reselect(suggested.list(), selected);
        showing = false;
        showEmptyReason();
    }

    private void reselect(List<Offer> suggestions, @Nullable Offer selected) {
        list.getSelectionModel().clearSelection();
        if (selected == null) {
            return;
        }
        for (int i = 0; i < suggestions.size(); i++) {
            if (suggestions.get(i).found().itemId() == selected.found().itemId()) {
                list.getSelectionModel().select(i);
                model.selectedProperty().set(suggestions.get(i)); // its counts are those of the newest question
                return;
            }
        }
        model.selectedProperty().set(null);
    }

    private void showEmptyReason() {
        boolean cartIsMissing =
                model.basisProperty().get() != Basis.SEARCH && model.cart().isEmpty();
        String key = cartIsMissing
                ? "recommend.empty.cart"
                : model.basisProperty().get() == Basis.CART ? "recommend.empty.noRule" : "recommend.empty.search";
        emptyReason.setText(context.messages().text(key));
    }
}
