package cartwright.ui.baskets;

import cartwright.app.session.FoundBaskets;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.ViewContext;
import cartwright.ui.baskets.BasketsViewModel.Scope;
import cartwright.ui.baskets.BasketsViewModel.Sort;
import cartwright.ui.table.Copied;
import cartwright.ui.verb.ProductDrag;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The baskets, one a row: what the shop calls it, when, where, and its products with the matching ones marked. */
public final class BasketsView {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final BasketsViewModel model;
    private final ViewContext context;
    private final VerbMenu menu;
    private final Runnable exporting;
    private final DateTimeFormatter times;

    private @Nullable TableColumn<BasketRow, BasketRow> store;

    @FXML
    private Label caption;

    @FXML
    private ToggleGroup scopes;

    @FXML
    private ToggleButton selected;

    @FXML
    private ToggleButton ifSide;

    @FXML
    private ToggleButton slice;

    @FXML
    private Button export;

    @FXML
    private TableView<BasketRow> table;

    @FXML
    private Label empty;

    /**
     * Creates the controller of BasketsView.fxml.
     *
     * @param menu what can be done with the products of a basket
     * @param exporting asks for a file and writes the baskets into it
     */
    public BasketsView(BasketsViewModel model, ViewContext context, VerbMenu menu, Runnable exporting) {
        this.model = model;
        this.context = context;
        this.menu = menu;
        this.exporting = exporting;
        times = DateTimeFormatter.ofPattern(
                context.messages().text("baskets.moment"),
                context.messages().language().locale());
    }

    @FXML
    private void initialize() {
        bindScope();
        addColumns();
        table.setItems(model.rows());
        table.setSortPolicy(this::sort);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        menu.attach(table, this::target, target -> copy(), this::ownItems);
        ProductDrag.from(table, menu.verbs(), this::target);
        context.watcher().watchAll(this::show, model.foundProperty(), model.scopeProperty());
        context.watcher()
                .watchAll(
                        this::showScopes,
                        model.scopeProperty(),
                        model.selection().ruleProperty(),
                        model.selection().itemsProperty());
        context.watcher().atEnd(() -> table.setItems(null));
    }

    /** The first of the selected baskets, as the products in it. */
    private @Nullable Target target() {
        BasketRow row = table.getSelectionModel().getSelectedItem();
        return row == null || row.size() == 0 ? null : new Target(null, row.products());
    }

    private List<MenuItem> ownItems() {
        MenuItem all = new MenuItem(context.messages().text("baskets.export"));
        all.setDisable(export.isDisable());
        all.setOnAction(event -> export());
        return List.of(all);
    }

    @FXML
    private void export() {
        exporting.run();
    }

    private void bindScope() {
        Map<Scope, ToggleButton> buttons = Map.of(Scope.SELECTED, selected, Scope.IF_SIDE, ifSide, Scope.SLICE, slice);
        buttons.forEach((scope, button) -> button.setUserData(scope));
        context.watcher()
                .watch(model.scopeProperty(), scope -> scopes.selectToggle(buttons.getOrDefault(scope, selected)));
        scopes.selectedToggleProperty().addListener((observable, before, now) -> choose(before, now));
    }

    private void choose(@Nullable Toggle before, @Nullable Toggle now) {
        if (now == null) {
            scopes.selectToggle(before);
        } else {
            model.scopeProperty().set((Scope) now.getUserData());
        }
    }

    /** The chosen one is never disabled: the keyboard goes to it first and from it to the others. */
    private void showScopes() {
        Scope scope = model.scopeProperty().get();
        ifSide.setDisable(
                scope != Scope.IF_SIDE && model.selection().ruleProperty().get() == null);
        selected.setDisable(
                scope != Scope.SELECTED && model.selection().itemsProperty().get() == null);
    }

