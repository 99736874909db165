package cartwright.ui.main;

import cartwright.app.port.GpuLibraries;
import cartwright.app.port.ImportEntry;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.session.ProjectData;
import cartwright.app.task.ExportRejects;
import cartwright.ui.ViewContext;
import cartwright.ui.ViewLoader;
import cartwright.ui.importing.ImportView;
import cartwright.ui.importing.ImportViewModel;
import cartwright.ui.importing.RejectedView;
import cartwright.ui.importing.RejectedViewModel;
import cartwright.ui.importing.SampleOfferView;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.TaskKind;
import cartwright.ui.main.ProjectViewModel.Repetition;
import cartwright.ui.picture.DesktopPrinting;
import cartwright.ui.picture.PictureDesk;
import cartwright.ui.shell.Command;
import cartwright.ui.shell.ConsentView;
import cartwright.ui.shell.ShortcutsView;
import cartwright.ui.shell.StartView;
import cartwright.ui.text.Diagnostics;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What menus, buttons and dropped files do. */
final class MainActions {

    private final WorkbenchModel model;
    private final JobRunner runner;
    private final FileDialogs dialogs;
    private final Stage stage;
    private final LatestOnly<Long> exportingRejected;
    private final PictureDesk pictures;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Language> language;
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final MistakeDialog mistakes;
    private final Set<String> openTools = new LinkedHashSet<>();
    private Consumer<String> toolOpener = id -> {};

    MainActions(WorkbenchModel model, JobRunner runner, FileDialogs dialogs, Stage stage, Look look) {
        this.model = model;
        this.runner = runner;
        this.dialogs = dialogs;
        this.stage = stage;
        this.theme = new SimpleObjectProperty<>(this, "theme", look.theme());
        this.language = new SimpleObjectProperty<>(this, "language", look.language());
        mistakes = new MistakeDialog(model, stage, () -> context().messages(), theme::get);
        exportingRejected = new LatestOnly<>(
                model.tasks().runnerFor(TaskKind.EXPORT),
                written -> {},
                error -> model.problems().report(error));
        pictures = new PictureDesk(
                dialogs::pictureFile,
                new DesktopPrinting(stage),
                model.services().writer(),
                model.tasks().runnerFor(TaskKind.EXPORT),
                error -> model.problems().report(error));
        model.project().offeredProperty().addListener((observable, before, sample) -> offer(sample));
        model.project().repetitionProperty().addListener((observable, before, refused) -> askAgain(refused));
    }

    private void askAgain(@Nullable Repetition refused) {
        if (refused != null) {
            model.project().answerRepetition();
            ViewContext context = context();
            ask(
                    "import.again",
                    context.errors().sentence(refused.refusal()),
                    () -> model.project().importAgain(refused));
        }
    }

    /** Asks before the latest import is taken back. */
    void undoImport() {
        ProjectData data = model.analysis().projectProperty().get();
        ImportEntry last = data == null ? null : data.summary().lastImport();
        if (last != null) {
            String question = context().messages().text("undo.question", last.fileName(), last.lines());
            ask("undo.do", question, model.project()::undoImport);
        }
    }

