package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.LearnedOrder;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Rankers;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a ranker that a project keeps, to be asked about many carts. */
public final class OpenLearned implements Job<Optional<LearnedOrder>> {

    private final ProjectStore store;
    private final Path file;
    private final Kind kind;

    /** Creates the job. */
    public OpenLearned(ProjectStore store, Path file, Kind kind) {
        this.store = store;
        this.file = file;
        this.kind = kind;
    }

    /** Returns nothing where no ranker of this kind was trained, or for another catalogue than that of now. */
    @Override
    public Optional<LearnedOrder> run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            Optional<byte[]> kept = project.kept(KeptRanker.name(kind));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Purchases all = project.purchases();
            progress.checkCancelled();
            return Optional.of(new LearnedOrder(
                    kind,
                    KeptRanker.on(kept.get()),
                    KeptRanker.ranker(kind, KeptRanker.weights(kept.get()), all, new Rankers(all, 0, null))));
        } catch (IllegalArgumentException other) {
            return Optional.empty(); // of a catalogue that has grown since, or damaged: it must be trained again
        }
    }
}
