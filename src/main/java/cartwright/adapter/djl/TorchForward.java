package cartwright.adapter.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import cartwright.app.port.PoolingRule;

/** A model that is a TorchScript file. */
final class TorchForward implements Forward {

    private final PtSymbolBlock block;
    private final NDManager manager;
    private final Pooling pooling;
    private final boolean withTypes;

    /** Known when the script has run. */
    private volatile boolean poolsItself;

    /**
     * Loads the script to where the manager is.
     *
     * @throws EngineException if it is no script or one for other builds of the engine
     */
    TorchForward(TorchParts parts, NDManager manager) {
        this.manager = manager;
        pooling = parts.text().handling().pooling();
        withTypes = parts.withTypes();
        block = JniUtils.loadModule((PtNDManager) manager, parts.script(), true, new String[0], new String[0], false);
    }

    /** Returns the number of values of a vector, found by trying one text and two that are longer. */
    int dimension(long[] ids) {
        long[] longer = new long[2 * (ids.length + 1)];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = ids[Math.min(i % (ids.length + 1), ids.length - 1)];
        }
        int dimension = dimension(ids, 1);
        if (dimension(longer, 2) != dimension) {
            throw new EngineException("the vectors of the script grow with the text");
        }
        return dimension;
    }

    private int dimension(long[] ids, int texts) {
        try (NDManager scope = manager.newSubManager()) {
            Shape shape = run(scope, scope.create(ids, new Shape(texts, ids.length / texts)))
                    .getShape();
            if (shape.dimension() != 2 || shape.get(0) != texts || shape.get(1) < 1) {
                throw new EngineException("the script returns the shape " + shape);
            }
            return (int) shape.get(1);
        }
    }

    /** The script may do it itself. */
    @Override
    public PoolingRule pooling(PoolingRule said) {
        return poolsItself ? PoolingRule.WITHIN_MODEL : said;
    }

    @Override
    public NDArray run(NDManager scope, NDArray ids) {
        NDList inputs = new NDList(ids, ids.onesLike());
        if (withTypes) {
            inputs.add(ids.zerosLike());
        }
        NDList outputs = IValueUtils.forward(block, inputs, false);
        outputs.attach(scope);
        if (outputs.isEmpty()) {
            throw new EngineException("the script returns nothing");
        }
        NDArray found = outputs.get(0);
        for (NDArray output : outputs) {
            if ("sentence_embedding".equals(output.getName())) {
                found = output;
            }
        }
        poolsItself = found.getShape().dimension() != 3;
        if (poolsItself) {
            return found;
        }
        return pooling == Pooling.CLS ? found.get(":, 0") : found.mean(new int[] {1});
    }

    @Override
    public String name() {
        return "a TorchScript file";
    }

    @Override
    public void close() {
        block.close();
    }
}
