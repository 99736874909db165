package cartwright.ui.trust;

import cartwright.app.job.Job;
import cartwright.app.port.ProjectStore;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.app.task.CheckCompact;
import cartwright.app.task.CheckStability;
import cartwright.app.task.TestQueries;
import cartwright.app.task.TrainQueryMap;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** Checks of the open project, one at a time, and what came of them. */
public final class TrustViewModel {

    private static final long SEED = 1;
    private static final int RULES = 200;
    private static final int RESAMPLES = 50;
    private static final int LONGEST_RULE = 4;
    private static final int USUAL_K = 20;

    private final ProjectStore store;
    private final LatestOnly<Found> checking;
    private final IntegerProperty k = new SimpleIntegerProperty(this, "k", USUAL_K);
    private final DoubleProperty minConfidence = new SimpleDoubleProperty(this, "minConfidence", 0.5);
    private final ReadOnlyObjectWrapper<Map<Check, Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", Map.of());
    private final ReadOnlyObjectWrapper<@Nullable ProjectData> project = new ReadOnlyObjectWrapper<>(this, "project");
    private final ReadOnlyObjectWrapper<@Nullable Meaning> meaning = new ReadOnlyObjectWrapper<>(this, "meaning");

    private record Found(Check check, Finding finding) {}

    /**
     * Creates the model without a project.
     *
     * @param runner checks, as a task that the analyst sees
     * @param problems takes errors that the analyst must read
     */
    public TrustViewModel(ProjectStore store, JobRunner runner, Consumer<Throwable> problems) {
        this.store = store;
        checking = new LatestOnly<>(runner, this::publish, problems);
    }

    /**
     * Is about other baskets; what was found goes away.
     *
     * @param products the products as vectors, with the model; null until there is one
     */
    public void use(@Nullable ProjectData data, @Nullable Meaning products) {
        ProjectData before = project.get();
        if (before != null && !before.equals(data)) {
            checking.cancel();
            findings.set(Map.of());
        }
        project.set(data);
        meaning.set(products);
    }

    /** Tells whether there is what a check needs. */
    public boolean canRun(Check check) {
        ProjectData data = project.get();
        return data != null && data.baskets().size() > 0 && (!check.needsVectors() || meaning.get() != null);
    }

    /** Checks; does nothing where that cannot be, or while a check is under way. */
    public void run(Check check) {
        ProjectData data = project.get();
        if (data == null || !canRun(check) || busyProperty().get()) {
            return;
        }
        Job<? extends Finding> job = job(check, data, meaning.get());
        checking.request(progress -> new Found(check, job.run(progress)));
    }

    private Job<? extends Finding> job(Check check, ProjectData data, @Nullable Meaning products) {
        if (check == Check.RULES || products == null) {
            CheckStability.Plan plan = new CheckStability.Plan(
                    new MiningSettings(Math.max(1, k.get()), LONGEST_RULE),
                    RuleLimits.singleConsequent(Math.max(0, Math.min(1, minConfidence.get()))),
                    RULES,
                    RESAMPLES,
                    SEED);
            return progress -> new Finding.Rules(new CheckStability(data, plan).run(progress), data);
        }
        return switch (check) {
            case SEARCH ->
                progress -> new Finding.Search(
                        new TestQueries(products, data.catalog().words(), TestQueries.usual(data.catalog(), SEED), SEED)
                                .run(progress));
            case NAMES -> progress -> new Finding.Learned(new TrainQueryMap(store, data, products, SEED).run(progress));
            default ->
                progress ->
                        new Finding.Vectors(new CheckCompact(products.products().embeddings()).run(progress));
        };
    }

    private void publish(Found found) {
        Map<Check, Finding> other = new EnumMap<>(Check.class);
        other.putAll(findings.get());
        other.put(found.check(), found.finding());
        findings.set(other);
    }

    /** Stops the check; what was found before stays. */
    public void cancel() {
        checking.cancel();
    }

    /** Returns the smallest number of baskets of a rule that is checked. */
    public IntegerProperty kProperty() {
        return k;
    }

    /** Returns the smallest attach rate of a rule that is checked, in [0, 1]. */
    public DoubleProperty minConfidenceProperty() {
        return minConfidence;
    }

    /** Returns what came of each check. */
    public ReadOnlyObjectProperty<Map<Check, Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Returns the project; null for none. */
    public ReadOnlyObjectProperty<@Nullable ProjectData> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /** Returns the products as vectors; null until there are some. */
    public ReadOnlyObjectProperty<@Nullable Meaning> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /** Tells whether a check is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return checking.busyProperty();
    }
}
