package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.learn.Item2Vec;
import cartwright.core.similar.EmbeddingTable;
import java.util.Optional;

/** Reads the item vectors that a project keeps: products are near each other that are bought with the same others. */
public final class ReadItemVectors implements Job<Optional<EmbeddingTable>> {

    private final ProjectStore store;
    private final ProjectData data;

    /** Creates the job. */
    public ReadItemVectors(ProjectStore store, ProjectData data) {
        this.store = store;
        this.data = data;
    }

    /** Returns one vector a product, in order of item id; empty where none were trained on the catalogue of now. */
    @Override
    public Optional<EmbeddingTable> run(Progress progress) throws StoreException {
        try (Project project = store.open(data.file())) {
            return project.kept(KeptRanker.name(Kind.ITEM2VEC)).flatMap(this::table);
        }
    }

    private Optional<EmbeddingTable> table(byte[] bytes) {
        try {
            EmbeddingTable table = Item2Vec.table(KeptRanker.weights(bytes));
            return table.size() == data.catalog().size() ? Optional.of(table) : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty(); // it must be trained again
        }
    }
}
