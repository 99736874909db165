package cartwright.ui.evaluate;

import cartwright.ui.ViewContext;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The columns of the table of rankers; each sorts by its mean. */
final class ReportTable {

    private static final double NAME_WIDTH = 178;
    private static final double NUMBER_WIDTH = 92;
    private static final double DIFFERENCE_WIDTH = 150;

    private ReportTable() {}

    static void addColumns(TableView<RankerLine> table, ViewContext context, ReportText texts) {
        String ranker = context.messages().text("evaluate.ranker");
        add(table, ranker, NAME_WIDTH, texts::name, Comparator.comparing(texts::name));
        for (ReportColumn column : ReportColumn.values()) {
            TableColumn<RankerLine, RankerLine> added = add(
                    table,
                    "",
                    NUMBER_WIDTH,
                    line -> texts.cell(line, column),
                    Comparator.comparingDouble(line -> line.mean(column)));
            Label heading = new Label(texts.heading(column));
            heading.setWrapText(true);
            heading.setTooltip(new Tooltip(texts.headingTip(column)));
            added.setGraphic(heading);
            added.getStyleClass().add("number-column");
            added.setSortType(TableColumn.SortType.DESCENDING);
            if (column == ReportColumn.HIT_10) {
                table.getSortOrder().add(added);
            }
        }
        add(
                table,
                context.messages().text("evaluate.against"),
                DIFFERENCE_WIDTH,
                texts::difference,
                Comparator.comparingDouble(line ->
                        line.difference() == null ? 0 : line.difference().mean()));
        TableColumn<RankerLine, RankerLine> costs = add(
                table,
                context.messages().text("evaluate.costs"),
                NUMBER_WIDTH,
                texts::millis,
                Comparator.comparingDouble(line -> line.cost().millis()));
        costs.getStyleClass().add("number-column");
        TableColumn<RankerLine, RankerLine> training = add(
                table,
                context.messages().text("evaluate.training"),
                NUMBER_WIDTH,
                texts::training,
                Comparator.comparingDouble(line -> line.cost().training()));
        training.getStyleClass().add("number-column");
    }

    private static TableColumn<RankerLine, RankerLine> add(
            TableView<RankerLine> table,
            String heading,
            double width,
            Function<RankerLine, String> text,
            Comparator<RankerLine> order) {
        TableColumn<RankerLine, RankerLine> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable RankerLine line, boolean empty) {
                super.updateItem(line, empty);
                setText(line == null || empty ? null : text.apply(line));
                getStyleClass().remove("warning-text");
                if (line != null && !empty && line.isWarning()) {
                    getStyleClass().add("warning-text");
                }
            }
        });
        table.getColumns().add(column);
        return column;
    }
}