    private void ask(String verbKey, String question, Runnable yes) {
        Messages messages = context().messages();
        ButtonType verb = new ButtonType(messages.text(verbKey), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(messages.text("import.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, question, verb, no);
        alert.setTitle(messages.text(verbKey));
        alert.getDialogPane().lookupButton(verb).setId("yes");
        alert.initOwner(stage);
        Appearance.dress(theme.get(), alert.getDialogPane().getScene());
        alert.resultProperty().addListener((observable, before, answer) -> {
            if (verb.equals(answer)) {
                yes.run();
            }
        });
        alert.show();
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Returns where pictures of views go. */
    PictureDesk pictures() {
        return pictures;
    }

    List<Sample> samples() {
        return model.services().samples().list();
    }

    void openSample(Sample sample) {
        model.project().openSample(sample);
    }

    private void offer(@Nullable Sample sample) {
        if (sample == null) {
            return;
        }
        model.project().answerOffer();
        ViewContext context = context();
        Stage dialog = dialog(sample.title());
        ConsentView view = SampleOfferView.of(
                context,
                sample,
                new SampleOfferView.Answers(
                        () -> model.project().downloadSample(sample),
                        () -> dialogs.sampleCopy()
                                .ifPresent(copy -> model.project().openSample(sample, copy))),
                dialog::close);
        show(dialog, view);
    }

    /** Opens a project; that of a sample comes with its example query. */
    void open(Path file) {
        Optional<Sample> sample = samples().stream()
                .filter(one -> model.services().samples().projectFile(one).equals(file))
                .findFirst();
        sample.ifPresentOrElse(this::openSample, () -> model.project().open(file));
    }

    void openProject() {
        dialogs.projectToOpen().ifPresent(this::open);
    }

    void newProject() {
        dialogs.newProject().ifPresent(model.project()::create);
    }

    void importFiles() {
        importFiles(dialogs.basketFiles());
    }

    /** Asks how to read the files, and for a project where none is open. */
    void importFiles(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        ProjectData open = model.analysis().projectProperty().get();
        Optional<Path> target = open == null ? dialogs.newProject() : Optional.of(open.file());
        target.ifPresent(project -> askHow(project, files));
    }

    private void askHow(Path project, List<Path> files) {
        ViewContext context = context();
        Stage dialog = dialog(context.messages().text("import.title"));
        ImportViewModel preview = new ImportViewModel(
                new ImportViewModel.Runners(runner, model.tasks().runnerFor(TaskKind.SURVEY)),
                model.services().files(),
                model.services().settings(),
                files);
        dialog.setOnHidden(event -> preview.stop());
        ImportView view =
                new ImportView(preview, context, settings -> startImport(project, files, settings), dialog::close);
        show(dialog, ViewLoader.load(view, context));
    }

    private void startImport(Path project, List<Path> files, ImportSettings settings) {
        model.project().importFiles(project, files, settings);
    }

    void export() {
        ProjectData data = model.analysis().projectProperty().get();
        if (data != null && model.analysis().minedProperty().get() != null) {
            String project = String.valueOf(data.file().getFileName()).replace(".cartwright", "");
            dialogs.exportFile(project + "-rules.csv").ifPresent(model::export);
        }
    }

    void exportBaskets() {
        ProjectData data = model.analysis().projectProperty().get();
        if (data != null) {
            String project = String.valueOf(data.file().getFileName()).replace(".cartwright", "");
            dialogs.exportFile(project + "-baskets.csv").ifPresent(model::exportBaskets);
        }
    }

    /** Takes what opens a page of the menu Tools. */
    void openToolsBy(Consumer<String> opener) {
        toolOpener = opener;
    }

    /** Opens a page of the menu Tools by its id. */
    void openTool(String id) {
        toolOpener.accept(id);
    }

    /** Returns which pages of the menu Tools are open, by id; changed by {@link ToolTabs}, kept when the language changes. */
    Set<String> openTools() {
        return openTools;
    }

    /** Asks for the folder of a model. */
    Optional<Path> modelFolder() {
        return dialogs.modelFolder();
    }

    /** Asks for a table to read. */
    Optional<Path> table() {
        return dialogs.tableToRead();
    }

    /** Asks where a table is to lie, with a name to start from. */
    Optional<Path> csvFile(String suggestedName) {
        return dialogs.exportFile(suggestedName);
    }

    void showRejected() {
        ProjectData data = model.analysis().projectProperty().get();
        if (data != null) {
            ViewContext context = context();
            Stage dialog = dialog(context.messages().text("rejected.title"));
            RejectedViewModel rejected = new RejectedViewModel(
                    runner,
                    model.services().projects(),
                    model.services().files().corrections(),
                    data.file(),
                    error -> model.problems().report(error));
            Runnable takeIn = () -> {
                dialog.close();
                model.project().takeIn(rejected.corrections());
            };
            show(
                    dialog,
                    new RejectedView(
                            context,
                            rejected,
                            new RejectedView.Buttons(takeIn, reason -> exportRejected(data.file(), reason))));
            dialog.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), dialog::close);
        }
    }

    private void exportRejected(Path project, RejectedLine.@Nullable Reason reason) {
        String name = String.valueOf(project.getFileName()).replace(".cartwright", "");
        dialogs.exportFile(name + "-left-out.csv")
                .ifPresent(file -> exportingRejected.request(new ExportRejects(
                        model.services().projects(), model.services().files().corrections(), project, reason, file)));
    }

    /** Copies versions and machine, for a question about the program. */
    void copyDiagnostics() {
        mistakes.copy(null);
    }

    void about() {
        Messages messages = context().messages();
        Alert about = new Alert(Alert.AlertType.NONE, messages.text("about.text"), ButtonType.CLOSE);
        about.setTitle(messages.text("about.title"));
        about.setHeaderText(messages.text("about.heading", Diagnostics.version()));
        about.initOwner(stage);
        Appearance.dress(theme.get(), about.getDialogPane().getScene());
        about.show();
    }

    /** Shows the samples, the recent projects and the ways to start with files of one's own. */
    void showStart() {
        ViewContext context = context();
        Stage dialog = dialog(context.messages().text("start.heading"));
        List<StartView.Way> samples = samples().stream()
                .map(sample -> new StartView.Way(
                        sample.title(),
                        context.messages()
                                .text(
                                        "start.sample",
                                        sample.source().name(),
                                        sample.source().licence()),
                        () -> openSample(sample)))
                .toList();
        List<StartView.Way> own = List.of(
                new StartView.Way(context.messages().text("action.import"), "", this::importFiles),
                new StartView.Way(context.messages().text("start.open"), "", this::openProject),
                new StartView.Way(context.messages().text("start.new"), "", this::newProject));
        List<StartView.Way> recent = StartView.recent(model.recentProjects().list(), this::open);
        show(dialog, new StartView(context, samples, own, recent, dialog::close));
    }

    /** Says what runs where, and offers to try the GPU. */
    void showDevice() {
        ViewContext context = context();
        Stage dialog = dialog(context.messages().text("device.title"));
        show(dialog, new DevicePanel(model, context, runner, this::offerLibraries));
        dialog.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), dialog::close);
    }

