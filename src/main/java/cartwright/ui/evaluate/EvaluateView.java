package cartwright.ui.evaluate;

import cartwright.app.session.Verdict;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.ui.ViewContext;
import cartwright.ui.evaluate.EvaluateViewModel.Evaluated;
import cartwright.ui.picture.Picture;
import cartwright.ui.text.EnoughText;
import cartwright.ui.text.VerdictText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The trial of rankers: what to try, the verdict, and the numbers behind it. */
public final class EvaluateView {

    private static final KeyCodeCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** Twelve bars with legible names. */
    private static final double CHART_HEIGHT = 230;

    private final EvaluateViewModel model;
    private final ViewContext context;
    private final Function<String, Optional<Path>> fileDialog;
    private final ReportText texts;
    private final RateChart chart = new RateChart();

    @FXML
    private HBox tools;

    @FXML
    private ComboBox<SplitChoice> split;

    @FXML
    private Spinner<Integer> seeds;

    @FXML
    private ToggleButton choose;

    @FXML
    private Button run;

    @FXML
    private Button cancel;

    @FXML
    private ComboBox<Setting> setting;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    @FXML
    private Label state;

    @FXML
    private VBox choices;

    @FXML
    private GridPane rankers;

    @FXML
    private ScrollPane results;

    @FXML
    private HBox summary;

    @FXML
    private Label headline;

    @FXML
    private VBox lines;

    @FXML
    private TableView<RankerLine> table;

    @FXML
    private HBox pair;

    @FXML
    private Label grounded;

    /**
     * Creates the controller of EvaluateView.fxml.
     *
     * @param fileDialog asks where the table is to lie, with a name to start from
     */
    public EvaluateView(EvaluateViewModel model, ViewContext context, Function<String, Optional<Path>> fileDialog) {
        this.model = model;
        this.context = context;
        this.fileDialog = fileDialog;
        this.texts = new ReportText(context);
    }

    @FXML
    private void initialize() {
        chart.setMinHeight(CHART_HEIGHT);
        HBox.setHgrow(chart, Priority.ALWAYS);
        summary.getChildren().add(chart);
        bindChoices();
        new RankerChoices(model, context, texts).fill(rankers);
        SetChangeListener<RankerKind> listener = change -> nameChoices();
        model.rankers().addListener(listener);
        context.watcher().atEnd(() -> model.rankers().removeListener(listener));
        nameChoices();
        new RankerPairBar(model.pair(), context, texts).fill(pair);
        ReportTable.addColumns(table, context, texts);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        run.disableProperty().bind(model.canRunProperty().not());
        cancel.visibleProperty().bind(model.busyProperty());
        cancel.managedProperty().bind(model.busyProperty());
        copy.disableProperty().bind(Bindings.isNull(model.evaluatedProperty()));
        save.disableProperty().bind(Bindings.isNull(model.evaluatedProperty()));
        context.watcher()
                .watchAll(this::show, model.evaluatedProperty(), model.settingProperty(), model.staleProperty());
        context.watcher()
                .watchAll(
                        this::tell,
                        model.evaluatedProperty(),
                        model.busyProperty(),
                        model.staleProperty(),
                        model.canRunProperty(),
                        model.savedProperty());
    }

