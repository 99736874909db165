package cartwright.ui.train;

import cartwright.app.session.SwapEffect;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainingOutcome;
import cartwright.core.evaluate.Difference;
import cartwright.ui.ViewContext;
import cartwright.ui.picture.Picture;
import cartwright.ui.text.VerdictText;
import cartwright.ui.train.TrainViewModel.Curve;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What to train, the losses while it learns, and whether it is of use. */
public final class TrainView {

    private final TrainViewModel model;
    private final ViewContext context;
    private final VerdictText names;
    private final LossChart chart = new LossChart();
    private final ToggleGroup kinds = new ToggleGroup();
    private final Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);
    private boolean showing;

    @FXML
    private HBox tools;

    @FXML
    private HBox choices;

    @FXML
    private Spinner<Integer> epochs;

    @FXML
    private Spinner<Integer> seed;

    @FXML
    private Button run;

    @FXML
    private Button cancel;

    @FXML
    private Label about;

    @FXML
    private Label outcome;

    @FXML
    private Label passes;

    @FXML
    private CheckBox use;

    @FXML
    private Label unusable;

    @FXML
    private CheckBox swaps;

    @FXML
    private Label effect;

    @FXML
    private StackPane place;

    @FXML
    private Label empty;

    /** Creates the controller of TrainView.fxml. */
    public TrainView(TrainViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        this.names = new VerdictText(context.messages());
    }

    @FXML
    private void initialize() {
        place.getChildren().add(0, chart);
        addKinds();
        epochs.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, TrainViewModel.MOST_EPOCHS, model.epochsProperty().get()));
        epochs.valueProperty()
                .addListener((observable, before, now) -> model.epochsProperty().set(now));
        seed.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                0, Integer.MAX_VALUE, model.seedProperty().get()));
        seed.valueProperty()
                .addListener((observable, before, now) -> model.seedProperty().set(now));
        run.disableProperty().bind(model.canTrainProperty().not());
        cancel.visibleProperty().bind(model.busyProperty());
        cancel.managedProperty().bind(model.busyProperty());
        use.selectedProperty().addListener((observable, before, now) -> {
            if (!showing) {
                model.useInPreview(now ? model.kindProperty().get() : null);
            }
        });
        swaps.setSelected(model.swapsProperty().get());
        swaps.selectedProperty()
                .addListener((observable, before, now) -> model.swapsProperty().set(now));
        context.watcher()
                .watchAll(this::tellSwaps, model.canSwapProperty(), model.effectProperty(), model.busyProperty());
        context.watcher().watch(model.curveProperty(), this::showCurve);
        context.watcher()
                .watchAll(
                        this::tell,
                        model.kindProperty(),
                        model.trainedProperty(),
                        model.busyProperty(),
                        model.curveProperty(),
                        model.canTrainProperty(),
                        model.usedProperty());
    }

    private void addKinds() {
        String[] places = {"left-pill", "center-pill", "right-pill"};
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton(context.messages().name(kind));
            button.setId("train-" + kind.name());
            button.setToggleGroup(kinds);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.getStyleClass().add(places[kind.ordinal()]);
            button.setTooltip(new Tooltip(tip(kind)));
            button.setOnAction(event -> {
                button.setSelected(true); // one is always chosen
                model.kindProperty().set(kind);
            });
            buttons.put(kind, button);
            choices.getChildren().add(button);
        }
        context.watcher()
                .watch(
                        model.kindProperty(),
                        kind -> buttons.forEach((each, button) -> button.setSelected(each == kind)));
    }

    private String tip(Kind kind) {
        return context.messages().text("enum.TrainedRanker.Kind." + kind.name() + ".tip");
    }

    private void showCurve(Curve curve) {
        boolean nothing = curve.losses().isEmpty();
        chart.setVisible(!nothing);
        empty.setVisible(nothing);
        chart.show(new LossPicture.Lines(
                curve.losses(),
                curve.epochs(),
                curve.bestEpoch(),
                new LossPicture.Words(
                        context.messages().text("train.training"),
                        context.messages().text("train.validation"),
                        context.messages().text("train.pass"),
                        context.messages().text("train.best"),
                        loss -> context.numbers().plain(loss))));
    }

    private void tell() {
        showing = true;
        Kind kind = model.kindProperty().get();
        TrainingOutcome known = model.trainedProperty().get().get(kind);
        boolean busy = model.busyProperty().get();
        buttons.values().forEach(button -> button.setDisable(busy));
        about.setText(tip(kind));
        empty.setText(context.messages().text(emptyKey(busy)));
        set(outcome, known != null && !busy);
        set(passes, known != null || busy);
        boolean usable = model.canBeUsed(kind);
        set(use, usable && !busy);
        set(unusable, known != null && !usable && !busy);
        if (busy) {
            passes.setText(context.messages()
                    .text(
                            "train.running",
                            model.curveProperty().get().losses().size(),
                            model.curveProperty().get().epochs()));
        } else if (known != null) {
            outcome.setText(sentence(known));
            passes.setText(passes(known));
            use.setSelected(kind == model.usedProperty().get());
            unusable.setText(context.messages().text(whyNot(kind)));
            chart.setAccessibleText(passes.getText());
        }
        showing = false;
    }

    private String whyNot(Kind kind) {
        if (model.isOutdated(kind)) {
            return "train.use.outdated";
        }
        return model.isStale(kind) ? "train.use.stale" : "train.use.off";
    }

    private void tellSwaps() {
        set(swaps, model.canSwapProperty().get());
        swaps.setDisable(model.busyProperty().get());
        SwapEffect found = model.effectProperty().get();
        set(effect, found != null);
        if (found != null) {
            effect.setText(context.messages()
                    .text(
                            found.helps() ? "train.swaps.kept" : "train.swaps.notKept",
                            signed(found.effect().mean()),
                            signed(found.effect().interval().low()),
                            signed(found.effect().interval().high())));
        }
    }

    private String emptyKey(boolean busy) {
        return busy ? "train.preparing" : model.canTrainProperty().get() ? "train.empty" : "train.noBaskets";
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Off: not better than ..., with the difference and its interval; or on. */
    private String sentence(TrainingOutcome known) {
        Difference difference = known.difference();
        String key = known.on() ? "train.on" : difference.worse() ? "train.worse" : "train.off";
        return context.messages()
                .text(
                        key,
                        names.name(known.yardstick()),
                        signed(difference.mean()),
                        signed(difference.interval().low()),
                        signed(difference.interval().high()),
                        context.numbers().count(difference.baskets()));
    }

    private String signed(double difference) {
        return context.numbers().signedTenths(difference * 100);
    }

    private String passes(TrainingOutcome known) {
        String key = known.stoppedEarly() ? "train.stoppedEarly" : "train.allPasses";
        return context.messages().text(key, known.losses().size(), known.epochs(), known.bestEpoch());
    }

    /** Returns the losses as a picture; null while there are none. */
    public @Nullable Picture picture() {
        return model.curveProperty().get().losses().isEmpty() ? null : chart.picture();
    }

    /** Puts one more node at the end of the first row. */
    public void addTool(Node tool) {
        tools.getChildren().add(tool);
    }

    @FXML
    private void run() {
        model.train();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
