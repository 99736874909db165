package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import cartwright.adapter.djl.weights.BertParameters;
import cartwright.adapter.djl.weights.BertShape;
import java.util.HashMap;
import java.util.Map;

/** BERT in the engine's array operations: runs on any device, and is what a faster way is measured against. */
final class NdForward implements Forward {

    private final BertShape shape;
    private final Pooling pooling;
    private final NDManager manager;
    private final Map<String, NDArray> tables = new HashMap<>();

    /** Copies the weights to the device. */
    NdForward(BertParameters parameters, Pooling pooling, Device device) {
        shape = parameters.shape();
        this.pooling = pooling;
        manager = NDManager.newBaseManager(device, EngineStart.ENGINE);
        parameters.forEach((name, values, sizes) -> tables.put(name, manager.create(values, shapeOf(sizes))));
    }

    private static Shape shapeOf(int[] sizes) {
        long[] dimensions = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            dimensions[i] = sizes[i];
        }
        return new Shape(dimensions);
    }

    @Override
    public NDArray run(NDManager scope, NDArray ids) {
        NDArray states = Embedding.embedding(ids, table("word"), SparseFormat.DENSE)
                .singletonOrThrow()
                .add(table("position")
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
        return Linear.linear(in, table(name + "_w"), table(name + "_b")).singletonOrThrow();
    }

    private NDArray norm(NDArray in, String name) {
        Shape last = new Shape(shape.hidden());
        return LayerNorm.layerNorm(in, last, table(name + "_g"), table(name + "_b"), (float) shape.epsilon())
                .singletonOrThrow();
    }

    private NDArray table(String name) {
        NDArray table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        return table;
    }

    @Override
    public String name() {
        return "array operations";
    }

    @Override
    public void close() {
        manager.close();
    }
}
