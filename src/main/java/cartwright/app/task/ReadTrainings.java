package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainingOutcome;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads how the rankers that a project keeps did when they were trained. */
public final class ReadTrainings implements Job<Map<Kind, TrainingOutcome>> {

    private final ProjectStore store;
    private final Path file;
    private final int items;

    /**
     * Creates the job.
     *
     * @param items number of products of the project, which a ranker must have been trained on
     */
    public ReadTrainings(ProjectStore store, Path file, int items) {
        this.store = store;
        this.file = file;
        this.items = items;
    }

    @Override
    public Map<Kind, TrainingOutcome> run(Progress progress) throws StoreException {
        Map<Kind, TrainingOutcome> found = new EnumMap<>(Kind.class);
        try (Project project = store.open(file)) {
            for (Kind kind : Kind.values()) {
                Optional<byte[]> kept = project.kept(KeptOutcome.name(kind));
                boolean opens = project.kept(KeptRanker.name(kind))
                        .map(weights -> KeptRanker.opens(kind, weights, items))
                        .orElse(false);
                kept.flatMap(bytes -> KeptOutcome.ofBytes(kind, bytes, opens))
                        .ifPresent(outcome -> found.put(kind, outcome));
            }
        }
        return found;
    }
}
