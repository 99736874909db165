package cartwright.ui.trust;

import cartwright.ui.ViewContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One card for each check: what it asks, a button, what it found. */
public final class TrustView {

    private static final int MOST_K = 1_000_000;

    private final TrustViewModel model;
    private final ViewContext context;
    private final TrustText texts;
    private final Map<Check, Button> buttons = new EnumMap<>(Check.class);
    private final Map<Check, VBox> results = new EnumMap<>(Check.class);

    @FXML
    private Spinner<Integer> k;

    @FXML
    private Button cancel;

    @FXML
    private Label state;

    @FXML
    private VBox cards;

    /** Creates the controller of TrustView.fxml. */
    public TrustView(TrustViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        this.texts = new TrustText(context);
    }

    @FXML
    private void initialize() {
        k.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, MOST_K, model.kProperty().get()));
        k.valueProperty()
                .addListener((observable, before, now) -> model.kProperty().set(now));
        cancel.visibleProperty().bind(model.busyProperty());
        cancel.managedProperty().bind(model.busyProperty());
        for (Check check : Check.values()) {
            cards.getChildren().add(card(check));
        }
        context.watcher()
                .watchAll(
                        this::tell,
                        model.projectProperty(),
                        model.meaningProperty(),
                        model.busyProperty(),
                        model.findingsProperty());
    }

    private VBox card(Check check) {
        Label title = new Label(context.messages().name(check));
        title.getStyleClass().add("verdict-headline");
        Label about = new Label(context.messages().text("enum.Check." + check.name() + ".tip"));
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        about.setMinHeight(Label.USE_PREF_SIZE);
        Button run = new Button(context.messages().text("trust.run"));
        run.setId("trust-" + check.name());
        run.setMinWidth(Button.USE_PREF_SIZE);
        run.setAccessibleText(context.messages().name(check));
        run.setOnAction(event -> model.run(check));
        buttons.put(check, run);
        HBox row = new HBox(run, about);
        row.getStyleClass().add("row");
        VBox found = new VBox();
        found.setId("trust-found-" + check.name());
        found.getStyleClass().add("verdict-lines");
        results.put(check, found);
        VBox card = new VBox(title, row, found);
        card.getStyleClass().add("verdict");
        return card;
    }

    private void tell() {
        boolean busy = model.busyProperty().get();
        buttons.forEach((check, button) -> button.setDisable(busy || !model.canRun(check)));
        results.forEach((check, box) -> {
            Finding finding = model.findingsProperty().get().get(check);
            List<String> lines = finding == null ? List.of() : texts.lines(finding);
            box.getChildren().setAll(lines.stream().map(TrustView::line).toList());
        });
        state.setText(context.messages()
                .text(
                        busy
                                ? "trust.running"
                                : model.projectProperty().get() == null
                                        ? "trust.noBaskets"
                                        : model.meaningProperty().get() == null ? "trust.noVectors" : "trust.ready"));
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
