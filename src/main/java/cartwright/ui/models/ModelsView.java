package cartwright.ui.models;

import cartwright.app.session.ModelTrial;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.SimilaritySpread;
import cartwright.ui.ViewContext;
import cartwright.ui.models.ModelsViewModel.Fits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The list of models with what can be done with each, a trial on ten names, and the fit of vectors to the catalogue. */
public final class ModelsView {

    private static final double WIDE = 290;
    private static final double MIDDLE = 190;
    private static final double NARROW = 110;

    private final ModelsViewModel model;
    private final ViewContext context;
    private final Supplier<Optional<Path>> folder;
    private final SpreadChart chart = new SpreadChart();
    private final ToggleGroup ways = new ToggleGroup();
    private final Map<Adaptation, ToggleButton> buttons = new EnumMap<>(Adaptation.class);
    private boolean filling;

    @FXML
    private TableView<ModelRow> table;

    @FXML
    private Button test;

    @FXML
    private Button use;

    @FXML
    private Button usual;

    @FXML
    private Button byLanguage;

    @FXML
    private Button remove;

    @FXML
    private Button cancel;

    @FXML
    private CheckBox wholeNumbers;

    @FXML
    private Label told;

    @FXML
    private TableView<ModelTrial.Nearest> names;

    @FXML
    private HBox fitChoices;

    @FXML
    private Label fitAbout;

    @FXML
    private StackPane fitPlace;

    @FXML
    private Label fitEmpty;

    /**
     * Creates the controller of ModelsView.fxml.
     *
     * @param folder asks for the folder of a model
     */
    public ModelsView(ModelsViewModel model, ViewContext context, Supplier<Optional<Path>> folder) {
        this.model = model;
        this.context = context;
        this.folder = folder;
    }

    @FXML
    private void initialize() {
        addColumns();
        addWays();
        fitPlace.getChildren().add(0, chart);
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> {
            if (!filling) {
                model.selectedProperty().set(row == null ? null : row.model());
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove();
            } else if (event.getCode() == KeyCode.ENTER) {
                model.test();
            }
        });
        wholeNumbers.setSelected(model.wholeNumbersProperty().get());
        wholeNumbers
                .selectedProperty()
                .addListener((observable, before, now) ->
                        model.wholeNumbersProperty().set(now));
        BooleanBinding none = Bindings.isNull(model.selectedProperty());
        test.disableProperty().bind(none.or(model.busyProperty()));
        usual.disableProperty().bind(none);
        cancel.visibleProperty().bind(model.busyProperty());
        cancel.managedProperty().bind(model.busyProperty());
        context.watcher().watchAll(this::showRows, model.rowsProperty(), model.selectedProperty());
        context.watcher().watchAll(this::tell, model.trialProperty(), model.refusedProperty(), model.busyProperty());
        context.watcher().watch(model.fitsProperty(), this::showFits);
        model.watch();
    }

    private void addColumns() {
        table.getColumns().add(column("models.model", WIDE, row -> row.model()));
        table.getColumns()
                .add(column(
                        "models.from",
                        MIDDLE,
                        row -> context.messages().text(row.bundled() ? "models.bundled" : "models.folder")));
        table.getColumns().add(column("models.here", NARROW, row -> mark(row.inProject())));
        table.getColumns().add(column("models.usual", NARROW, row -> mark(row.usual())));
        names.getColumns().add(column("models.name", WIDE, ModelTrial.Nearest::name));
        names.getColumns().add(column("models.nearest", WIDE, ModelTrial.Nearest::other));
        names.getColumns()
                .add(column(
                        "models.similarity", NARROW, pair -> context.numbers().similarity(pair.similarity())));
        names.setPlaceholder(new Label(context.messages().text("models.untested")));
    }

    private <T> TableColumn<T, String> column(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(context.messages().text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private static String mark(boolean yes) {
        return yes ? "✓" : "";
    }

    private void addWays() {
        String[] places = {"left-pill", "center-pill", "right-pill"};
        for (Adaptation way : Adaptation.values()) {
            ToggleButton button = new ToggleButton(context.messages().name(way));
            button.setId("fit-" + way.name());
            button.setToggleGroup(ways);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.getStyleClass().add(places[way.ordinal()]);
            button.setTooltip(new Tooltip(about(way)));
            button.setOnAction(event -> {
                button.setSelected(true); // one is always chosen
                model.adapt(way);
            });
            buttons.put(way, button);
            fitChoices.getChildren().add(button);
        }
    }

    private String about(Adaptation way) {
        return context.messages().text("enum.Adaptation." + way.name() + ".tip");
    }

    private void showRows() {
        filling = true;
        table.getItems().setAll(model.rowsProperty().get());
        String selected = model.selectedProperty().get();
        table.getSelectionModel().clearSelection();
        for (ModelRow row : table.getItems()) {
            if (row.model().equals(selected)) {
                table.getSelectionModel().select(row);
            }
        }
        filling = false;
        remove.setDisable(!model.canRemove());
        use.setDisable(selected == null || !model.hasProject());
        byLanguage.setDisable(model.isByLanguage());
    }

    private void tell() {
        ModelTrial trial = model.trialProperty().get();
        Throwable refused = model.refusedProperty().get();
        names.getItems().setAll(trial == null ? List.of() : trial.nearest());
        if (model.busyProperty().get()) {
            told.setText(context.messages().text("models.trying"));
        } else if (refused != null) {
            told.setText(context.errors().sentence(refused));
        } else {
            told.setText(trial == null ? context.messages().text("models.hint") : sentence(trial));
        }
    }

    private String sentence(ModelTrial trial) {
        return context.messages()
                        .text(
                                "models.tried",
                                trial.model().dimension(),
                                context.numbers().whole(trial.namesPerSecond()),
                                trial.model().engine())
                + " " + context.messages().name(trial.model().pooling());
    }

    private void showFits(Fits fits) {
        boolean known = !fits.spreads().isEmpty();
        chart.setVisible(known);
        fitEmpty.setVisible(!known);
        buttons.forEach((way, button) -> {
            button.setSelected(way == fits.now());
            button.setDisable(!known);
        });
        fitAbout.setText(about(fits.now()));
        List<SpreadPicture.Strip> strips = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (Adaptation way : Adaptation.values()) {
            SimilaritySpread spread = fits.spreads().get(way);
            if (spread != null) {
                String numbers = numbers(spread);
                strips.add(new SpreadPicture.Strip(context.messages().name(way), numbers, spread, way == fits.now()));
                read.add(context.messages().name(way) + ": " + numbers);
            }
        }
        chart.show(strips);
        chart.setAccessibleText(String.join("; ", read));
    }

    private String numbers(SimilaritySpread spread) {
        return context.messages()
                .text(
                        "models.shares",
                        context.numbers().similarity(spread.quantile(0.1)),
                        context.numbers().similarity(spread.quantile(0.5)),
                        context.numbers().similarity(spread.quantile(0.9)));
    }

    @FXML
    private void add() {
        folder.get().ifPresent(model::add);
    }

    @FXML
    private void test() {
        model.test();
    }

    @FXML
    private void use() {
        model.useInProject();
    }

    @FXML
    private void makeUsual() {
        model.makeUsual();
    }

    @FXML
    private void byLanguage() {
        model.byLanguage();
    }

    @FXML
    private void remove() {
        model.remove();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
