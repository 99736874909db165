package cartwright.ui.main;

import cartwright.app.port.EncoderDescription;
import cartwright.ui.ViewContext;
import cartwright.ui.query.Freshness;
import cartwright.ui.query.Mined;
import java.nio.file.Path;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status line: whether the results are up to date, what was exported, where the encoder runs. */
public final class StatusView {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final WorkbenchModel model;
    private final ViewContext context;
    private final MainActions actions;

    @FXML
    private HBox root;

    @FXML
    private FontIcon freshnessIcon;

    @FXML
    private Label freshness;

    @FXML
    private Button update;

    @FXML
    private Label exported;

    @FXML
    private Button device;

    @FXML
    private Button export;

    StatusView(WorkbenchModel model, ViewContext context, MainActions actions) {
        this.model = model;
        this.context = context;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        context.watcher()
                .watchAll(
                        this::showFreshness,
                        model.analysis().freshnessProperty(),
                        model.analysis().minedProperty());
        context.watcher()
                .watchAll(
                        this::showDevice,
                        model.project().encoderProperty(),
                        model.project().encoderStateProperty());
        context.watcher().watch(actions.pictures().savedProperty(), this::showSaved);
        context.watcher()
                .watch(
                        model.exportedProperty(),
                        done -> exported.setText(
                                done == null
                                        ? ""
                                        : context.messages()
                                                .text(
                                                        done.baskets() ? "status.baskets" : "status.exported",
                                                        done.count(),
                                                        String.valueOf(
                                                                done.file().getFileName()))));
    }

    private void showSaved(@Nullable Path picture) {
        if (picture != null) {
            exported.setText(context.messages().text("status.picture", String.valueOf(picture.getFileName())));
        }
    }

    private void showFreshness() {
        Freshness state = model.analysis().freshnessProperty().get();
        Mined mined = model.analysis().minedProperty().get();
        root.pseudoClassStateChanged(STALE, state == Freshness.STALE || state == Freshness.STOPPED);
        freshnessIcon.setIconLiteral(
                switch (state) {
                    case FRESH -> "fth-check-circle";
                    case STALE -> "fth-refresh-cw";
                    case STOPPED -> "fth-pause-circle";
                    case NONE -> "fth-circle";
                });
        freshness.setText(mined == null ? context.messages().name(Freshness.NONE) : results(state, mined));
        update.setVisible(state == Freshness.STOPPED);
        update.setManaged(state == Freshness.STOPPED);
        export.setDisable(mined == null || mined.result().rules().isEmpty());
    }

    private String results(Freshness state, Mined mined) {
        int k = mined.asked().settings().k();
        String settings = mined.asked().answer() == null
                ? context.messages().text("status.forAll", k)
                : context.messages()
                        .text(
                                "status.forSearch",
                                context.numbers().similarity(mined.asked().tau()),
                                k);
        return settings + " · " + context.messages().name(state);
    }

    private void showDevice() {
        EncoderDescription description = model.project().encoderProperty().get();
        EncoderState state = model.project().encoderStateProperty().get();
        if (description == null) {
            device.setText(context.messages().name(state));
            device.setTooltip(null);
            return;
        }
        device.setText(context.messages()
                .text("status.device", description.id(), description.device().toUpperCase(Locale.ROOT)));
        device.setTooltip(new Tooltip(context.messages()
                .text("status.device.tip", description.engine(), description.dimension(), description.near())));
    }

    @FXML
    private void update() {
        model.analysis().refresh();
    }

    @FXML
    private void export() {
        actions.export();
    }

    @FXML
    private void openDevicePanel() {
        actions.showDevice();
    }
}
