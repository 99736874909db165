package cartwright.ui.rules;

import cartwright.app.port.SettingsStore;
import cartwright.ui.ViewContext;
import cartwright.ui.rules.ColumnLayout.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Callback;

/** The columns of the rule table: made, shown, hidden and remembered. */
final class RuleColumns {

    private static final String SETTING = "ruleColumns";
    private static final double NARROWEST_NAME = 80;
    private static final double SCROLL_BAR = 16;
    private static final double WIDEST_TIP = 320;

    private final TableView<RuleRow> table;
    private final RuleTableViewModel model;
    private final ViewContext context;
    private final SettingsStore settings;
    private final ColumnNames names;

    RuleColumns(TableView<RuleRow> table, RuleTableViewModel model, ViewContext context, SettingsStore settings) {
        this.table = table;
        this.model = model;
        this.context = context;
        this.settings = settings;
        this.names = new ColumnNames(context.messages());
        ColumnLayout layout = settings.get(SETTING).map(ColumnLayout::read).orElse(ColumnLayout.USUAL);
        layout.places().forEach(place -> table.getColumns().add(column(place)));
        table.getColumns().addListener((InvalidationListener) observable -> changed());
        table.widthProperty().addListener(observable -> usePolicy());
        table.addEventFilter(
                MouseEvent.MOUSE_RELEASED, event -> remember()); // a column was dragged wider, or elsewhere
        changed();
    }

    private TableColumn<RuleRow, RuleRow> column(Place place) {
        RuleValue value = place.column();
        TableColumn<RuleRow, RuleRow> column = new TableColumn<>();
        Label heading = new Label(names.heading(value));
        Tooltip meaning = new Tooltip(names.meaning(value));
        meaning.setWrapText(true);
        meaning.setMaxWidth(WIDEST_TIP);
        heading.setTooltip(meaning);
        column.setGraphic(heading);
        column.setText(""); // the heading is the graphic, which has a tip
        column.setId("column" + value.id());
        column.setUserData(value);
        column.setVisible(place.shown());
        column.setSortable(value != RuleColumn.TREND);
        setWidths(column, place);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        setCells(column, value);
        return column;
    }

    private static void setWidths(TableColumn<RuleRow, RuleRow> column, Place place) {
        double usual = ColumnLayout.usualWidth(place.column());
        if (place.column() == RuleColumn.IF || place.column() == RuleColumn.THEN) {
            column.setMinWidth(NARROWEST_NAME);
        } else {
            column.setMinWidth(usual); // what is left over goes to the names
            column.setMaxWidth(usual * (place.column() instanceof MeasureColumn ? 2 : 1.25));
        }
        column.setPrefWidth(place.width() > 0 ? place.width() : usual);
    }

    private void setCells(TableColumn<RuleRow, RuleRow> column, RuleValue value) {
        if (!(value instanceof RuleColumn plain)) {
            number(column, row -> context.numbers().plain(value.of(row.rows(), row.index())));
            return;
        }
        switch (plain) {
            case IF -> column.setCellFactory(ignored -> new TextCell(RuleRow::ifNames, true));
            case THEN -> column.setCellFactory(ignored -> new TextCell(RuleRow::thenNames, true));
            case BOTH -> number(column, row -> context.numbers().count(row.both()));
            case ATTACH -> column.setCellFactory(ignored -> new AttachCell(context.numbers()));
            case TIMES_ALL -> number(column, row -> context.numbers().times(row.timesAll()));
            case TIMES_SEARCH -> number(column, row -> context.numbers().times(row.timesSearch()));
            case EXTRA -> number(column, row -> context.numbers().whole(row.extra()));
            case STRENGTH -> column.setCellFactory(ignored -> new StrengthCell(context.messages()));
            case TREND -> column.setCellFactory(ignored -> new TrendCell(model.trends()));
        }
    }

    private static void number(TableColumn<RuleRow, RuleRow> column, Function<RuleRow, String> text) {
        column.setCellFactory(ignored -> new TextCell(text, false));
        column.getStyleClass().add("number-column");
    }

    private static RuleValue value(TableColumn<RuleRow, ?> column) {
        return (RuleValue) column.getUserData();
    }

    /** Tells whether a column is shown. */
    boolean isShown(RuleValue value) {
        return table.getVisibleLeafColumns().stream()
                .anyMatch(column -> value(column).equals(value));
    }

    /** Shows or hides a column; the last one that says which rule it is stays. */
    void show(RuleValue value, boolean shown) {
        List<TableColumn<RuleRow, ?>> there = table.getColumns().stream()
                .filter(column -> value(column).equals(value))
                .toList();
        if (value instanceof MeasureColumn && !shown) {
            table.getColumns().removeAll(there);
        } else if (there.isEmpty() && shown) {
            table.getColumns().add(column(new Place(value, 0, true)));
        } else {
            there.forEach(column -> column.setVisible(shown));
        }
        changed();
    }

    /** Shows the columns of the first start. */
    void reset() {
        List<TableColumn<RuleRow, ?>> usual = new ArrayList<>();
        ColumnLayout.USUAL.places().forEach(place -> usual.add(column(place)));
        table.getSortOrder().clear();
        table.getColumns().setAll(usual);
    }

    private void changed() {
        usePolicy();
        model.useNumbers(table.getVisibleLeafColumns().stream()
                .map(RuleColumns::value)
                .filter(RuleValue::isNumber)
                .toList());
        remember();
    }

    /** Columns share the room there is; those that have not enough of it are scrolled sideways. */
    private void usePolicy() {
        boolean measures = table.getColumns().stream().anyMatch(column -> value(column) instanceof MeasureColumn);
        double least = table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        boolean narrow = table.getWidth() > 0 && table.getWidth() < least + SCROLL_BAR;
        Callback<TableView.ResizeFeatures, Boolean> policy = measures || narrow
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN;
        if (table.getColumnResizePolicy() != policy) {
            table.setColumnResizePolicy(policy);
        }
    }

    private void remember() {
        String text = new ColumnLayout(table.getColumns().stream()
                        .map(column -> new Place(value(column), column.getWidth(), column.isVisible()))
                        .toList())
                .text();
        if (table.getWidth() > 0 && !text.equals(settings.get(SETTING).orElse(""))) {
            settings.put(SETTING, text);
        }
    }
}
