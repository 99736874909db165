package cartwright.adapter.djl.weights;

import java.util.HashMap;
import java.util.Map;

/**
 * The weights of a BERT model under the names of its published checkpoints; each one is there and of the right shape.
 *
 * <p>Dense weights have the shape (out, in).
 */
public final class BertWeights {

    private final BertShape shape;
    private final Map<String, Tensor> tensors;

    /**
     * Creates the set.
     *
     * @param tensors by name; more than the needed ones do no harm
     * @throws WeightFormatException if a size is out of range, a tensor is missing or has another shape
     */
    public BertWeights(BertShape shape, Map<String, Tensor> tensors) throws WeightFormatException {
        shape.check();
        this.shape = shape;
        this.tensors = new HashMap<>();
        tensors.forEach((name, tensor) -> this.tensors.put(commonName(name), tensor));
        checkEmbeddings();
        for (int layer = 0; layer < shape.layers(); layer++) {
            checkLayer("encoder.layer." + layer + ".");
        }
    }

    /** Checkpoints with a task head keep the encoder under "bert." or "roberta."; the oldest ones say gamma and beta. */
    private static String commonName(String name) {
        return name.replaceFirst("^(bert|roberta)\\.", "")
                .replace("LayerNorm.gamma", "LayerNorm.weight")
                .replace("LayerNorm.beta", "LayerNorm.bias");
    }

    private void checkEmbeddings() throws WeightFormatException {
        int hidden = shape.hidden();
        require("embeddings.word_embeddings.weight", shape.vocabulary(), hidden);
        require("embeddings.position_embeddings.weight", shape.firstPosition() + shape.positions(), hidden);
        Tensor types = get("embeddings.token_type_embeddings.weight");
        if (types.shape().length != 2 || types.shape()[1] != hidden) {
            throw new WeightFormatException("embeddings.token_type_embeddings.weight has another shape");
        }
        requireNorm("embeddings.LayerNorm");
    }

    private void checkLayer(String layer) throws WeightFormatException {
        int hidden = shape.hidden();
        for (String part : new String[] {"query", "key", "value"}) {
            requireDense(layer + "attention.self." + part, hidden, hidden);
        }
        requireDense(layer + "attention.output.dense", hidden, hidden);
        requireNorm(layer + "attention.output.LayerNorm");
        requireDense(layer + "intermediate.dense", shape.intermediate(), hidden);
        requireDense(layer + "output.dense", hidden, shape.intermediate());
        requireNorm(layer + "output.LayerNorm");
    }

    private void requireDense(String name, int out, int in) throws WeightFormatException {
        require(name + ".weight", out, in);
        require(name + ".bias", out);
    }

    private void requireNorm(String name) throws WeightFormatException {
        require(name + ".weight", shape.hidden());
        require(name + ".bias", shape.hidden());
    }

    private void require(String name, int... sizes) throws WeightFormatException {
        if (!get(name).hasShape(sizes)) {
            throw new WeightFormatException(name + " has another shape");
        }
    }

    private Tensor get(String name) throws WeightFormatException {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new WeightFormatException("no tensor " + name);
        }
        return tensor;
    }

    /** Returns the sizes. */
    public BertShape shape() {
        return shape;
    }

    /**
     * Returns the tensor of a name.
     *
     * @throws IllegalArgumentException if this is no name of a BERT encoder
     */
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name);
        }
        return tensor;
    }
}
