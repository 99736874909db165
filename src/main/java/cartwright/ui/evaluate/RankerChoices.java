package cartwright.ui.evaluate;

import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.ui.ViewContext;
import cartwright.ui.evaluate.EvaluateViewModel.Evaluated;
import java.util.EnumMap;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** What is tried, line by line: a box to tick, what the ranker does, and how much it counts in the fusion. */
final class RankerChoices {

    private static final double STEP = 0.25;
    private static final double SPINNER_WIDTH = 84;

    private final EvaluateViewModel model;
    private final ViewContext context;
    private final ReportText texts;
    private final Map<RankerKind, CheckBox> boxes = new EnumMap<>(RankerKind.class);
    private final Map<RankerKind, Spinner<Double>> spinners = new EnumMap<>(RankerKind.class);
    private final Button usual = new Button();
    private final Button learned = new Button();
    private boolean showing;

    RankerChoices(EvaluateViewModel model, ViewContext context, ReportText texts) {
        this.model = model;
        this.context = context;
        this.texts = texts;
    }

    /** Fills a grid, and keeps it as the model says. */
    void fill(GridPane grid) {
        Label counts = new Label(context.messages().text("evaluate.weights"));
        counts.getStyleClass().add("hint");
        counts.setMinWidth(Label.USE_PREF_SIZE);
        grid.add(counts, 1, 0);
        int row = 1;
        for (RankerKind kind : RankerKind.values()) {
            grid.add(box(kind), 0, row);
            if (!kind.fused()) {
                grid.add(spinner(kind), 1, row);
            }
            grid.add(tip(kind), 2, row);
            row++;
        }
        grid.add(buttons(), 1, row, 2, 1);
        SetChangeListener<RankerKind> listener = change -> show();
        model.rankers().addListener(listener);
        context.watcher().atEnd(() -> model.rankers().removeListener(listener));
        context.watcher()
                .watchAll(
                        this::show,
                        model.weights().weightsProperty(),
                        model.evaluatedProperty(),
                        model.settingProperty());
    }

    private CheckBox box(RankerKind kind) {
        CheckBox box = new CheckBox(context.messages().name(kind));
        box.setId("ranker-" + kind.key());
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.setAccessibleHelp(texts.tip(kind));
        box.selectedProperty().addListener((observable, before, chosen) -> choose(kind, chosen));
        boxes.put(kind, box);
        return box;
    }

    private Label tip(RankerKind kind) {
        Label tip = new Label(texts.tip(kind));
        tip.getStyleClass().add(kind == RankerKind.PAIR_LIFT ? "warning-text" : "hint");
        tip.setWrapText(true);
        return tip;
    }

    private Spinner<Double> spinner(RankerKind kind) {
        Spinner<Double> spinner = new Spinner<>(new DoubleSpinnerValueFactory(0, FusionWeightsViewModel.MOST, 0, STEP));
        spinner.setId("weight-of-" + kind.key());
        spinner.setPrefWidth(SPINNER_WIDTH);
        spinner.setMinWidth(SPINNER_WIDTH);
        spinner.setEditable(true);
        spinner.setAccessibleText(context.messages()
                .text("evaluate.weights.of", context.messages().name(kind)));
        spinner.valueProperty().addListener((observable, before, now) -> {
            if (!showing && now != null) {
                model.weights().set(kind, now);
            }
        });
        spinners.put(kind, spinner);
        return spinner;
    }

    private HBox buttons() {
        usual.setText(context.messages().text("evaluate.weights.usual"));
        usual.setId("evaluateUsualWeights");
        usual.setOnAction(event -> model.weights().take(Map.of()));
        learned.setText(context.messages().text("evaluate.weights.learned"));
        learned.setId("evaluateLearnedWeights");
        learned.setOnAction(event -> model.weights().take(fitted()));
        for (Button each : new Button[] {usual, learned}) {
            each.getStyleClass().add("small");
            each.setMinWidth(Button.USE_PREF_SIZE);
        }
        HBox row = new HBox(usual, learned);
        row.getStyleClass().add("row");
        return row;
    }

    private Map<RankerKind, Double> fitted() {
        Evaluated known = model.evaluatedProperty().get();
        Setting setting = model.settingProperty().get();
        return known == null ? Map.of() : known.report().fitted(setting);
    }

    private void choose(RankerKind kind, boolean chosen) {
        if (chosen) {
            model.rankers().add(kind);
        } else {
            model.rankers().remove(kind);
        }
    }

    private void show() {
        showing = true;
        boxes.forEach((kind, box) -> box.setSelected(model.rankers().contains(kind)));
        Map<RankerKind, Double> weights = model.weights().weightsProperty().get();
        spinners.forEach((kind, spinner) -> spinner.getValueFactory().setValue(weights.getOrDefault(kind, 0.0)));
        learned.setDisable(fitted().isEmpty());
        showing = false;
    }
}
