package cartwright.ui.importing;

import cartwright.app.port.RejectedLine;
import cartwright.ui.ViewContext;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The lines that imports could not use: where each stood, why it was left out, and what it said. */
public final class RejectedView extends VBox {

    private final ViewContext context;
    private final TableView<RejectedLine> table = new TableView<>();

    /**
     * Creates the view.
     *
     * @param lines the first of the rejected lines
     * @param all number of rejected lines
     */
    public RejectedView(ViewContext context, List<RejectedLine> lines, long all) {
        this.context = context;
        getStyleClass().add("dialog-content");
        setPrefSize(860, 520);
        long cutAt = all > lines.size() ? lines.size() : 0;
        Label caption = new Label(context.messages().text("rejected.caption", all, cutAt));
        caption.setWrapText(true);
        table.setId("rejectedLines");
        add("rejected.file", 150, RejectedLine::file);
        add("rejected.line", 80, line -> context.numbers().count(line.lineNumber()));
        add("rejected.reason", 200, line -> context.messages().name(line.reason()));
        add("rejected.text", 390, RejectedLine::text);
        table.getItems().setAll(lines);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(caption, table);
    }

    private void add(String key, double width, Function<RejectedLine, String> text) {
        TableColumn<RejectedLine, String> column =
                new TableColumn<>(context.messages().text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        table.getColumns().add(column);
    }
}
