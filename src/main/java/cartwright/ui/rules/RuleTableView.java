package cartwright.ui.rules;

import cartwright.app.port.SettingsStore;
import cartwright.core.rule.AssociationRule;
import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.verb.Target;
import cartwright.ui.verb.VerbMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The rule table: plain words in the headings, sorted and filled away from the window's thread. */
public final class RuleTableView {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final RuleTableViewModel model;
    private final ViewContext context;
    private final VerbMenu menu;
    private final SettingsStore settings;
    private boolean showing;

    @FXML
    private BorderPane filterPlace;

    @FXML
    private TableView<RuleRow> table;

    /**
     * Creates the controller of RuleTableView.fxml.
     *
     * @param menu what can be done with a rule
     * @param settings where the columns are remembered
     */
    public RuleTableView(RuleTableViewModel model, ViewContext context, VerbMenu menu, SettingsStore settings) {
        this.model = model;
        this.menu = menu;
        this.settings = settings;
        this.context = context;
    }

    @FXML
    private void initialize() {
        RuleColumns columns = new RuleColumns(table, model, context, settings);
        context.later().accept(() -> {
            ColumnChooser chooser = new ColumnChooser(columns, context);
            filterPlace.setCenter(ViewLoader.load(new RuleFilterView(model, context, chooser::show), context));
        });
        table.setItems(model.rows());
        table.setRowFactory(ignored -> new CalmRow(model.selection(), menu.verbs()));
        table.setSortPolicy(this::sort);
        showSort();
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        menu.attach(table, this::target, target -> copy(), List::of);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> select(row));
        context.watcher().watchAll(this::showSelected, model.shownProperty(), model.selectedProperty());
        context.watcher().atEnd(() -> table.setItems(null));
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && target() != null) {
            menu.verbs().showBaskets(Objects.requireNonNull(target()));
            event.consume();
        }
    }

    private @Nullable Target target() {
        AssociationRule rule = model.selectedProperty().get();
        return rule == null ? null : Target.of(rule);
    }

    /** Copies the selected rules. */
    private void copy() {
        List<RuleValue> columns = table.getVisibleLeafColumns().stream()
                .map(column -> (RuleValue) column.getUserData())
                .filter(column -> column != RuleColumn.TREND)
                .toList();
        List<RuleRow> rows = List.copyOf(table.getSelectionModel().getSelectedItems());
        ClipboardContent content = new ClipboardContent();
        content.putString(new RuleCopy(context).text(rows, columns));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Called by the table when a heading was clicked; the rows come later, in one change. */
    private boolean sort(TableView<RuleRow> ignored) {
        if (!showing) {
            List<RuleSort> wanted = new ArrayList<>();
            for (TableColumn<RuleRow, ?> column : table.getSortOrder()) {
                wanted.add(new RuleSort((RuleValue) column.getUserData(), column.getSortType() == SortType.DESCENDING));
            }
            model.sortBy(wanted);
        }
        return true;
    }

    private void showSort() {
        showing = true;
        for (RuleSort sort : model.sorts()) {
            for (TableColumn<RuleRow, ?> column : table.getColumns()) {
                if (sort.column() == column.getUserData()) {
                    column.setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().add(column);
                }
            }
        }
        showing = false;
    }

    private void select(@Nullable RuleRow row) {
        if (!showing && row != null) {
            model.selectedProperty().set(row.rule());
        }
    }

    /** New rows came, or another view chose a rule: the table marks where the rule stands now. */
    private void showSelected() {
        showing = true;
        int position = model.positionOfSelected();
        if (position < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != position) {
            table.getSelectionModel().clearAndSelect(position);
            table.scrollTo(Math.max(0, position - 3));
        }
        showing = false;
    }

    /** Shows a node in place of the rows while there are none. */
    public void setPlaceholder(Node placeholder) {
        table.setPlaceholder(placeholder);
    }
}
