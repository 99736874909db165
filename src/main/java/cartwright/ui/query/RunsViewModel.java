package cartwright.ui.query;

import cartwright.app.job.Job;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RunOutcome;
import cartwright.app.port.SavedRun;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.RunComparison;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.CompareRuns;
import cartwright.app.task.DescribeRun;
import cartwright.app.task.ListRuns;
import cartwright.app.task.SaveRun;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The saved runs of the open project: to save one, to open one again, to compare two. */
public final class RunsViewModel {

    private static final int DIFFERENCES = 200;

    private final AnalysisViewModel analysis;
    private final ProjectStore store;
    private final LatestOnly<List<SavedRun>> reading;
    private final LatestOnly<Reopened> checking;
    private final LatestOnly<Compared> comparing;
    private final ReadOnlyObjectWrapper<List<SavedRun>> runs = new ReadOnlyObjectWrapper<>(this, "runs", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Reopened> reopened = new ReadOnlyObjectWrapper<>(this, "reopened");
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final BooleanBinding canSave;
    private @Nullable SavedRun waitingFor;

    /** How what a reopened run finds now stands to what it found when it was saved. */
    public enum Match {
        /** The very same itemsets and rules. */
        IDENTICAL,
        /** Products or baskets changed since. */
        DATA_CHANGED,
        /** Another model answers queries now. */
        MODEL_CHANGED,
        /** The same data give other rules. */
        DIFFERENT,
        /** Its settings cannot be read by this window. */
        UNREADABLE
    }

    /**
     * A run that was opened again.
     *
     * @param run the run
     * @param match how what it finds now stands to what it found then
     */
    public record Reopened(SavedRun run, Match match) {}

    /**
     * Two runs side by side.
     *
     * @param first the first run
     * @param second the second run
     * @param difference how their rules differ
     */
    public record Compared(SavedRun first, SavedRun second, RunComparison difference) {}

    /**
     * Creates the runs of an analysis.
     *
     * @param problems takes errors that the analyst must read
     */
    public RunsViewModel(
            AnalysisViewModel analysis, ProjectStore store, JobRunner runner, Consumer<Throwable> problems) {
        this.analysis = analysis;
        this.store = store;
        reading = new LatestOnly<>(runner, runs::set, problems);
        checking = new LatestOnly<>(runner, reopened::set, problems);
        comparing = new LatestOnly<>(runner, compared::set, problems);
        canSave = Bindings.createBooleanBinding(
                () -> analysis.freshnessProperty().get() == Freshness.FRESH, analysis.freshnessProperty());
        analysis.projectProperty().addListener((observable, before, data) -> read(data));
        analysis.freshnessProperty().addListener(observable -> check());
    }

    private void read(@Nullable ProjectData data) {
        runs.set(List.of());
        reopened.set(null);
        compared.set(null);
        waitingFor = null;
        if (data == null) {
            reading.cancel();
        } else {
            reading.request(new ListRuns(store, data.file()));
        }
    }

    /** Saves what is on screen under a name, in the place of a run of the same name; blank names are not saved. */
    public void save(String name) {
        ProjectData data = analysis.answers().whole();
        Mined mined = analysis.minedProperty().get();
        if (data == null || mined == null || name.isBlank() || !canSave.get()) {
            return;
        }
        Map<String, String> settings = RunSettings.of(analysis.settings.now(), data.catalog());
        SaveRun.Named named = new SaveRun.Named(data.file(), name.strip(), settings);
        reading.request(new SaveRun(store, named, describe(data, mined)));
    }

    private DescribeRun describe(ProjectData data, Mined mined) {
        String model = mined.asked().answer() == null ? "" : analysis.answers().modelHash();
        return new DescribeRun(data, mined.asked().data(), mined.result(), model, Duration.ZERO);
    }

    /** Sets everything as a run had it; when its rules are there, tells whether they are the same. */
    public void reopen(SavedRun run) {
        Question wanted = question(run);
        reopened.set(null);
        if (wanted == null) {
            reopened.set(new Reopened(run, Match.UNREADABLE));
            return;
        }
        waitingFor = run;
        Double percent = RunSettings.nearest(run.settings());
        if (percent == null) {
            analysis.ask(wanted);
        } else {
            analysis.askNearest(wanted, percent / 100);
        }
        check();
    }

    private @Nullable Question question(SavedRun run) {
        ProjectData data = analysis.answers().whole();
        if (data == null) {
            return null;
        }
        try {
            RunSettings.nearest(run.settings());
            return RunSettings.read(run.settings(), analysis.settings.now(), data.catalog());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    private void check() {
        SavedRun run = waitingFor;
        Mined mined = analysis.minedProperty().get();
        ProjectData data = analysis.answers().whole();
        boolean ready = canSave.get() && mined != null && data != null;
        if (run == null || mined == null || data == null || !ready || !isAsked(run)) {
            return;
        }
        waitingFor = null;
        DescribeRun job = describe(data, mined);
        checking.request(progress -> new Reopened(run, match(run.outcome(), job.run(progress))));
    }

    /** A share of the baskets is whatever tau keeps it. */
    private boolean isAsked(SavedRun run) {
        Question now = analysis.settings.now();
        Question wanted = question(run);
        return wanted != null
                && now.equals(RunSettings.nearest(run.settings()) == null ? wanted : wanted.withTau(now.tau()));
    }

    private static Match match(RunOutcome then, RunOutcome now) {
        if (!then.dataHash().equals(now.dataHash())) {
            return Match.DATA_CHANGED;
        }
        if (!then.modelHash().equals(now.modelHash())) {
            return Match.MODEL_CHANGED;
        }
        return then.rulesHash().equals(now.rulesHash()) ? Match.IDENTICAL : Match.DIFFERENT;
    }

    /** Mines two runs, and finds which rules one of them alone has and whose counts differ; what is on screen stays. */
    public void compare(SavedRun first, SavedRun second) {
        Question one = question(first);
        Question two = question(second);
        compared.set(null);
        if (one == null || two == null) {
            reopened.set(new Reopened(one == null ? first : second, Match.UNREADABLE));
            return;
        }
        Job<MinedSlice> mineFirst = analysis.answers().mining(one, choice(first, one));
        Job<MinedSlice> mineSecond = analysis.answers().mining(two, choice(second, two));
        comparing.request(progress -> {
            MinedSlice before = mineFirst.run(progress);
            MinedSlice after = mineSecond.run(progress);
            RunComparison difference = new CompareRuns(before.rules(), after.rules(), DIFFERENCES).run(progress);
            return new Compared(first, second, difference);
        });
    }

    /** The command cuts equal scores at the end of a share by basket order; what is mined for a comparison does too. */
    private static SliceChoice choice(SavedRun run, Question question) {
        Double percent = RunSettings.nearest(run.settings());
        return percent == null ? new SliceChoice.AboveTau(question.tau()) : new SliceChoice.NearestPercent(percent);
    }

    /** Returns the saved runs, the latest last. */
    public ReadOnlyObjectProperty<List<SavedRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** Returns the run that was opened again last; null before its rules are there. */
    public ReadOnlyObjectProperty<@Nullable Reopened> reopenedProperty() {
        return reopened.getReadOnlyProperty();
    }

    /** Returns the runs compared last; null before they are mined. */
    public ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Tells whether what is on screen is complete, so that it can be saved. */
    public BooleanBinding canSaveBinding() {
        return canSave;
    }

    /** Tells whether two runs are being mined. */
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.busyProperty();
    }
}
