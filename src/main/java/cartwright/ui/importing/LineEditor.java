package cartwright.ui.importing;

import cartwright.app.port.KeptReject;
import cartwright.app.port.RejectedLine;
import cartwright.ui.ViewContext;
import cartwright.ui.importing.RejectedViewModel.State;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The cells of one line that was left out; every change is checked at once. */
final class LineEditor extends VBox {

    private static final int CELLS_IN_A_ROW = 3;

    /** A basket of more products is corrected in its file. */
    private static final int MOST_CELLS = 60;

    private final ViewContext context;
    private final RejectedViewModel model;
    private final Runnable changed;
    private final GridPane cells = new GridPane();
    private final ScrollPane scroll = new ScrollPane(cells);
    private final Label verdict = new Label();
    private final Button keep = new Button();
    private final Button reset = new Button();
    private @Nullable KeptReject shown;

    /** @param changed hears that another line can be taken in, or one less */
    LineEditor(ViewContext context, RejectedViewModel model, Runnable changed) {
        this.context = context;
        this.model = model;
        this.changed = changed;
        getStyleClass().add("line-editor");
        cells.getStyleClass().add("role-grid");
        for (int i = 0; i < CELLS_IN_A_ROW; i++) {
            ColumnConstraints label = new ColumnConstraints();
            label.setHalignment(HPos.RIGHT);
            ColumnConstraints field = new ColumnConstraints();
            field.setHgrow(Priority.ALWAYS);
            cells.getColumnConstraints().addAll(label, field);
        }
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(150);
        scroll.setMinHeight(90);
        verdict.setId("lineVerdict");
        verdict.setWrapText(true);
        keep.setText(context.messages().text("rejected.keep"));
        keep.setId("keepLine");
        keep.setOnAction(event -> act(model::keep));
        reset.setText(context.messages().text("rejected.reset"));
        reset.setOnAction(event -> act(line -> {
            model.reset(line);
            show(line);
        }));
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        reset.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(verdict, keep, reset);
        row.getStyleClass().add("row");
        getChildren().setAll(scroll, row);
        show(null);
    }

    private void act(java.util.function.Consumer<KeptReject> action) {
        KeptReject line = shown;
        if (line != null) {
            action.accept(line);
            judge(line);
            changed.run();
        }
    }

    /** Shows the cells of a line; null for none. */
    void show(@Nullable KeptReject line) {
        shown = line;
        cells.getChildren().clear();
        List<String> now = line == null ? List.of() : model.cells(line).orElse(List.of());
        if (line == null || now.isEmpty() || now.size() > MOST_CELLS) {
            verdict.setText(context.messages().text(line == null ? "rejected.choose" : "rejected.fixed"));
            keep.setDisable(true);
            reset.setDisable(true);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            addCell(line, i, now.get(i));
        }
        judge(line);
    }

    private void addCell(KeptReject line, int cell, String text) {
        TextField field = new TextField(text);
        field.setId("cell" + cell);
        Label label = new Label(model.heading(line, cell));
        label.setLabelFor(field);
        label.setMaxWidth(140);
        field.textProperty().addListener((observable, before, after) -> {
            model.edit(line, cell, after);
            judge(line);
            changed.run();
        });
        int place = cell % CELLS_IN_A_ROW * 2;
        cells.add(label, place, cell / CELLS_IN_A_ROW);
        cells.add(field, place + 1, cell / CELLS_IN_A_ROW);
    }

    private void judge(KeptReject line) {
        State state = model.state(line);
        RejectedLine wrong = model.wrong(line);
        keep.setDisable(state == State.READY);
        reset.setDisable(state == State.UNTOUCHED);
        verdict.setText(
                wrong == null
                        ? context.messages().text("rejected.ready")
                        : wrong.column().isEmpty()
                                ? context.messages().name(wrong.reason())
                                : context.messages()
                                        .text(
                                                "rejected.inColumn",
                                                context.messages().name(wrong.reason()),
                                                wrong.column()));
    }
}