    private void addColumns() {
        TableColumn<BasketRow, BasketRow> receipt = column("baskets.receipt", null, 78);
        receipt.setCellFactory(ignored -> new ReceiptCell(model.receipts()));
        receipt.setSortable(false);
        text("baskets.time", BasketColumn.TIME, 142, this::time);
        store = text("baskets.store", BasketColumn.STORE, 90, BasketRow::store);
        text("baskets.score", BasketColumn.SCORE, 74, this::score)
                .getStyleClass()
                .add("number-column");
        text("baskets.size", BasketColumn.SIZE, 74, row -> context.numbers().count(row.size()))
                .getStyleClass()
                .add("number-column");
        TableColumn<BasketRow, BasketRow> products = column("baskets.products", null, 260);
        products.setCellFactory(ignored -> new ProductsCell(context));
        products.setSortable(false);
        products.setMaxWidth(Double.MAX_VALUE);
    }

    private TableColumn<BasketRow, BasketRow> column(String heading, @Nullable BasketColumn sortedBy, double width) {
        TableColumn<BasketRow, BasketRow> column =
                new TableColumn<>(context.messages().text(heading));
        column.setId(heading);
        column.setUserData(sortedBy);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 64));
        column.setMaxWidth(width * 1.6);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        table.getColumns().add(column);
        return column;
    }

    private TableColumn<BasketRow, BasketRow> text(
            String heading, BasketColumn sortedBy, double width, Function<BasketRow, String> text) {
        TableColumn<BasketRow, BasketRow> column = column(heading, sortedBy, width);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable BasketRow row, boolean nothing) {
                super.updateItem(row, nothing);
                setText(row == null || nothing ? null : text.apply(row));
            }
        });
        return column;
    }

    private String time(BasketRow row) {
        LocalDateTime time = row.time();
        return time == null ? "–" : times.format(time);
    }

    private String score(BasketRow row) {
        return Float.isNaN(row.score()) ? "–" : context.numbers().similarity(row.score());
    }

    /** Called by the table when a heading was clicked; the rows come later, in one change. */
    private boolean sort(TableView<BasketRow> ignored) {
        model.sortProperty()
                .set(table.getSortOrder().stream()
                        .filter(column -> column.getUserData() != null)
                        .findFirst()
                        .map(column -> new Sort(
                                (BasketColumn) column.getUserData(), column.getSortType() == SortType.DESCENDING))
                        .orElse(null));
        return true;
    }

    private void show() {
        FoundBaskets found = model.foundProperty().get();
        export.setDisable(found == null || found.size() == 0);
        if (found == null) {
            caption.setText("");
            empty.setText(context.messages().text("empty.noProject"));
            return;
        }
        if (store != null) {
            store.setVisible(!found.data().occasions().storeNames().isEmpty());
        }
        AssociationRule rule = model.selection().ruleProperty().get();
        boolean holding = found.marked().size() > 0 && model.scopeProperty().get() != Scope.SLICE;
        String names = !holding
                ? ""
                : context.sentences()
                        .names(
                                found.data().catalog(),
                                model.scopeProperty().get() == Scope.IF_SIDE && rule != null
                                        ? rule.antecedent()
                                        : found.marked());
        if (holding) {
            caption.setText(context.messages().text("baskets.caption", found.size(), names));
        } else if (model.ofMarkedRules() >= 0) {
            caption.setText(context.messages().text("baskets.captionMarked", found.size(), model.ofMarkedRules()));
        } else {
            caption.setText(context.messages().text("baskets.captionAll", found.size()));
        }
        empty.setText(context.messages().text(holding ? "baskets.none" : "baskets.noneAtAll"));
        table.scrollTo(0);
    }

    /** Copies the selected baskets. */
    private void copy() {
        Copied copied = new Copied();
        copied.row(
                List.of("baskets.receipt", "baskets.time", "baskets.store", "baskets.score", "baskets.products")
                        .stream()
                        .map(context.messages()::text)
                        .toList());
        for (BasketRow row : List.copyOf(table.getSelectionModel().getSelectedItems())) {
            LocalDateTime time = row.time();
            copied.foreign(Objects.requireNonNullElse(model.receipts().get(row.number()), ""))
                    .cell(time == null ? "" : time.toString())
                    .foreign(row.store())
                    .cell(Float.isNaN(row.score()) ? "" : Float.toString(row.score()))
                    .foreign(String.join(" + ", row.matching()) + " | " + String.join(" + ", row.others()))
                    .endRow();
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(copied.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
