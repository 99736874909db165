package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.CatalogueFit;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.SimilaritySpread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What fitting the vectors of a project to its catalogue would do to the similarities between its products. */
public final class CompareAdaptations implements Job<Map<Adaptation, SimilaritySpread>> {

    private final ProjectStore store;
    private final ProjectData data;
    private final String modelHash;
    private final int dimension;

    /**
     * Creates the job.
     *
     * @param modelHash the hash of the model as it is, fitted to nothing
     * @param dimension the number of values of its vectors
     */
    public CompareAdaptations(ProjectStore store, ProjectData data, String modelHash, int dimension) {
        this.store = store;
        this.data = data;
        this.modelHash = modelHash;
        this.dimension = dimension;
    }

    /** Returns the spread for each; nothing where fewer than two products are encoded. */
    @Override
    public Map<Adaptation, SimilaritySpread> run(Progress progress) throws StoreException {
        EmbeddingTable raw = raw();
        Map<Adaptation, SimilaritySpread> spreads = new EnumMap<>(Adaptation.class);
        if (raw.size() < 2) {
            return spreads;
        }
        for (Adaptation adaptation : Adaptation.values()) {
            progress.checkCancelled();
            progress.report(adaptation.ordinal(), Adaptation.values().length);
            spreads.put(adaptation, SimilaritySpread.of(fitted(raw, adaptation)));
        }
        return spreads;
    }

    private static EmbeddingTable fitted(EmbeddingTable raw, Adaptation adaptation) {
        return adaptation == Adaptation.NONE
                ? raw
                : CatalogueFit.to(raw, adaptation == Adaptation.WHITENED).apply(raw);
    }

    private EmbeddingTable raw() throws StoreException {
        List<String> names = data.catalog().names();
        List<float[]> rows = new ArrayList<>(names.size());
        try (Project project = store.open(data.file())) {
            Map<String, float[]> kept = project.vectors(modelHash, names);
            for (String name : names) {
                float[] vector = kept.get(name);
                if (vector != null) {
                    rows.add(vector);
                }
            }
        }
        return EmbeddingTable.ofRows(dimension, rows);
    }
}
