package cartwright.app.task;

import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.core.similar.QueryMap;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** How a map of query vectors lies in a project: the hash of the model whose vectors it maps, a zero, the weights of the map. */
final class KeptQueryMap {

    private static final String NAME = "query-map";

    private KeptQueryMap() {}

    /** Returns nothing where none is kept for the vectors of this model. */
    static Optional<QueryMap> read(ProjectStore store, Path file, String modelHash) throws StoreException {
        byte[] hash = modelHash.getBytes(StandardCharsets.UTF_8);
        try (Project project = store.open(file)) {
            byte[] kept = project.kept(NAME).orElse(new byte[0]);
            if (kept.length <= hash.length || kept[hash.length] != 0 || !startsWith(kept, hash)) {
                return Optional.empty();
            }
            FloatBuffer weights = ByteBuffer.wrap(kept, hash.length + 1, kept.length - hash.length - 1)
                    .slice()
                    .asFloatBuffer();
            float[] map = new float[weights.remaining()];
            weights.get(map);
            return Optional.of(QueryMap.ofWeights(map));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] kept, byte[] hash) {
        return Arrays.equals(kept, 0, hash.length, hash, 0, hash.length);
    }

    static void keep(ProjectStore store, Path file, String modelHash, QueryMap map) throws StoreException {
        byte[] hash = modelHash.getBytes(StandardCharsets.UTF_8);
        float[] weights = map.weights();
        ByteBuffer bytes = ByteBuffer.allocate(hash.length + 1 + weights.length * Float.BYTES);
        bytes.put(hash).put((byte) 0).asFloatBuffer().put(weights);
        byte[] kept = bytes.array();
        try (Project project = store.open(file)) {
            project.keep(NAME, kept);
        }
    }

    static void forget(ProjectStore store, Path file) throws StoreException {
        try (Project project = store.open(file)) {
            project.keep(NAME, new byte[0]);
        }
    }
}
