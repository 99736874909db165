package cartwright.ui.offers;

import cartwright.app.session.OfferBook;
import cartwright.app.session.OfferWishes;
import cartwright.core.recommend.ItemFacts.Fact;
import cartwright.core.recommend.Offer.Part;
import cartwright.ui.ViewContext;
import cartwright.ui.offers.OfferBookViewModel.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What offers are ranked by, as controls: a slider a part, the half-life, factors of categories. */
public final class WeightsPane extends VBox {

    /** Width in pixels. */
    public static final double WIDE = 360;

    private final OfferBookViewModel book;
    private final ViewContext context;
    private final List<WeightRow> rows = new ArrayList<>();
    private final List<WeightRow> factRows = new ArrayList<>();
    private final TextField halfLife = new TextField();
    private final Label halfLifeHint = new Label();
    private final CheckBox smoothing = new CheckBox();
    private final Label factsHint = new Label();
    private final Hyperlink forget = new Hyperlink();
    private final ComboBox<String> category = new ComboBox<>();
    private final TextField factor = new TextField("2");
    private final Button addCategory = new Button();
    private final FlowPane categories = new FlowPane();
    private final Label refused = new Label();

    /**
     * Creates the controls.
     *
     * @param fileDialog asks for a file with facts of products
     */
    public WeightsPane(OfferBookViewModel book, ViewContext context, Supplier<Optional<Path>> fileDialog) {
        this.book = book;
        this.context = context;
        setId("weightsPane");
        getStyleClass().addAll("hover-card", "weights-pane");
        setPrefWidth(WIDE);
        setMaxWidth(WIDE);
        addParts();
        addFacts(fileDialog);
        addCategories();
        refused.getStyleClass().add("problem-text");
        refused.setWrapText(true);
        refused.setId("offersRefused");
        Button plain = new Button(context.messages().text("offers.plain"));
        plain.setId("plainWeights");
        plain.getStyleClass().add("small");
        plain.setOnAction(event -> plain());
        getChildren().addAll(refused, plain);
        context.watcher().watchAll(this::show, book.bookProperty(), book.shopProperty());
        context.watcher().watch(book.refusedProperty(), error -> {
            refused.setText(error == null ? "" : context.errors().sentence(error));
            set(refused, error != null);
        });
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void addParts() {
        getChildren().add(title("offers.weights.title"));
        addRow(
                rows,
                "importance",
                context.messages().name(Part.IMPORTANCE),
                new WeightRow.Access(
                        OfferWishes::importance,
                        (wishes, to) -> wishes.withPowers(to, wishes.relevance(), wishes.timeliness())));
        addRow(
                rows,
                "relevance",
                context.messages().name(Part.RELEVANCE),
                new WeightRow.Access(
                        OfferWishes::relevance,
                        (wishes, to) -> wishes.withPowers(wishes.importance(), to, wishes.timeliness())));
        addRow(
                rows,
                "timeliness",
                context.messages().name(Part.TIMELINESS),
                new WeightRow.Access(
                        OfferWishes::timeliness,
                        (wishes, to) -> wishes.withPowers(wishes.importance(), wishes.relevance(), to)));
        halfLife.setId("halfLife");
        halfLife.setPrefColumnCount(5);
        halfLife.setPromptText("∞");
        halfLife.setAccessibleText(context.messages().text("offers.halfLife"));
        halfLife.setOnAction(event -> takeHalfLife());
        halfLife.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                takeHalfLife();
            }
        });
        Label caption = new Label(context.messages().text("offers.halfLife"));
        Label unit = new Label(context.messages().text("offers.days"));
        halfLifeHint.getStyleClass().add("hint");
        halfLifeHint.setWrapText(true);
        getChildren().addAll(row(caption, halfLife, unit), halfLifeHint);
        addSmoothing();
    }

    private void addSmoothing() {
        smoothing.setId("smoothing");
        smoothing.setText(context.messages().text("offers.smoothing"));
        smoothing.setWrapText(true);
        smoothing.setOnAction(
                event -> book.want(book.bookProperty().get().wishes().withSmoothing(smoothing.isSelected()), ""));
        Label hint = new Label(context.messages().text("offers.smoothing.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        getChildren().addAll(smoothing, hint);
    }

    private void addRow(List<WeightRow> to, String id, String name, WeightRow.Access access) {
        WeightRow row = new WeightRow(id, name, access, book, context.numbers());
        to.add(row);
        getChildren().add(row);
    }

    private Label title(String key) {
        Label title = new Label(context.messages().text(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        return row;
    }

    /** An empty field means that old baskets count in full; what is no number above 0 changes nothing. */
    private void takeHalfLife() {
        OfferWishes wishes = book.bookProperty().get().wishes();
        String typed = halfLife.getText().strip();
        OptionalDouble days = context.numbers().parse(typed);
        if (typed.isEmpty() || typed.equals("∞")) { // as the empty field shows it
            book.want(wishes.withHalfLife(Double.POSITIVE_INFINITY), "");
        } else if (days.isPresent() && days.getAsDouble() > 0) {
            book.want(wishes.withHalfLife(days.getAsDouble()), "");
        }
        show();
    }

    private void addFacts(Supplier<Optional<Path>> fileDialog) {
        getChildren().add(title("offers.facts"));
        for (Fact fact : Fact.values()) {
            addRow(
                    factRows,
                    fact.name(),
                    context.messages().name(fact),
                    new WeightRow.Access(
                            wishes -> wishes.facts().getOrDefault(fact, 0.0),
                            (wishes, to) -> wishes.withFact(fact, to)));
        }
        factsHint.getStyleClass().add("hint");
        factsHint.setWrapText(true);
        Hyperlink read = new Hyperlink(context.messages().text("offers.facts.read"));
        read.setId("readFacts");
        read.setOnAction(event -> fileDialog.get().ifPresent(book::importFacts));
        forget.setText(context.messages().text("offers.facts.forget"));
        forget.setOnAction(event -> book.forgetFacts());
        getChildren().addAll(factsHint, row(read, forget));
    }

    private void addCategories() {
        getChildren().add(title("offers.categories"));
        category.setId("boostCategory");
        category.setPromptText(context.messages().text("offers.category"));
        category.setAccessibleText(context.messages().text("offers.category"));
        category.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(category, Priority.ALWAYS);
        factor.setId("boostFactor");
        factor.setPrefColumnCount(3);
        factor.setAccessibleText(context.messages().text("offers.factor"));
        addCategory.setText(context.messages().text("offers.add"));
        addCategory.setId("addBoost");
        addCategory.setMinWidth(Region.USE_PREF_SIZE);
        addCategory.setOnAction(event -> boost());
        factor.setOnAction(event -> boost());
        categories.getStyleClass().add("chips");
        getChildren().addAll(row(category, new Label("×"), factor, addCategory), categories);
    }

    private void boost() {
        OptionalDouble times = context.numbers().parse(factor.getText());
        String wanted = category.getValue();
        if (wanted != null && times.isPresent() && times.getAsDouble() >= 0) {
            book.want(book.bookProperty().get().wishes().withCategory(wanted, times.getAsDouble()), "");
        }
    }

    private void plain() {
        OfferWishes now = book.bookProperty().get().wishes();
        book.want(
                new OfferWishes(
                        1,
                        1,
                        1,
                        Double.POSITIVE_INFINITY,
                        false,
                        Map.of(),
                        Map.of(),
                        now.pinned(),
                        now.hidden(),
                        now.never()),
                "");
    }

    private void show() {
        OfferBook now = book.bookProperty().get();
        Shop shop = book.shopProperty().get();
        OfferWishes wishes = now.wishes();
        rows.forEach(row -> row.show(wishes));
        factRows.forEach(row -> {
            row.show(wishes);
            row.setDisable(!now.hasFacts());
        });
        boolean fades = !Double.isInfinite(wishes.halfLifeDays());
        halfLife.setText(fades ? context.numbers().plain(wishes.halfLifeDays()) : "");
        halfLife.setDisable(!shop.timed());
        rows.get(2).setDisable(!fades);
        smoothing.setSelected(wishes.smoothed());
        halfLifeHint.setText(
                context.messages().text(shop.timed() ? "offers.halfLife.hint" : "offers.halfLife.noTimes"));
        factsHint.setText(context.messages().text(now.hasFacts() ? "offers.facts.there" : "offers.facts.none"));
        forget.setVisible(now.hasFacts());
        if (!category.getItems().equals(shop.categories())) {
            category.getItems().setAll(shop.categories());
        }
        boolean categorised = !shop.categories().isEmpty();
        category.setDisable(!categorised);
        addCategory.setDisable(!categorised);
        category.setPromptText(context.messages().text(categorised ? "offers.category" : "offers.categories.none"));
        List<Node> chips = new ArrayList<>();
        new TreeMap<>(wishes.categories()).forEach((name, times) -> chips.add(chip(name, times)));
        categories.getChildren().setAll(chips);
    }

    private Node chip(String name, double times) {
        Button chip = new Button(name + " × " + context.numbers().plain(times) + "  ✕");
        chip.getStyleClass().add("chip");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(context.messages().text("offers.category.remove", name));
        chip.setOnAction(event -> book.want(book.bookProperty().get().wishes().withCategory(name, 1), ""));
        return chip;
    }
}
