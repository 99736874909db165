package cartwright.ui.main;

import cartwright.app.port.EncoderDescription;
import cartwright.app.port.GpuFinding;
import cartwright.app.port.GpuLibraries;
import cartwright.ui.ViewContext;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.TaskKind;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What runs where and why: the encoder, its engine, the counting, and what a trial of the GPU in a process of its own found. */
final class DevicePanel extends VBox {

    private final WorkbenchModel model;
    private final ViewContext context;
    private final GridPane facts = new GridPane();
    private final Label verdict = new Label();
    private final Button tryGpu = new Button();
    private final Button getLibraries = new Button();
    private final LatestOnly<GpuFinding> trying;
    private final LatestOnly<Boolean> fetching;

    /**
     * Creates the panel.
     *
     * @param ask asks the analyst before the libraries are fetched, and then fetches them
     */
    DevicePanel(
            WorkbenchModel model, ViewContext context, JobRunner runner, BiConsumer<GpuLibraries.Offer, Runnable> ask) {
        this.model = model;
        this.context = context;
        setId("devicePanel");
        getStyleClass().add("dialog-content");
        facts.getStyleClass().add("shortcuts");
        verdict.setId("gpuVerdict");
        verdict.setWrapText(true);
        verdict.setText(context.messages().text("device.notTried"));
        tryGpu.setId("tryGpu");
        tryGpu.setText(context.messages().text("device.tryGpu"));
        trying = new LatestOnly<>(runner, this::found, error -> model.problems().report(error));
        tryGpu.setOnAction(event -> tryNow());
        tryGpu.disableProperty().bind(trying.busyProperty());
        fetching = new LatestOnly<>(
                model.tasks().runnerFor(TaskKind.DOWNLOAD_LIBRARIES),
                done -> tryNow(),
                error -> model.problems().report(error));
        getLibraries.setId("getLibraries");
        getLibraries.setText(context.messages().text("device.getLibraries"));
        getLibraries.setOnAction(event -> libraries().offer().ifPresent(offer -> ask.accept(offer, this::fetch)));
        getLibraries.disableProperty().bind(fetching.busyProperty());
        getLibraries.managedProperty().bind(getLibraries.visibleProperty());
        getLibraries.setVisible(false);
        HBox buttons = new HBox(tryGpu, getLibraries);
        buttons.getStyleClass().add("row");
        Label why = new Label(context.messages().text("device.why"));
        why.setWrapText(true);
        why.getStyleClass().add("hint");
        showFacts(null);
        getChildren().setAll(facts, why, verdict, buttons);
        setPrefWidth(520);
        if (model.project().encoderProperty().get() != null) {
            tryNow(); // the encoder asked already, when it chose its device: what it heard is at hand
        }
    }

    /** The trial runs in a process of its own, which is ended when it takes too long: neither can hang this window. */
    private void tryNow() {
        verdict.setText(context.messages().text("device.trying"));
        trying.request(progress -> model.services().encoders().gpu());
    }

    private GpuLibraries libraries() {
        return model.services().encoders().gpuLibraries();
    }

    /** The strip of tasks shows it and can cancel it: the panel may be closed meanwhile. */
    private void fetch() {
        GpuLibraries libraries = libraries();
        verdict.setText(context.messages().text("device.fetching"));
        fetching.request(progress -> {
            libraries.download(progress);
            return true;
        });
    }

    private void found(GpuFinding finding) {
        getLibraries.setVisible(finding.state() == GpuFinding.State.NO_NATIVES
                && libraries().offer().isPresent());
        verdict.setText(context.messages().name(finding.state()));
        showFacts(finding);
    }

    private void showFacts(@Nullable GpuFinding finding) {
        facts.getChildren().clear();
        EncoderDescription encoder = model.project().encoderProperty().get();
        line("device.encoder", encoder == null ? "–" : encoder.id());
        line("device.where", encoder == null ? "–" : encoder.device().toUpperCase(Locale.ROOT));
        line("device.engine", encoder == null ? "–" : encoder.engine());
        line("device.values", encoder == null ? "–" : context.numbers().count(encoder.dimension()));
        line(
                "device.counting",
                context.messages().text("device.threads", Runtime.getRuntime().availableProcessors()));
        if (finding != null) {
            line("device.gpu", orNone(finding.device()));
            line("device.driver", orNone(finding.driver()));
            line("device.natives", orNone(finding.natives()));
            if (!finding.detail().isEmpty()) {
                line("device.detail", finding.detail());
            }
        }
    }

    private String orNone(String found) {
        return found.isEmpty() ? context.messages().text("device.none") : found;
    }

    private void line(String key, String value) {
        int row = facts.getRowCount();
        Label name = new Label(context.messages().text(key));
        name.setMinWidth(Label.USE_PREF_SIZE);
        name.getStyleClass().add("hint");
        Label text = new Label(value);
        text.setWrapText(true);
        facts.add(name, 0, row);
        facts.add(text, 1, row);
    }
}