    private void bindChoices() {
        split.setConverter(EnumText.of(context.messages()));
        split.getItems().setAll(SplitChoice.values());
        context.watcher().watch(model.splitProperty(), split::setValue);
        split.valueProperty()
                .addListener((observable, before, now) -> model.splitProperty().set(now));
        seeds.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, EvaluateViewModel.MOST_SEEDS, model.seedsProperty().get()));
        seeds.valueProperty()
                .addListener((observable, before, now) -> model.seedsProperty().set(now));
        setting.setConverter(EnumText.of(context.messages()));
        setting.valueProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.settingProperty().set(now);
            }
        });
        choose.selectedProperty().addListener(observable -> showChoices());
    }

    private void nameChoices() {
        choose.setText(
                context.messages().text("evaluate.rankers", model.rankers().size(), RankerKind.values().length));
    }

    /** Without results the choices are all there is to see. */
    private void showChoices() {
        boolean nothing = model.evaluatedProperty().get() == null;
        boolean shown = nothing || choose.isSelected();
        set(choices, shown);
        set(results, !shown);
        choose.setDisable(nothing);
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show() {
        Evaluated known = model.evaluatedProperty().get();
        if (known != null) {
            choose.setSelected(false);
            List<Setting> tried = known.settings();
            setting.getItems().setAll(tried);
            setting.setValue(model.settingProperty().get());
            set(setting, tried.size() > 1);
            showVerdict(known);
            showNumbers(known);
        } else {
            set(setting, false);
        }
        showChoices();
    }

    private void showVerdict(Evaluated known) {
        VerdictText words = new VerdictText(context.messages());
        Verdict verdict = known.verdict(model.settingProperty().get());
        List<String> sentences = new ArrayList<>();
        if (verdict == null) {
            headline.setText(context.messages().text("evaluate.noTests"));
        } else {
            headline.setText(words.headline(verdict));
            sentences.addAll(words.lines(verdict));
            sentences.add(enough(known).get(0));
            sentences.add(context.messages()
                    .text(
                            "evaluate.cost",
                            context.numbers().tenths(known.took().toMillis() / 1000.0),
                            context.numbers().count(verdict.tests()),
                            known.plan().seeds()));
        }
        lines.getChildren().setAll(sentences.stream().map(EvaluateView::line).toList());
        List<String> grounds = enough(known);
        List<String> last = new ArrayList<>(grounds.subList(1, grounds.size()));
        last.addAll(texts.fusions(known.report(), model.settingProperty().get()));
        grounded.setText(String.join("\n", last));
    }

    /** Whether there are enough baskets: the verdict first, then what it rests on. */
    private List<String> enough(Evaluated known) {
        VerdictText words = new VerdictText(context.messages());
        return new EnoughText(context.messages())
                .lines(known.enough(), words.name(known.enough().ranker()));
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("why-line");
        return label;
    }

    private void showNumbers(Evaluated known) {
        List<RankerLine> found = known.lines(model.settingProperty().get());
        table.getItems().setAll(found);
        table.sort();
        Verdict verdict = known.verdict(model.settingProperty().get());
        ReportColumn column = ReportColumn.HIT_10;
        chart.show(
                context.messages().text("evaluate.chart"),
                found.stream()
                        .sorted(Comparator.comparingDouble((RankerLine each) -> each.mean(column))
                                .reversed())
                        .map(each -> new RatePicture.Bar(
                                texts.name(each),
                                each.mean(column),
                                each.deviation(column),
                                texts.number(column, each.mean(column)),
                                verdict != null && each.ranker().equals(verdict.best())))
                        .toList());
        chart.setAccessibleText(headline.getText());
    }

    private void tell() {
        Path file = model.savedProperty().get();
        if (model.busyProperty().get()) {
            state.setText(context.messages().text("evaluate.running"));
        } else if (model.staleProperty().get()) {
            state.setText(context.messages().text("evaluate.stale"));
        } else if (model.evaluatedProperty().get() == null) {
            boolean ready = model.canRunProperty().get();
            state.setText(context.messages()
                    .text(ready || model.rankers().isEmpty() ? "evaluate.empty" : "evaluate.noBaskets"));
        } else {
            state.setText(
                    file == null ? "" : context.messages().text("evaluate.saved", String.valueOf(file.getFileName())));
        }
        set(state, !state.getText().isEmpty());
    }

    /** Returns the bars as a picture; null while there are none. */
    public @Nullable Picture picture() {
        return model.evaluatedProperty().get() == null ? null : chart.picture();
    }

    /** Puts one more node at the end of the first row. */
    public void addTool(Node tool) {
        tools.getChildren().add(tool);
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(texts.copied(table.getItems()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void save() {
        fileDialog.apply("evaluation.csv").ifPresent(model::save);
    }
}
