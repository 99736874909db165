package cartwright.ui.evaluate;

import cartwright.app.job.Progress;
import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.EncoderException;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RankerTrainer;
import cartwright.app.port.StoreException;
import cartwright.app.session.DataVerdict;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProjectData;
import cartwright.app.session.RankerCost;
import cartwright.app.session.RankerReport;
import cartwright.app.session.Verdict;
import cartwright.app.task.EvaluateRankers;
import cartwright.app.task.EvaluationPlan;
import cartwright.app.task.JudgeData;
import cartwright.app.task.NoTimesException;
import cartwright.app.task.TimeRankers;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.core.similar.EmbeddingTable;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/** Which ranker is how good on the open project: what to try, and what came of it. */
public final class EvaluateViewModel {

    /** Most seeds that can be asked for. */
    public static final int MOST_SEEDS = 20;

    private static final int USUAL_SEEDS = 5;
    private static final int EPOCHS = 20;

    private final ProjectStore store;
    private final AnalysisWriter writer;
    private final LatestOnly<Evaluated> evaluating;
    private final LatestOnly<Path> saving;
    private final ObjectProperty<SplitChoice> split = new SimpleObjectProperty<>(this, "split", SplitChoice.AUTO);
    private final IntegerProperty seeds = new SimpleIntegerProperty(this, "seeds", USUAL_SEEDS);
    private final ObservableSet<RankerKind> rankers = FXCollections.observableSet(counting());
    private final FusionWeightsViewModel weights;
    private final RankerPairViewModel pair;
    private final RankerTrainer trainer;
    private final ObjectProperty<Setting> setting = new SimpleObjectProperty<>(this, "setting", Setting.COMPLETION);
    private final ReadOnlyBooleanWrapper canRun = new ReadOnlyBooleanWrapper(this, "canRun");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
    private final ReadOnlyObjectWrapper<@Nullable Evaluated> evaluated = new ReadOnlyObjectWrapper<>(this, "evaluated");
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>(this, "saved");
    private @Nullable ProjectData data;
    private @Nullable EncodedCatalog encoded;

    /**
     * A finished trial.
     *
     * @param data the project as it was tried
     * @param plan what was tried
     * @param report what came of it
     * @param costs what one cart costs with each ranker
     * @param enough whether there are enough baskets
     * @param took how long it took
     */
    public record Evaluated(
            ProjectData data,
            EvaluationPlan plan,
            RankerReport report,
            List<RankerCost> costs,
            DataVerdict enough,
            Duration took) {

        /** Copies the list. */
        public Evaluated {
            costs = List.copyOf(costs);
        }

        /** Returns what a ranker costs; not a number where it was not timed. */
        RankerCost cost(String ranker) {
            return costs.stream()
                    .filter(cost -> cost.ranker().equals(ranker))
                    .findFirst()
                    .orElse(new RankerCost(ranker, Double.NaN, Double.NaN));
        }

        /** Returns the settings with test baskets. */
        public List<Setting> settings() {
            return Arrays.stream(Setting.values())
                    .filter(each -> report.rows().stream().anyMatch(row -> row.setting() == each && row.n() > 0))
                    .toList();
        }

        /** Returns the rankers in the order of the table. */
        public List<RankerLine> lines(Setting asked) {
            return RankerLine.of(report, asked, this::cost);
        }

        /** Returns what the trial says; null where there was no test basket. */
        public @Nullable Verdict verdict(Setting asked) {
            return Verdict.of(report, asked).orElse(null);
        }
    }

    /**
     * Where work is done.
     *
     * @param evaluating runs trials
     * @param exporting writes files
     * @param quick reads and compares
     */
    public record Runners(JobRunner evaluating, JobRunner exporting, JobRunner quick) {}

    /**
     * Creates the model without a project.
     *
     * @param problems takes errors that the analyst must read
     */
    public EvaluateViewModel(
            ProjectStore store,
            AnalysisWriter writer,
            RankerTrainer trainer,
            Runners runners,
            Consumer<Throwable> problems) {
        this.store = store;
        this.writer = writer;
        this.trainer = trainer;
        weights = new FusionWeightsViewModel(store, runners.quick(), problems);
        pair = new RankerPairViewModel(runners.quick(), problems);
        evaluating = new LatestOnly<>(runners.evaluating(), this::publish, problems);
        saving = new LatestOnly<>(runners.exporting(), saved::set, problems);
        setting.addListener(observable -> showPair());
        rankers.addListener((SetChangeListener<RankerKind>) change -> update());
        evaluating.busyProperty().addListener(observable -> update());
    }

    /** What is trained is not tried until somebody wants it: it takes minutes. */
    private static Set<RankerKind> counting() {
        EnumSet<RankerKind> kinds = EnumSet.allOf(RankerKind.class);
        kinds.removeIf(RankerKind::trained);
        return kinds;
    }

