package cartwright.ui.main;

import cartwright.app.job.Job;
import cartwright.app.port.Correction;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.app.task.AdaptVectors;
import cartwright.app.task.CorrectRejects;
import cartwright.app.task.DownloadSample;
import cartwright.app.task.EncodeItems;
import cartwright.app.task.ImportBaskets;
import cartwright.app.task.IndexWords;
import cartwright.app.task.OpenEncoder;
import cartwright.app.task.OpenProject;
import cartwright.app.task.OpenSample;
import cartwright.app.task.UndoImport;
import cartwright.core.lexical.LexicalIndex;
import cartwright.core.similar.Adaptation;
import cartwright.ui.UiServices;
import cartwright.ui.job.LatestOnly;
import cartwright.ui.job.TaskKind;
import cartwright.ui.job.TaskListViewModel;
import cartwright.ui.models.ModelsViewModel;
import cartwright.ui.query.AnalysisViewModel;
import cartwright.ui.shell.LastProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which project is open, and how far its products are encoded. */
public final class ProjectViewModel implements ModelsViewModel.Chosen {

    private final UiServices services;
    private final AnalysisViewModel analysis;
    private final Consumer<Throwable> problems;
    private final LatestOnly<Opened> opening;
    private final LatestOnly<Sample> downloading;
    private final LatestOnly<Opened> importing;
    private final LatestOnly<Opened> undoing;
    private final LatestOnly<LexicalIndex> indexing;
    private final LatestOnly<TextEncoder> loading;
    private final LatestOnly<Ready> encoding;
    private final LatestOnly<Boolean> adapting;
    private final Map<String, TextEncoder> encoders = new HashMap<>();
    private final ReadOnlyObjectWrapper<EncoderState> encoderState =
            new ReadOnlyObjectWrapper<>(this, "encoderState", EncoderState.NONE);
    private final ReadOnlyObjectWrapper<@Nullable EncoderDescription> encoder =
            new ReadOnlyObjectWrapper<>(this, "encoder");
    private final ReadOnlyObjectWrapper<List<ImportReport>> lastImport =
            new ReadOnlyObjectWrapper<>(this, "lastImport", List.of());

    private final ReadOnlyObjectWrapper<@Nullable Repetition> repetition =
            new ReadOnlyObjectWrapper<>(this, "repetition");

    /**
     * An import that was refused because the project holds a file already.
     *
     * @param refusal says which file, and since when
     */
    public record Repetition(Path project, List<Path> files, ImportSettings settings, Throwable refusal) {}

    private final ReadOnlyObjectWrapper<@Nullable Sample> offered = new ReadOnlyObjectWrapper<>(this, "offered");

    /** The open project's search is to be prepared when its first rules stand. */
    private boolean searchWaits;

    /** What the analyst chose since the project was opened; null for what it says of itself. */
    private @Nullable String chosenModel;

    private record Opened(ProjectData data, List<ImportReport> reports, String query) {}

    private record Ready(ProjectData data, Meaning meaning) {}

    /**
     * Creates the model of a window without a project.
     *
     * @param problems takes errors that the analyst must read
     */
    public ProjectViewModel(
            UiServices services, TaskListViewModel tasks, AnalysisViewModel analysis, Consumer<Throwable> problems) {
        this.services = services;
        this.analysis = analysis;
        this.problems = problems;
        opening = new LatestOnly<>(tasks.runnerFor(TaskKind.OPEN), this::opened, this::notOpened);
        downloading = new LatestOnly<>(tasks.runnerFor(TaskKind.DOWNLOAD), this::openSample, problems);
        importing = new LatestOnly<>(tasks.runnerFor(TaskKind.IMPORT), this::opened, this::notImported);
        undoing = new LatestOnly<>(tasks.runnerFor(TaskKind.UNDO), this::opened, problems);
        indexing = new LatestOnly<>(
                tasks.runnerFor(TaskKind.INDEX_WORDS), analysis::useWords, problems, () -> {}, Duration.ZERO);
        loading = new LatestOnly<>(
                tasks.runnerFor(TaskKind.LOAD_ENCODER),
                this::loaded,
                this::encoderFailed,
                this::stopped,
                Duration.ZERO);
        encoding = new LatestOnly<>(
                tasks.runnerFor(TaskKind.ENCODE), this::ready, this::encoderFailed, this::stopped, Duration.ZERO);
        adapting = new LatestOnly<>(tasks.runnerFor(TaskKind.COMPARE_FITS), kept -> encode(), problems);
    }

    /** Opens an existing project. */
    public void open(Path file) {
        OpenProject job = new OpenProject(services.projects(), file);
        opening.request(progress -> new Opened(services.ahead().read(file, job, progress), List.of(), ""));
    }

