package cartwright.ui.main;

import cartwright.app.port.EncoderDescription;
import cartwright.app.port.ImportEntry;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.ProjectData;
import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.filter.FilterView;
import cartwright.ui.text.FilterLine;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The data pane: which project, how much is in it, what was rejected, and the encoder. */
public final class DataView {

    private final WorkbenchModel model;
    private final ViewContext context;
    private final MainActions actions;

    @FXML
    private Label project;

    @FXML
    private Label network;

    @FXML
    private Label baskets;

    @FXML
    private Label products;

    @FXML
    private Label lines;

    @FXML
    private Label period;

    @FXML
    private Hyperlink rejected;

    @FXML
    private Label imported;

    @FXML
    private Hyperlink undo;

    @FXML
    private Label encoder;

    @FXML
    private Label encoderState;

    @FXML
    private Button encode;

    @FXML
    private VBox samples;

    @FXML
    private VBox filterPlace;

    DataView(WorkbenchModel model, ViewContext context, MainActions actions) {
        this.model = model;
        this.context = context;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        context.later()
                .accept(() -> filterPlace
                        .getChildren()
                        .setAll(ViewLoader.load(new FilterView(model.filters(), model.analysis(), context), context)));
        context.watcher().watch(model.analysis().projectProperty(), this::show);
        context.watcher().watch(model.project().lastImportProperty(), this::showImport);
        context.watcher()
                .watchAll(
                        this::showEncoder,
                        model.project().encoderProperty(),
                        model.project().encoderStateProperty());
        actions.samples().forEach(sample -> {
            Hyperlink link = new Hyperlink(sample.title());
            link.setId("open-" + sample.id());
            link.setWrapText(true);
            link.setOnAction(event -> actions.openSample(sample));
            samples.getChildren().add(link);
        });
    }

    private void show(@Nullable ProjectData data) {
        if (data == null) {
            project.setText(context.messages().text("data.none"));
            return;
        }
        ProjectSummary summary = data.summary();
        project.setText(name(data));
        project.setTooltip(new Tooltip(data.file().toString()));
        network.setVisible(summary.onNetwork());
        network.setManaged(summary.onNetwork());
        baskets.setText(context.numbers().count(summary.baskets()));
        products.setText(context.numbers().count(summary.items()));
        lines.setText(context.numbers().count(summary.lines()));
        period.setText(
                summary.from() == null || summary.to() == null
                        ? "–"
                        : FilterLine.period(context.messages(), summary.from(), summary.to()));
        rejected.setText(context.messages().text("data.rejected", summary.rejectedLines()));
        rejected.setDisable(summary.rejectedLines() == 0);
        showUndo(summary.lastImport());
    }

    private void showUndo(@Nullable ImportEntry last) {
        undo.setText(last == null ? "" : context.messages().text("data.undo", last.fileName()));
        undo.setVisible(last != null);
        undo.setManaged(last != null);
    }

    private static String name(ProjectData data) {
        return String.valueOf(data.file().getFileName()).replace(".cartwright", "");
    }

    private void showImport(List<ImportReport> reports) {
        long newBaskets = reports.stream().mapToLong(ImportReport::newBaskets).sum();
        long left = reports.stream().mapToLong(ImportReport::rejectedLines).sum();
        boolean catalogues =
                reports.stream().allMatch(report -> report.source().settings().format() == Format.CATALOGUE);
        long listed = reports.stream().mapToLong(ImportReport::lines).sum();
        String dates = reports.stream()
                .filter(ImportReport::datesWereOpen)
                .findFirst()
                .map(this::usualDates)
                .orElse("");
        imported.setText(
                reports.isEmpty()
                        ? ""
                        : catalogues
                                ? context.messages().text("data.listed", listed, left)
                                : context.messages().text("data.imported", newBaskets, left) + dates);
        imported.setVisible(!reports.isEmpty());
        imported.setManaged(!reports.isEmpty());
    }

    private String usualDates(ImportReport report) {
        boolean dayFirst = report.source().settings().notation().dates() == DateOrder.DAY_FIRST;
        return "\n"
                + context.messages()
                        .text(
                                dayFirst ? "data.datesDay" : "data.datesMonth",
                                report.source().file().getFileName());
    }

    private void showEncoder() {
        EncoderDescription description = model.project().encoderProperty().get();
        EncoderState state = model.project().encoderStateProperty().get();
        encoder.setText(description == null ? "–" : description.id());
        encoderState.setText(context.messages().name(state));
        boolean again = state == EncoderState.STOPPED || state == EncoderState.FAILED;
        encode.setVisible(again);
        encode.setManaged(again);
    }

    @FXML
    private void importFiles() {
        actions.importFiles();
    }

    @FXML
    private void showRejected() {
        actions.showRejected();
    }

    @FXML
    private void undoImport() {
        actions.undoImport();
    }

    @FXML
    private void encodeAgain() {
        model.project().encode();
    }
}
