package cartwright.ui.evaluate;

import cartwright.app.port.ProjectStore;
import cartwright.app.task.EvaluationPlan;
import cartwright.app.task.KeepFusion;
import cartwright.app.task.ReadFusion;
import cartwright.core.evaluate.RankerKind;
import cartwright.ui.job.JobRunner;
import cartwright.ui.job.LatestOnly;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How much each ranker counts in the fusion; every change is kept with the open project. */
public final class FusionWeightsViewModel {

    /** The largest weight that can be given. */
    public static final double MOST = 10;

    private final ProjectStore store;
    private final LatestOnly<Map<RankerKind, Double>> reading;
    private final LatestOnly<Map<RankerKind, Double>> keeping;
    private final ReadOnlyObjectWrapper<Map<RankerKind, Double>> weights =
            new ReadOnlyObjectWrapper<>(this, "weights", EvaluationPlan.USUAL_FUSION);
    private @Nullable Path file;

    FusionWeightsViewModel(ProjectStore store, JobRunner runner, Consumer<Throwable> problems) {
        this.store = store;
        reading = new LatestOnly<>(runner, this::opened, problems);
        keeping = new LatestOnly<>(runner, kept -> {}, problems);
    }

    /** Is about another project; null for none. */
    void use(@Nullable Path project) {
        file = project;
        weights.set(EvaluationPlan.USUAL_FUSION);
        if (project == null) {
            reading.cancel();
        } else {
            reading.request(new ReadFusion(store, project));
        }
    }

    private void opened(Map<RankerKind, Double> kept) {
        if (!kept.isEmpty()) {
            weights.set(Map.copyOf(kept));
        }
    }

    /** Returns the rankers that can be part of a fusion, in the order of the table. */
    public static List<RankerKind> parts() {
        return Arrays.stream(RankerKind.values()).filter(kind -> !kind.fused()).toList();
    }

    /** Returns how much each ranker counts; those that are not named do not. */
    public ReadOnlyObjectProperty<Map<RankerKind, Double>> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** Lets a ranker count otherwise, in [0, {@value #MOST}]. */
    public void set(RankerKind kind, double weight) {
        Map<RankerKind, Double> other = new EnumMap<>(RankerKind.class);
        other.putAll(weights.get());
        other.put(kind, Math.max(0, Math.min(MOST, weight)));
        other.values().removeIf(each -> each == 0);
        take(other);
    }

    /** Takes other weights; the usual ones where there are none. */
    public void take(Map<RankerKind, Double> other) {
        Map<RankerKind, Double> chosen = other.isEmpty() ? EvaluationPlan.USUAL_FUSION : Map.copyOf(other);
        Path now = file;
        if (now != null && !chosen.equals(weights.get())) {
            weights.set(chosen);
            keeping.request(new KeepFusion(store, now, chosen.equals(EvaluationPlan.USUAL_FUSION) ? Map.of() : chosen));
        }
    }
}