    /** Creates an empty project, or opens what is there already. */
    public void create(Path file) {
        opening.request(progress -> {
            services.projects().openOrCreate(file).close();
            return new Opened(new OpenProject(services.projects(), file).run(progress), List.of(), "");
        });
    }

    /** Opens a sample, importing it the first time, and asks its example query. */
    public void openSample(Sample sample) {
        open(sample, new OpenSample(services.projects(), services.files(), services.samples(), sample));
    }

    /** Opens a sample from the analyst's copy of it. */
    public void openSample(Sample sample, Path copy) {
        open(sample, new OpenSample(services.projects(), services.files(), services.samples(), sample, copy));
    }

    private void open(Sample sample, OpenSample job) {
        Path file = services.samples().projectFile(sample);
        opening.request(
                progress -> new Opened(services.ahead().read(file, job, progress), List.of(), sample.exampleQuery()));
    }

    /** Downloads a sample and opens it; only for when the analyst has agreed. */
    public void downloadSample(Sample sample) {
        downloading.request(new DownloadSample(services.samples(), sample));
    }

    /** A sample that is not on this machine is no error: the analyst is asked where it is to come from. */
    private void notOpened(Throwable error) {
        Optional<Sample> missing =
                error instanceof ImportException wrong && wrong.reason() == ImportException.Reason.NOT_HERE
                        ? services.samples().list().stream()
                                .filter(sample -> sample.id().equals(wrong.detail()))
                                .findFirst()
                        : Optional.empty();
        missing.ifPresentOrElse(offered::set, () -> problems.accept(error));
    }

    /** Takes note that the analyst was asked about the offered sample. */
    public void answerOffer() {
        offered.set(null);
    }

    /** Returns a sample that the analyst must be asked about: it has to come from a copy or be downloaded. */
    public ReadOnlyObjectProperty<@Nullable Sample> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Imports basket files into a project, which is created where there is none, and shows it. */
    public void importFiles(Path project, List<Path> files, ImportSettings settings) {
        startImport(project, files, settings, false);
    }

    /** Imports files that the project holds already once more. */
    public void importAgain(Repetition refused) {
        startImport(refused.project(), refused.files(), refused.settings(), true);
    }

    private void startImport(Path project, List<Path> files, ImportSettings settings, boolean again) {
        loading.cancel();
        encoding.cancel(); // one writer at a time; names that are encoded already are kept
        Job<List<ImportReport>> job =
                new ImportBaskets(services.projects(), services.files(), project, files, settings, again);
        String query = analysis.queryProperty().get();
        importing.request(progress -> {
            try {
                List<ImportReport> reports = job.run(progress);
                return new Opened(new OpenProject(services.projects(), project).run(progress), reports, query);
            } catch (ImportException e) {
                throw new RefusedImport(new Repetition(project, files, settings, e), e);
            }
        });
    }

    /** Which import it was that was refused. */
    private static final class RefusedImport extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Repetition wanted;
        private final ImportException reason;

