package cartwright.ui.runs;

import cartwright.app.port.SavedRun;
import cartwright.app.session.ProjectData;
import cartwright.app.session.RunComparison;
import cartwright.app.session.RunComparison.Difference;
import cartwright.ui.ViewContext;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.query.RunsViewModel;
import cartwright.ui.query.RunsViewModel.Compared;
import cartwright.ui.query.RunsViewModel.Reopened;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The saved runs as a table, the latest first, and below it how two of them differ. */
public final class RunsView {

    private final RunsViewModel model;
    private final AnalysisViewModel analysis;
    private final ViewContext context;

    @FXML
    private TextField name;

    @FXML
    private Button save;

    @FXML
    private Button reopen;

    @FXML
    private Button compare;

    @FXML
    private Label told;

    @FXML
    private TableView<SavedRun> table;

    @FXML
    private VBox comparison;

    @FXML
    private Label comparedText;

    @FXML
    private TableView<Difference> differences;

    /** Creates the controller of RunsView.fxml. */
    public RunsView(RunsViewModel model, AnalysisViewModel analysis, ViewContext context) {
        this.model = model;
        this.analysis = analysis;
        this.context = context;
    }

    @FXML
    private void initialize() {
        addRunColumns();
        addDifferenceColumns();
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reopen();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                reopen();
            }
        });
        Label empty = new Label(context.messages().text("runs.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-reason");
        table.setPlaceholder(empty);
        save.disableProperty()
                .bind(model.canSaveBinding()
                        .not()
                        .or(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty())));
        name.setOnAction(event -> save());
        Runnable buttons = () -> {
            int chosen = table.getSelectionModel().getSelectedItems().size();
            reopen.setDisable(chosen != 1);
            compare.setDisable(chosen != 2 || model.comparingProperty().get());
        };
        context.watcher().watchAll(buttons, table.getSelectionModel().getSelectedItems(), model.comparingProperty());
        context.watcher().watch(model.runsProperty(), this::show);
        context.watcher().watchAll(this::tell, model.reopenedProperty(), model.comparingProperty());
        context.watcher().watch(model.comparedProperty(), this::showCompared);
    }

    private void addRunColumns() {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(context.messages().language().locale())
                .withZone(ZoneId.systemDefault());
        add(table, "runs.name", 150, SavedRun::name);
        add(table, "runs.saved", 140, run -> time.format(run.savedAt()));
        add(table, "runs.query", 150, run -> run.settings().getOrDefault("query", "–"));
        add(table, "runs.settings", 175, RunsView::settings);
        add(
                table,
                "runs.baskets",
                80,
                run -> context.numbers().count(run.outcome().slice()));
        add(
                table,
                "runs.rules",
                70,
                run -> context.numbers().count(run.outcome().rules()));
    }

    /** What makes the run another than the first answer to its query, as the command line would say it. */
    private static String settings(SavedRun run) {
        List<String> parts = new ArrayList<>();
        run.settings().forEach((option, value) -> {
            if (!option.equals("query") && !option.equals("max-length")) {
                parts.add(option + " " + shortened(value));
            }
        });
        return String.join(", ", parts);
    }

    private static String shortened(String value) {
        return value.matches("-?\\d+\\.\\d{4,}") ? value.substring(0, value.indexOf('.') + 4) : value;
    }

    private void addDifferenceColumns() {
        add(differences, "runs.difference", 90, one -> context.messages().name(one.kind()));
        add(differences, "runs.rule", 420, this::rule);
        add(differences, "runs.before", 90, one -> context.numbers().count(one.before()));
        add(differences, "runs.after", 90, one -> context.numbers().count(one.after()));
    }

    private String rule(Difference one) {
        ProjectData data = analysis.projectProperty().get();
        return data == null
                ? ""
                : context.sentences().names(data.catalog(), one.rule().antecedent()) + " → "
                        + context.sentences().names(data.catalog(), one.rule().consequent());
    }

    private <T> void add(TableView<T> to, String key, double width, Function<T, String> text) {
        TableColumn<T, T> column = new TableColumn<>(context.messages().text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? null : text.apply(item));
            }
        });
        to.getColumns().add(column);
    }

    private void show(List<SavedRun> runs) {
        List<SavedRun> latestFirst = new ArrayList<>(runs);
        Collections.reverse(latestFirst);
        table.getItems().setAll(latestFirst);
    }

    private void tell() {
        Reopened now = model.reopenedProperty().get();
        if (model.comparingProperty().get()) {
            told.setText(context.messages().text("runs.comparing"));
        } else {
            told.setText(
                    now == null
                            ? context.messages().text("runs.hint")
                            : now.run().name()
                                    + context.messages().text("reason.colon")
                                    + context.messages().name(now.match()));
        }
    }

    private void showCompared(@Nullable Compared both) {
        comparison.setVisible(both != null);
        comparison.setManaged(both != null);
        if (both != null) {
            RunComparison difference = both.difference();
            comparedText.setText(context.messages()
                    .text(
                            "runs.compared",
                            both.first().name(),
                            both.second().name(),
                            difference.gained(),
                            difference.lost(),
                            difference.changed()));
            differences.getItems().setAll(difference.shown());
        }
    }

    @FXML
    private void save() {
        if (!save.isDisabled()) {
            model.save(name.getText());
            name.clear();
        }
    }

    @FXML
    private void reopen() {
        SavedRun chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && !reopen.isDisabled()) {
            model.reopen(chosen);
        }
    }

    /** The older of the two is the first. */
    @FXML
    private void compare() {
        List<Integer> rows =
                table.getSelectionModel().getSelectedIndices().stream().sorted().toList();
        if (rows.size() == 2) {
            model.compare(table.getItems().get(rows.get(1)), table.getItems().get(rows.get(0)));
        }
    }
}
