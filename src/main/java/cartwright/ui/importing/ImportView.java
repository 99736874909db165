package cartwright.ui.importing;

import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.ui.ViewContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The import dialog: what a file looks like, what its columns mean, and the button that imports it. */
public final class ImportView {

    private static final int ROLES_IN_A_ROW = 4;

    private final ImportViewModel model;
    private final ViewContext context;
    private final Consumer<ImportSettings> start;
    private final Runnable close;
    private final Map<Role, ComboBox<String>> roleBoxes = new EnumMap<>(Role.class);
    private boolean showing;

    @FXML
    private Label files;

    @FXML
    private Label details;

    @FXML
    private ComboBox<Format> format;

    @FXML
    private GridPane roles;

    @FXML
    private TableView<List<String>> rows;

    @FXML
    private Label problem;

    @FXML
    private Button importButton;

    /**
     * Creates the controller of ImportView.fxml.
     *
     * @param start imports with these settings
     * @param close closes the dialog
     */
    public ImportView(ImportViewModel model, ViewContext context, Consumer<ImportSettings> start, Runnable close) {
        this.model = model;
        this.context = context;
        this.start = start;
        this.close = close;
    }

    @FXML
    private void initialize() {
        files.setText(model.files().stream()
                .map(Path::getFileName)
                .map(String::valueOf)
                .collect(Collectors.joining(", ")));
        bindFormat();
        for (Role role : Role.values()) {
            addRole(role);
        }
        context.watcher().watch(model.previewProperty(), this::show);
        context.watcher().watch(model.problemProperty(), this::showProblem);
        context.watcher()
                .watchAll(this::enable, model.previewProperty(), model.problemProperty(), model.busyProperty());
    }

    private void bindFormat() {
        format.getItems().setAll(Format.LONG, Format.BASKET);
        format.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Format layout) {
                return layout == null ? "" : context.messages().name(layout);
            }

            @Override
            public @Nullable Format fromString(String name) {
                return null; // chosen from the list, never typed
            }
        });
        format.valueProperty().addListener((observable, before, layout) -> {
            if (!showing && layout != null) {
                model.choose(layout);
            }
        });
    }

    private void addRole(Role role) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("role" + role.name());
        Label label = new Label(context.messages().name(role));
        label.setLabelFor(box);
        box.valueProperty().addListener((observable, before, column) -> {
            if (!showing) {
                model.assign(role, noColumn().equals(column) ? null : column);
            }
        });
        int place = role.ordinal();
        roles.add(label, place % ROLES_IN_A_ROW, place / ROLES_IN_A_ROW * 2);
        roles.add(box, place % ROLES_IN_A_ROW, place / ROLES_IN_A_ROW * 2 + 1);
        roleBoxes.put(role, box);
    }

    private String noColumn() {
        return context.messages().text("import.noColumn");
    }

    private void show(@Nullable FilePreview preview) {
        if (preview == null) {
            return;
        }
        showing = true;
        String delimiter = preview.delimiter() == '\t'
                ? context.messages().text("import.tab")
                : Character.toString(preview.delimiter());
        details.setText(context.messages().text("import.details", preview.charset(), delimiter));
        format.setValue(preview.settings().format());
        boolean table = preview.settings().format() == Format.LONG;
        roles.setVisible(table);
        roles.setManaged(table);
        List<String> choices = new ArrayList<>();
        choices.add(noColumn());
        choices.addAll(preview.headings());
        roleBoxes.forEach((role, box) -> {
            box.getItems().setAll(choices);
            box.setValue(preview.settings().column(role).orElse(noColumn()));
        });
        showRows(preview);
        showing = false;
    }

    private void showRows(FilePreview preview) {
        rows.getColumns().clear();
        for (int place = 0; place < preview.headings().size(); place++) {
            int cell = place;
            TableColumn<List<String>, String> column =
                    new TableColumn<>(preview.headings().get(place));
            column.setSortable(false);
            column.setCellValueFactory(features -> new ReadOnlyStringWrapper(
                    cell < features.getValue().size() ? features.getValue().get(cell) : ""));
            rows.getColumns().add(column);
        }
        rows.getItems().setAll(preview.rows());
    }

    private void showProblem(@Nullable Throwable error) {
        problem.setText(error == null ? "" : context.errors().sentence(error));
        problem.setVisible(error != null);
        problem.setManaged(error != null);
    }

    private void enable() {
        boolean ready = model.previewProperty().get() != null
                && model.problemProperty().get() == null
                && !model.busyProperty().get();
        importButton.setDisable(!ready);
    }

    @FXML
    private void startImport() {
        close.run();
        start.accept(model.settings());
    }

    @FXML
    private void cancel() {
        close.run();
    }
}