        RefusedImport(Repetition wanted, ImportException reason) {
            super(reason);
            this.wanted = wanted;
            this.reason = reason;
        }
    }

    private void notImported(Throwable error) {
        if (error instanceof RefusedImport refused) {
            if (refused.reason.reason() == ImportException.Reason.ALREADY_IMPORTED) {
                repetition.set(refused.wanted);
            } else {
                problems.accept(refused.reason);
            }
        } else {
            problems.accept(error);
        }
    }

    /** Returns the import that the analyst must be asked about, because it would count lines twice. */
    public ReadOnlyObjectProperty<@Nullable Repetition> repetitionProperty() {
        return repetition.getReadOnlyProperty();
    }

    /** Takes note that the analyst was asked about the repeated import. */
    public void answerRepetition() {
        repetition.set(null);
    }

    /** Takes the latest import of the open project back. */
    public void undoImport() {
        ProjectData data = analysis.projectProperty().get();
        if (data == null) {
            return;
        }
        loading.cancel();
        encoding.cancel();
        UndoImport job = new UndoImport(services.projects(), data.file());
        String query = analysis.queryProperty().get();
        undoing.request(progress -> {
            job.run(progress);
            return new Opened(new OpenProject(services.projects(), data.file()).run(progress), List.of(), query);
        });
    }

    /** Takes lines in that were left out and corrected since. */
    public void takeIn(List<Correction> corrections) {
        ProjectData data = analysis.projectProperty().get();
        if (data == null || corrections.isEmpty()) {
            return;
        }
        loading.cancel();
        encoding.cancel();
        CorrectRejects job =
                CorrectRejects.of(services.projects(), services.files().corrections(), data.file(), corrections);
        String query = analysis.queryProperty().get();
        importing.request(progress -> {
            List<ImportReport> reports = job.run(progress).reports();
            return new Opened(new OpenProject(services.projects(), data.file()).run(progress), reports, query);
        });
    }

    private void opened(Opened found) {
        loading.cancel();
        encoding.cancel();
        chosenModel = null;
        lastImport.set(found.reports());
        analysis.useProject(found.data());
        analysis.queryProperty().set(found.query());
        services.settings().put(LastProject.SETTING, found.data().file().toString());
        encoder.set(null);
        encoderState.set(EncoderState.LOADING);
        searchWaits = true;
    }

    /** Prepares the search of the open project, once; called when its first rules stand: both want the same processors. */
    void prepareSearch() {
        ProjectData data = analysis.projectProperty().get();
        if (searchWaits && data != null) {
            searchWaits = false;
            indexing.request(new IndexWords(data, services.stopWords()));
            encode();
        }
    }

    /** Encodes the products with a model from now on; the project keeps the choice once they are encoded. */
    @Override
    public void useModel(String model) {
        chosenModel = model;
        encode();
    }

    /** Fits the vectors of the open project to its catalogue from now on, or no longer. */
    @Override
    public void adapt(Adaptation adaptation) {
        ProjectData data = analysis.projectProperty().get();
        if (data != null) {
            adapting.request(progress -> {
                AdaptVectors.choose(services.projects(), data.file(), adaptation);
                return true;
            });
        }
    }

    /** Loads the encoder and encodes the names that are not encoded yet, after a cancel or an error too. */
    public void encode() {
        ProjectData data = analysis.projectProperty().get();
        if (data == null || data.catalog().size() == 0) {
            encoderState.set(EncoderState.NONE);
            return;
        }
        encoderState.set(EncoderState.LOADING);
        Map<String, TextEncoder> known = Map.copyOf(encoders);
        String wish = chosenModel;
        loading.request(progress -> {
            String stored = wish != null ? wish : data.summary().encoder();
            String wanted = stored != null
                    ? stored
                    : services.encoders().suggestFor(data.catalog().names());
            TextEncoder there = known.get(wanted);
            return there != null
                    ? there
                    : new OpenEncoder(services.encoders(), data, wanted, DeviceChoice.AUTO).run(progress);
        });
    }

    private void loaded(TextEncoder model) {
        encoders.put(model.description().id(), model);
        ProjectData data = analysis.projectProperty().get();
        if (data == null) {
            return;
        }
        encoderState.set(EncoderState.ENCODING);
        encoder.set(model.description());
        EncodeItems job = new EncodeItems(services.projects(), data, model);
        encoding.request(progress -> {
            EncodedCatalog encoded = job.run(progress);
            return new Ready(data, new AdaptVectors(services.projects(), data, encoded, model).run(progress));
        });
    }

    private void ready(Ready found) {
        if (found.data().equals(analysis.projectProperty().get())) {
            encoderState.set(EncoderState.READY);
            analysis.useEncoder(found.meaning().products(), found.meaning().encoder());
        }
    }

    private void stopped() {
        encoderState.set(EncoderState.STOPPED);
    }

    /** A model that was just chosen and cannot be used leaves the one before. */
    private void encoderFailed(Throwable error) {
        encoderState.set(EncoderState.FAILED);
        problems.accept(error);
        if (chosenModel != null) {
            chosenModel = null;
            encode();
        }
    }

    /** Stops all work on projects and lets go of the encoders that nothing uses any more. */
    public void close() {
        opening.cancel();
        downloading.cancel();
        importing.cancel();
        undoing.cancel();
        indexing.cancel();
        boolean idle =
                !encoding.busyProperty().get() && !analysis.answeringProperty().get();
        loading.cancel();
        encoding.cancel();
        if (idle) { // an engine that is computing is left to the end of the process
            encoders.values().forEach(TextEncoder::close);
        }
    }

    /** Returns whether the search can be used. */
    public ReadOnlyObjectProperty<EncoderState> encoderStateProperty() {
        return encoderState.getReadOnlyProperty();
    }

    /** Returns the encoder in use; null until it is loaded. */
    public ReadOnlyObjectProperty<@Nullable EncoderDescription> encoderProperty() {
        return encoder.getReadOnlyProperty();
    }

    /** Returns what the last import of this window kept; empty when the open project was not just imported into. */
    public ReadOnlyObjectProperty<List<ImportReport>> lastImportProperty() {
        return lastImport.getReadOnlyProperty();
    }
}