    /** Says what the libraries for a GPU are and where they come from, before anything is fetched. */
    private void offerLibraries(GpuLibraries.Offer offer, Runnable fetch) {
        ViewContext context = context();
        Messages messages = context.messages();
        Stage dialog = dialog(messages.text("device.getLibraries"));
        String size = messages.text("device.gigabytes", offer.bytes() / 1e9);
        ConsentView view = new ConsentView(
                context, messages.text("device.question"), messages.text("device.promise"), dialog::close);
        view.fact("sample.source", offer.publisher());
        view.fact("sample.licence", offer.licences());
        view.fact("sample.address", offer.address());
        view.fact("sample.size", messages.text("device.sizes", size, offer.bytesOnDisk() / 1e9));
        view.fact("device.folder", offer.folder().toString());
        view.answer("libraryDownload", messages.text("sample.download", size), fetch);
        show(dialog, view);
    }

    void showShortcuts(List<Command> fromMenus) {
        ViewContext context = context();
        Stage dialog = dialog(context.messages().text("keys.title"));
        show(dialog, new ShortcutsView(context, fromMenus));
        dialog.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), dialog::close);
    }

    /** Returns how much larger than usual the content is shown, in [1, 2]. */
    DoubleProperty scaleProperty() {
        return scale;
    }

    void quit() {
        stage.close();
    }

    private ViewContext context() {
        return ViewContext.in(Messages.in(language.get()));
    }

    private Stage dialog(String title) {
        Stage dialog = new Stage();
        dialog.initOwner(stage);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        return dialog;
    }

    private void show(Stage dialog, Parent content) {
        Scene scene = new Scene(content);
        Appearance.dress(theme.get(), scene);
        dialog.setScene(scene);
        dialog.show();
    }
}
