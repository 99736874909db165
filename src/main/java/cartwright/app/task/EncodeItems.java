package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.ProjectData;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Encodes every product name that this model has not encoded before, and keeps the vectors in the project. */
public final class EncodeItems implements Job<EncodedCatalog> {

    /**
     * Names in one encoder call. A call cannot be interrupted, so this bounds the wait after a cancel, and the loss:
     * about a second. The encoder puts names of equal length together, and finds more of them in a larger call.
     */
    private static final int BATCH = 512;

    private final ProjectStore store;
    private final ProjectData data;
    private final TextEncoder encoder;

    /** Creates the job for the products of an open project. */
    public EncodeItems(ProjectStore store, ProjectData data, TextEncoder encoder) {
        this.store = store;
        this.data = data;
        this.encoder = encoder;
    }

    @Override
    public EncodedCatalog run(Progress progress) throws StoreException, EncoderException {
        List<String> names = data.catalog().names();
        String modelHash = encoder.description().modelHash();
        try (Project project = store.open(data.file())) {
            Map<String, float[]> vectors = new HashMap<>(project.vectors(modelHash, names));
            List<String> missing = missing(names, vectors);
            for (int start = 0; start < missing.size(); start += BATCH) {
                progress.checkCancelled();
                List<String> batch = missing.subList(start, Math.min(start + BATCH, missing.size()));
                List<float[]> rows = encoder.encode(batch);
                project.saveVectors(modelHash, batch, rows);
                for (int i = 0; i < batch.size(); i++) {
                    vectors.put(batch.get(i), rows.get(i));
                }
                progress.report(start + batch.size(), missing.size());
            }
            project.chooseEncoder(encoder.description().id());
            return encoded(names, vectors, missing.size());
        }
    }

    /** Short names first: a batch of equal lengths needs no padding. The order does not change any vector. */
    private static List<String> missing(List<String> names, Map<String, float[]> vectors) {
        return names.stream()
                .filter(name -> !vectors.containsKey(name))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private EncodedCatalog encoded(List<String> names, Map<String, float[]> vectors, int encodedNow) {
        List<float[]> rows = new ArrayList<>(names.size());
        for (String name : names) {
            rows.add(vectors.get(name));
        }
        EmbeddingTable table = EmbeddingTable.ofRows(encoder.description().dimension(), rows);
        return new EncodedCatalog(encoder.description(), table, new QueryScorer(data.baskets(), table), encodedNow);
    }
}
