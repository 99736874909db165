package cartwright.ui.offers;

import cartwright.app.session.OfferBook;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.recommend.BusinessRules.Rule;
import cartwright.ui.ViewContext;
import cartwright.ui.offers.OfferBookViewModel.Shop;
import cartwright.ui.table.Copied;
import cartwright.ui.text.ShopRuleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The business rules as a table of sentences, a line to add one, and files to exchange them with the command line. */
public final class RulesView {

    private static final KeyCodeCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final OfferBookViewModel book;
    private final ViewContext context;
    private final Dialogs dialogs;
    private final ShopRuleText words;
    private final ProductBox item = new ProductBox();
    private final ProductBox other = new ProductBox();
    private final ComboBox<String> from = new ComboBox<>();
    private final ComboBox<String> to = new ComboBox<>();
    private final TextField factor = new TextField("2");

    @FXML
    private ComboBox<RuleKind> kind;

    @FXML
    private HBox sides;

    @FXML
    private Button add;

    @FXML
    private Label sentence;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button remove;

    @FXML
    private Button export;

    @FXML
    private Label told;

    @FXML
    private TableView<Rule> table;

    /**
     * Asks for files.
     *
     * @param read a file with rules
     * @param write where rules are to lie, with a name to start from
     */
    public record Dialogs(Supplier<Optional<Path>> read, Function<String, Optional<Path>> write) {}

    /** Creates the controller of RulesView.fxml. */
    public RulesView(OfferBookViewModel book, ViewContext context, Dialogs dialogs) {
        this.book = book;
        this.context = context;
        this.dialogs = dialogs;
        this.words = new ShopRuleText(context.messages());
    }

    @FXML
    private void initialize() {
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable RuleKind one) {
                return one == null ? "" : context.messages().name(one);
            }

