package cartwright.adapter.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import cartwright.adapter.djl.weights.BertShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** BERT as a script inside the engine, on the processor. */
final class ScriptForward implements Forward {

    private final PtSymbolBlock block;
    private final Precision precision;

    /**
     * Compiles the script and hands it the tables; they must live as long as this pass, save those that {@link
     * ScriptText#isPacked} names, of which it keeps its own.
     *
     * @throws EngineException if this build of the engine lacks an operation of the script
     */
    ScriptForward(BertShape shape, Pooling pooling, Precision precision, EngineTables tables) throws IOException {
        this.precision = precision;
        byte[] archive = Script.archive(shape, pooling, precision, tables.names());
        block = JniUtils.loadModule((PtNDManager) tables.manager(), new ByteArrayInputStream(archive), false, false);
        PtNDArray[] arrays = tables.all().stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new);
        try (IValue list = IValue.listFrom(arrays);
                IValue done = IValueUtils.runMethod(block, "take", list)) {
            if (!done.isLong()) {
                throw new EngineException("the script did not take its tables");
            }
        } catch (EngineException e) {
            block.close();
            throw e;
        }
    }

    @Override
    public NDArray run(NDManager scope, NDArray ids) {
        return IValueUtils.forward(block, new NDList(ids), false).singletonOrThrow();
    }

    @Override
    public String name() {
        return precision.shown() + " script";
    }

    @Override
    public boolean inWholeNumbers() {
        return precision == Precision.INT8;
    }

    @Override
    public void close() {
        block.close();
    }
}
