package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.core.evaluate.RankerKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps how much each ranker counts in the fusion with the project; no weights stand for the usual ones. */
public final class KeepFusion implements Job<Map<RankerKind, Double>> {

    static final String NAME = "fusion-weights";

    private final ProjectStore store;
    private final Path file;
    private final Map<RankerKind, Double> weights;

    /** Creates the job. */
    public KeepFusion(ProjectStore store, Path file, Map<RankerKind, Double> weights) {
        this.store = store;
        this.file = file;
        this.weights = Map.copyOf(weights);
    }

    @Override
    public Map<RankerKind, Double> run(Progress progress) throws StoreException {
        String lines = new TreeMap<>(weights)
                .entrySet().stream()
                        .map(each -> each.getKey().key() + "=" + each.getValue())
                        .collect(Collectors.joining("\n"));
        try (Project project = store.open(file)) {
            project.keep(NAME, lines.getBytes(StandardCharsets.UTF_8));
        }
        return weights;
    }
}
