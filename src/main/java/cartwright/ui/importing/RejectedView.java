package cartwright.ui.importing;

import cartwright.app.port.KeptReject;
import cartwright.app.port.RejectedLine;
import cartwright.app.session.RejectPage;
import cartwright.ui.ViewContext;
import cartwright.ui.importing.RejectedViewModel.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The lines that imports left out: where each stood, why, and its cells, which can be corrected and taken in. */
public final class RejectedView extends VBox {

    private final ViewContext context;
    private final RejectedViewModel model;
    private final TableView<KeptReject> table = new TableView<>();
    private final Label caption = new Label();
    private final ComboBox<RejectedReason> reasons = new ComboBox<>();
    private final Choices<RejectedReason> choices;
    private final LineEditor editor;

    /** One entry of the list of reasons; no reason stands for all. */
    private record RejectedReason(RejectedLine.@Nullable Reason reason, long lines) {}

    /**
     * What the buttons do.
     *
     * @param takeIn imports the corrected lines
     * @param export asks for a file and writes the lines of the reason that is shown
     */
    public record Buttons(Runnable takeIn, java.util.function.Consumer<RejectedLine.@Nullable Reason> export) {}

    /** Creates the view. */
    public RejectedView(ViewContext context, RejectedViewModel model, Buttons buttons) {
        this.context = context;
        this.model = model;
        this.editor = new LineEditor(context, model, table::refresh);
        this.choices = new Choices<>(reasons, this::name, choice -> model.show(choice.reason()));
        getStyleClass().add("dialog-content");
        setPrefSize(980, 680);
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        reasons.setId("rejectedReasons");
        reasons.setAccessibleText(context.messages().text("rejected.reason"));
        fillTable();
        getChildren().setAll(caption, top(buttons), table, editor, bottom(buttons));
        context.watcher().watch(model.pageProperty(), this::show);
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, line) -> editor.show(line));
    }

    private HBox top(Buttons buttons) {
        Button export = new Button(context.messages().text("rejected.export"));
        export.setId("exportRejected");
        export.setOnAction(event -> {
            RejectPage page = model.pageProperty().get();
            buttons.export().accept(page == null ? null : page.reason());
        });
        return row(reasons, space(), export);
    }

    private HBox bottom(Buttons buttons) {
        Button takeIn = new Button();
        takeIn.setId("takeIn");
        takeIn.setDefaultButton(true);
        context.watcher().watch(model.readyProperty(), ready -> {
            takeIn.setText(context.messages().text("rejected.takeIn", ready));
            takeIn.setDisable(ready.intValue() == 0);
        });
        takeIn.setOnAction(event -> buttons.takeIn().run());
        Label hint = new Label(context.messages().text("rejected.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        HBox.setHgrow(hint, Priority.ALWAYS);
        return row(hint, space(), takeIn);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        return space;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        return row;
    }

    private void fillTable() {
        table.setId("rejectedLines");
        table.setAccessibleText(context.messages().text("rejected.title"));
        table.setPlaceholder(new Label(context.messages().text("rejected.none")));
        add("rejected.file", 140, kept -> kept.line().file());
        add("rejected.line", 70, kept -> context.numbers().count(kept.line().lineNumber()));
        add("rejected.reason", 210, this::why);
        add("rejected.text", 500, kept -> kept.line().text());
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private void add(String key, double width, Function<KeptReject, String> text) {
        TableColumn<KeptReject, String> column =
                new TableColumn<>(context.messages().text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        table.getColumns().add(column);
    }

    private String why(KeptReject kept) {
        if (model.state(kept) == State.READY) {
            return context.messages().text("rejected.ready");
        }
        RejectedLine wrong = model.wrong(kept);
        return wrong == null ? "" : context.messages().name(wrong.reason());
    }

    private void show(@Nullable RejectPage page) {
        if (page == null) {
            return;
        }
        long cutAt = page.all() > page.lines().size() ? page.lines().size() : 0;
        caption.setText(context.messages().text("rejected.caption", page.all(), cutAt));
        List<RejectedReason> all = new ArrayList<>();
        long sum = page.counts().values().stream().mapToLong(Long::longValue).sum();
        all.add(new RejectedReason(null, sum));
        page.counts().entrySet().stream()
                .sorted(Map.Entry.<RejectedLine.Reason, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new RejectedReason(entry.getKey(), entry.getValue()))
                .forEach(all::add);
        all.stream()
                .filter(entry -> entry.reason() == page.reason())
                .findFirst()
                .ifPresent(now -> choices.show(all, now));
        table.getItems().setAll(page.lines());
        editor.show(null);
    }

    private String name(RejectedReason choice) {
        RejectedLine.Reason reason = choice.reason();
        String name = reason == null
                ? context.messages().text("rejected.any")
                : context.messages().name(reason);
        return name + " (" + context.numbers().count(choice.lines()) + ")";
    }
}
