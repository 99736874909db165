package cartwright.app.port;

import java.util.List;
import java.util.Map;

/** Vectors kept by model and text, so that no text is encoded twice by the same model. */
public interface EmbeddingStore {

    /**
     * Returns the vectors that are there, by text.
     *
     * @param modelHash the model's hash, as in {@link EncoderDescription}
     */
    Map<String, float[]> vectors(String modelHash, List<String> texts) throws StoreException;

    /** Keeps vectors, all or none; {@code vectors.get(i)} belongs to {@code texts.get(i)}. */
    void saveVectors(String modelHash, List<String> texts, List<float[]> vectors) throws StoreException;
}