    private void showPair() {
        Evaluated known = evaluated.get();
        pair.use(known == null ? null : known.report(), setting.get());
    }

    /**
     * Is about another project, or about this one after an import; results of another file go away.
     *
     * @param products the products as vectors; null until they are encoded
     */
    public void use(@Nullable ProjectData project, @Nullable EncodedCatalog products) {
        ProjectData before = data;
        data = project;
        encoded = products;
        boolean otherFile =
                before != null && (project == null || !project.file().equals(before.file()));
        if (otherFile) {
            evaluating.cancel();
            evaluated.set(null);
            showPair();
        }
        if (otherFile || (before == null && project != null)) {
            weights.use(project == null ? null : project.file());
        }
        update();
    }

    private void update() {
        ProjectData now = data;
        canRun.set(now != null
                && now.baskets().size() > 0
                && !rankers.isEmpty()
                && !evaluating.busyProperty().get());
        Evaluated known = evaluated.get();
        stale.set(known != null && now != null && !known.data().equals(now));
    }

    /** Tries the chosen rankers; does nothing while {@link #canRunProperty} is false. */
    public void run() {
        ProjectData now = data;
        if (now == null || !canRun.get()) {
            return;
        }
        List<RankerKind> kinds =
                Arrays.stream(RankerKind.values()).filter(rankers::contains).toList();
        EvaluationPlan plan = new EvaluationPlan(
                split.get().by(),
                Math.max(1, Math.min(MOST_SEEDS, seeds.get())),
                kinds,
                weights.weightsProperty().get());
        EmbeddingTable vectors = encoded == null ? null : encoded.embeddings();
        evaluating.request(progress -> evaluate(now, plan, vectors, progress));
    }

    private Evaluated evaluate(
            ProjectData now, EvaluationPlan plan, @Nullable EmbeddingTable vectors, Progress progress)
            throws StoreException, NoTimesException, EncoderException {
        long started = System.nanoTime();
        EvaluateRankers.Training training = new EvaluateRankers.Training(trainer, EPOCHS, System::nanoTime);
        RankerReport report =
                new EvaluateRankers(store, now.file(), plan, vectors, training).run(new Part(progress, 0, 70));
        List<RankerCost> costs =
                new TimeRankers(store, now.file(), report, vectors, System::nanoTime).run(new Part(progress, 70, 80));
        DataVerdict enough = new JudgeData(store, now.file(), 1).run(new Part(progress, 80, 100));
        return new Evaluated(now, plan, report, costs, enough, Duration.ofNanos(System.nanoTime() - started));
    }

    /** The progress of one part of the work: from so many to so many in a hundred. */
    private record Part(Progress whole, int from, int to) implements Progress {

        @Override
        public void report(long done, long total) {
            whole.report(from + Math.round((to - from) * (double) done / Math.max(1, total)), 100);
        }

        @Override
        public void checkCancelled() {
            whole.checkCancelled();
        }
    }

    /** Stops the trial; the results before it stay. */
    public void cancel() {
        evaluating.cancel();
    }

    private void publish(Evaluated found) {
        List<Setting> tried = found.settings();
        if (!tried.isEmpty() && !tried.contains(setting.get())) {
            setting.set(tried.get(0));
        }
        evaluated.set(found);
        showPair();
        update();
    }

    /** Writes the whole table as the command line does. */
    public void save(Path file) {
        Evaluated known = evaluated.get();
        if (known != null) {
            List<MeasureRow> rows = known.report().rows();
            saving.request(progress -> {
                writer.writeMeasures(file, rows);
                return file;
            });
        }
    }

    /** Returns how test baskets are held back. */
    public ObjectProperty<SplitChoice> splitProperty() {
        return split;
    }

    /** Returns how often it is tried, in [1, {@value #MOST_SEEDS}]. */
    public IntegerProperty seedsProperty() {
        return seeds;
    }

    /** Returns the rankers to try; to be changed by the view. */
    public ObservableSet<RankerKind> rankers() {
        return rankers;
    }

    /** Tells whether a ranker can be tried now: one needs product names as vectors. */
    public boolean isPossible(RankerKind kind) {
        return kind != RankerKind.SLICE || encoded != null;
    }

    /** Returns how much each ranker counts in the fusion. */
    public FusionWeightsViewModel weights() {
        return weights;
    }

    /** Returns two rankers side by side. */
    public RankerPairViewModel pair() {
        return pair;
    }

    /** Returns which of the questions the table is about. */
    public ObjectProperty<Setting> settingProperty() {
        return setting;
    }

    /** Tells whether there is something to try. */
    public ReadOnlyBooleanProperty canRunProperty() {
        return canRun.getReadOnlyProperty();
    }

    /** Tells whether a trial is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return evaluating.busyProperty();
    }

    /** Tells whether baskets came or went since the trial. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Returns the newest finished trial; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Evaluated> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /** Returns the file that was written last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
