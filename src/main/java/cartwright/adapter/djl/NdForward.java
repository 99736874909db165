package cartwright.adapter.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import cartwright.adapter.djl.weights.BertShape;

/** BERT in the engine's array operations: runs on any device, and is what a faster way is measured against. */
final class NdForward implements Forward {

    private final BertShape shape;
    private final Pooling pooling;
    private final EngineTables tables;

    /** The tables must live as long as this pass. */
    NdForward(BertShape shape, Pooling pooling, EngineTables tables) {
        this.shape = shape;
        this.pooling = pooling;
        this.tables = tables;
    }

    @Override
    public NDArray run(NDManager scope, NDArray ids) {
        NDArray states = Embedding.embedding(ids, tables.get("word"), SparseFormat.DENSE)
                .singletonOrThrow()
                .add(tables.get("position")
                        .get(scope, new NDIndex("0:{}", ids.getShape().get(1))));
        states = norm(states, "emb");
        for (int layer = 0; layer < shape.layers(); layer++) {
            states = layer(scope, states, "l" + layer + "_");
        }
        return pooling == Pooling.CLS ? states.get(":, 0") : states.mean(new int[] {1});
    }

    /** A layer's arrays go when it is done: kept to the end they would add up to hundreds of megabytes. */
    private NDArray layer(NDManager outer, NDArray states, String name) {
        try (NDManager scope = outer.newSubManager()) {
            states.attach(scope);
            NDArray mixed = norm(states.add(linear(attention(states, name), name + "out")), name + "mid");
            NDArray inner = Activation.gelu(linear(mixed, name + "up"));
            NDArray out = norm(mixed.add(linear(inner, name + "down")), name + "end");
            out.attach(outer);
            return out;
        }
    }

    private NDArray attention(NDArray states, String name) {
        long texts = states.getShape().get(0);
        long tokens = states.getShape().get(1);
        long headSize = shape.hidden() / shape.heads();
        NDArray parts = linear(states, name + "qkv")
                .reshape(texts, tokens, 3, shape.heads(), headSize)
                .transpose(2, 0, 3, 1, 4);
        NDArray weights =
                parts.get(0).matMul(parts.get(1).transpose(0, 1, 3, 2)).softmax(-1);
        return weights.matMul(parts.get(2)).transpose(0, 2, 1, 3).reshape(texts, tokens, shape.hidden());
    }

    private NDArray linear(NDArray in, String name) {
        return Linear.linear(in, tables.get(name + "_w"), tables.get(name + "_b"))
                .singletonOrThrow();
    }

    private NDArray norm(NDArray in, String name) {
        Shape last = new Shape(shape.hidden());
        return LayerNorm.layerNorm(in, last, tables.get(name + "_g"), tables.get(name + "_b"), (float) shape.epsilon())
                .singletonOrThrow();
    }

    @Override
    public String name() {
        return "float32 array operations";
    }

    @Override
    public void close() {
        // the tables are not this pass's own
    }
}
