package cartwright.ui.main;

import cartwright.app.port.EncoderDescription;
import cartwright.app.port.GpuFinding;
import cartwright.ui.ViewContext;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What runs where and why: the encoder, its engine, the counting, and what a trial of the GPU in a process of its own found. */
final class DevicePanel extends VBox {

    private final WorkbenchModel model;
    private final ViewContext context;
    private final GridPane facts = new GridPane();
    private final Label verdict = new Label();
    private final Button tryGpu = new Button();
    private final LatestOnly<GpuFinding> trying;

    DevicePanel(WorkbenchModel model, ViewContext context, JobRunner runner) {
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
        Label why = new Label(context.messages().text("device.why"));
        why.setWrapText(true);
        why.getStyleClass().add("hint");
        showFacts(null);
        getChildren().setAll(facts, why, verdict, tryGpu);
        setPrefWidth(520);
    }

    /** The trial runs in a process of its own, which is ended when it takes too long: neither can hang this window. */
    private void tryNow() {
        verdict.setText(context.messages().text("device.trying"));
        trying.request(progress -> model.services().encoders().gpu());
    }

    private void found(GpuFinding finding) {
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