            @Override
            public @Nullable RuleKind fromString(String name) {
                return null; // the box offers kinds; it does not make them
            }
        });
        kind.getItems().setAll(RuleKind.values());
        kind.setValue(RuleKind.NEVER_TOGETHER);
        name(item, "ruleItem", "shoprule.product");
        name(other, "ruleOther", "shoprule.other");
        name(from, "ruleFrom", "shoprule.from");
        name(to, "ruleTo", "shoprule.to");
        factor.setId("ruleFactor");
        factor.setPrefColumnCount(4);
        factor.setMinWidth(Region.USE_PREF_SIZE);
        factor.setAccessibleText(context.messages().text("offers.factor"));
        factor.setOnAction(event -> add());
        context.watcher().watchAll(this::showSides, kind.valueProperty(), book.shopProperty());
        context.watcher()
                .watchAll(
                        this::showDraft,
                        kind.valueProperty(),
                        item.valueProperty(),
                        other.valueProperty(),
                        from.valueProperty(),
                        to.valueProperty(),
                        factor.textProperty());
        addTable();
        undo.disableProperty().bind(Bindings.isNull(book.lastChangeProperty()));
        redo.disableProperty().bind(book.canRedoProperty().not());
        remove.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        export.disableProperty().bind(Bindings.isEmpty(table.getItems()));
        context.watcher().watchAll(this::show, book.bookProperty(), book.shopProperty());
        context.watcher().watchAll(this::tell, book.refusedProperty(), book.exportedProperty(), book.bookProperty());
    }

    private void name(ComboBox<?> box, String id, String key) {
        box.setId(id);
        box.setPromptText(context.messages().text(key));
        box.setAccessibleText(context.messages().text(key));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
    }

    private void showSides() {
        Shop shop = book.shopProperty().get();
        item.offer(shop.catalog());
        other.offer(shop.catalog());
        for (ComboBox<String> box : List.of(from, to)) {
            if (!box.getItems().equals(shop.categories())) {
                box.getItems().setAll(shop.categories());
            }
        }
        boolean categories = kind.getValue() != null && kind.getValue().aboutCategories();
        List<Node> shown = categories ? List.of(from, to, new Label("×"), factor) : List.of(item, other);
        sides.getChildren().setAll(shown);
        other.setPromptText(
                context.messages().text(kind.getValue() == RuleKind.ALWAYS_OFFER ? "shoprule.when" : "shoprule.other"));
    }

    private RuleDraft draft() {
        RuleKind chosen = kind.getValue() == null ? RuleKind.NEVER_TOGETHER : kind.getValue();
        return new RuleDraft(
                chosen,
                item.getValue(),
                other.getValue(),
                from.getValue(),
                to.getValue(),
                context.numbers().parse(factor.getText()));
    }

    private void showDraft() {
        RuleDraft draft = draft();
        ItemCatalog catalog = book.shopProperty().get().catalog();
        Optional<Rule> rule = draft.rule();
        boolean ready = rule.isPresent() && catalog != null;
        add.setDisable(!ready);
        sentence.setText(
                rule.isPresent() && catalog != null
                        ? words.sentence(rule.get(), catalog)
                        : context.messages().name(draft.lack()));
    }

    private void addTable() {
        addColumn("shoprule.kind", 140, rule -> context.messages().name(RuleKind.of(rule)));
        addColumn("shoprule.meaning", 560, this::meaning);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnKeyPressed(this::keyPressed);
        Label empty = new Label(context.messages().text("shoprule.empty"));
        empty.setWrapText(true);
        empty.setMaxWidth(520);
        empty.getStyleClass().add("empty-reason");
        table.setPlaceholder(empty);
    }

    private String meaning(Rule rule) {
        ItemCatalog catalog = book.shopProperty().get().catalog();
        return catalog == null ? "" : words.sentence(rule, catalog);
    }

    private void addColumn(String key, double width, Function<Rule, String> text) {
        TableColumn<Rule, Rule> column = new TableColumn<>(context.messages().text(key));
        column.setPrefWidth(width);
        column.setSortable(false); // their order counts: of several that come first, the first comes first
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            {
                setWrapText(true); // what a rule does is read to its end
            }

            @Override
            protected double computePrefHeight(double width) {
                return super.computePrefHeight(width < 0 ? column.getWidth() : width);
            }

            @Override
            protected void updateItem(@Nullable Rule rule, boolean empty) {
                super.updateItem(rule, empty);
                setText(rule == null || empty ? null : text.apply(rule));
            }
        });
        table.getColumns().add(column);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            remove();
            event.consume();
        } else if (COPY.match(event)) {
            Copied copied = new Copied();
            for (Rule rule : table.getSelectionModel().getSelectedItems()) {
                copied.cell(context.messages().name(RuleKind.of(rule)))
                        .foreign(meaning(rule))
                        .endRow();
            }
            ClipboardContent content = new ClipboardContent();
            content.putString(copied.text());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }

    private void show() {
        List<Rule> rules = book.bookProperty().get().rules().rules();
        if (!table.getItems().equals(rules)) {
            table.getItems().setAll(rules);
        }
    }

    private void tell() {
        Throwable refused = book.refusedProperty().get();
        OfferBook now = book.bookProperty().get();
        Path file = book.exportedProperty().get();
        told.getStyleClass().setAll("label", refused == null ? "hint" : "problem-text");
        if (refused != null) {
            told.setText(context.errors().sentence(refused));
        } else if (!now.leftOut().isEmpty()) {
            told.setText(context.messages()
                    .text(
                            "shoprule.leftOut",
                            now.leftOut().size(),
                            now.leftOut().get(0).text()));
        } else {
            told.setText(
                    file == null
                            ? context.messages().text("shoprule.hint")
                            : context.messages().text("evaluate.saved", String.valueOf(file.getFileName())));
        }
    }

    @FXML
    private void add() {
        draft().rule().ifPresent(rule -> book.addRules(List.of(rule)));
    }

    @FXML
    private void remove() {
        book.removeRules(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void undo() {
        book.undo();
    }

    @FXML
    private void redo() {
        book.redo();
    }

    @FXML
    private void read() {
        dialogs.read().get().ifPresent(book::importRules);
    }

    @FXML
    private void export() {
        dialogs.write().apply("business-rules.csv").ifPresent(book::exportRules);
    }
}
