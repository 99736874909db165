package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.core.evaluate.RankerKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads how much each ranker counts in the fusion of a project; empty where the project keeps no weights. */
public final class ReadFusion implements Job<Map<RankerKind, Double>> {

    private final ProjectStore store;
    private final Path file;

    /** Creates the job. */
    public ReadFusion(ProjectStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public Map<RankerKind, Double> run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            return project.kept(KeepFusion.NAME).map(ReadFusion::weights).orElse(Map.of());
        }
    }

    /** Lines that make no sense are those of a newer program or damaged: they are left out. */
    private static Map<RankerKind, Double> weights(byte[] bytes) {
        Map<RankerKind, Double> weights = new EnumMap<>(RankerKind.class);
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            int cut = line.indexOf('=');
            Optional<RankerKind> kind = RankerKind.of(line.substring(0, Math.max(0, cut)));
            if (kind.isPresent()
                    && !kind.get().fused()
                    && line.substring(cut + 1).matches("\\d+(\\.\\d+)?")) {
                weights.put(kind.get(), Double.parseDouble(line.substring(cut + 1)));
            }
        });
        return weights;
    }
}
