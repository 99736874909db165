package cartwright.adapter.djl.weights;

import java.util.Arrays;

/**
 * Turns the weights of a model into the tables that the forward pass multiplies.
 *
 * <p>Three things are done once here that would otherwise be done for each text: every text is of token type 0, so that
 * row goes into the positions; attention divides by the root of the head size, so the query weights are scaled; query,
 * key and value are one product, which takes one call to the engine where three would be needed.
 *
 * <p>Names: {@code word position emb_g emb_b} and for layer N {@code lN_qkv_w lN_qkv_b lN_out_w lN_out_b lN_mid_g
 * lN_mid_b lN_up_w lN_up_b lN_down_w lN_down_b lN_end_g lN_end_b}.
 */
public final class BertParameters {

    private final BertWeights weights;
    private final BertShape shape;

    /** Prepares the weights; nothing is read yet. */
    public BertParameters(BertWeights weights) {
        this.weights = weights;
        shape = weights.shape();
    }

    /** Returns the sizes of the model. */
    public BertShape shape() {
        return shape;
    }

    /** Returns the bytes of the largest table, which must fit in memory at once. */
    public long largestTableBytes() {
        long widest = Math.max(
                Math.max(shape.vocabulary(), shape.positions()), Math.max(shape.intermediate(), 3L * shape.hidden()));
        return 4L * widest * shape.hidden();
    }

    /** Makes every table in turn; only one is held at a time. */
    public void forEach(ParameterSink sink) {
        int hidden = shape.hidden();
        Tensor words = weights.tensor("embeddings.word_embeddings.weight");
        sink.accept("word", words.floats(), words.shape());
        sink.accept("position", positions(), shape.positions(), hidden);
        norm(sink, "emb", "embeddings.LayerNorm");
        for (int layer = 0; layer < shape.layers(); layer++) {
            String from = "encoder.layer." + layer + ".";
            String to = "l" + layer + "_";
            sink.accept(to + "qkv_w", attention(from, ".weight", hidden * hidden), 3 * hidden, hidden);
            sink.accept(to + "qkv_b", attention(from, ".bias", hidden), 3 * hidden);
            dense(sink, to + "out", from + "attention.output.dense");
            norm(sink, to + "mid", from + "attention.output.LayerNorm");
            dense(sink, to + "up", from + "intermediate.dense");
            dense(sink, to + "down", from + "output.dense");
            norm(sink, to + "end", from + "output.LayerNorm");
        }
    }

    private float[] positions() {
        float[] all = weights.tensor("embeddings.position_embeddings.weight").floats();
        float[] positions = Arrays.copyOfRange(all, shape.firstPosition() * shape.hidden(), all.length);
        float[] types =
                weights.tensor("embeddings.token_type_embeddings.weight").floats();
        for (int i = 0; i < positions.length; i++) {
            positions[i] += types[i % shape.hidden()];
        }
        return positions;
    }

    private float[] attention(String layer, String kind, int size) {
        float[] joined = new float[3 * size];
        String self = layer + "attention.self.";
        weights.tensor(self + "query" + kind).copyTo(joined, 0);
        weights.tensor(self + "key" + kind).copyTo(joined, size);
        weights.tensor(self + "value" + kind).copyTo(joined, 2 * size);
        double scale = 1 / Math.sqrt((double) shape.hidden() / shape.heads());
        for (int i = 0; i < size; i++) {
            joined[i] = (float) (joined[i] * scale);
        }
        return joined;
    }

    private void dense(ParameterSink sink, String to, String from) {
        copy(sink, to + "_w", from + ".weight");
        copy(sink, to + "_b", from + ".bias");
    }

    private void norm(ParameterSink sink, String to, String from) {
        copy(sink, to + "_g", from + ".weight");
        copy(sink, to + "_b", from + ".bias");
    }

    private void copy(ParameterSink sink, String to, String from) {
        Tensor tensor = weights.tensor(from);
        sink.accept(to, tensor.floats(), tensor.shape());
    }
}
