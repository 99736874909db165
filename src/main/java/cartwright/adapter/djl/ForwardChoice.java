package cartwright.adapter.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import cartwright.adapter.djl.weights.BertShape;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the way through the model: the script where it runs and gives what the array operations give, else those.
 *
 * <p>The engine's builds differ (the one for macOS has no oneDNN), so the choice is by trying, at each start.
 */
final class ForwardChoice {

    /** Least cosine between the vectors of both ways. Rounding alone leaves 0.9999999. */
    private static final double LEAST_COSINE = 0.99999;

    /** Lengths of the texts that are tried, up to the longest one. */
    private static final int[] LENGTHS = {1, 3, 8, 17, Tokens.LONGEST};

    private static final int TEXTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ForwardChoice.class);

    private final BertShape shape;
    private final Pooling pooling;
    private final EngineTables tables;

    ForwardChoice(BertShape shape, Pooling pooling, EngineTables tables) {
        this.shape = shape;
        this.pooling = pooling;
        this.tables = tables;
    }

    /** Returns the way to go; may drop tables that it does not need. */
    Forward choose() {
        Forward reference = new NdForward(shape, pooling, tables);
        if (tables.manager().getDevice().isGpu()) {
            return reference;
        }
        try {
            Forward script = new ScriptForward(shape, pooling, tables);
            if (agrees(script, reference)) {
                tables.names().stream().filter(ScriptText::isPacked).forEach(tables::drop);
                return script;
            }
            script.close();
            LOG.warn("The script gives other vectors than the array operations; it is not used");
        } catch (IOException | EngineException e) {
            LOG.info("The script does not run here, array operations do: {}", firstLine(e));
        }
        return reference;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Tells whether two ways give the same vectors, up to rounding, for texts of several lengths. */
    boolean agrees(Forward script, Forward reference) {
        for (int length : LENGTHS) {
            if (length <= shape.positions() && !agrees(script, reference, length)) {
                return false;
            }
        }
        return true;
    }

    private boolean agrees(Forward script, Forward reference, int length) {
        long[] ids = new long[TEXTS * length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (i * 7919L + length) % shape.vocabulary(); // any tokens will do, the same ones each time
        }
        float[] tried = run(script, ids);
        float[] right = run(reference, ids);
        for (int text = 0; text < TEXTS; text++) {
            if (!(cosine(tried, right, text * shape.hidden()) >= LEAST_COSINE)) { // NaN does not agree
                return false;
            }
        }
        return true;
    }

    private float[] run(Forward forward, long[] ids) {
        try (NDManager scope = tables.manager().newSubManager()) {
            NDArray input = scope.create(ids, new Shape(TEXTS, ids.length / TEXTS));
            return forward.run(scope, input).toFloatArray();
        }
    }

    private double cosine(float[] a, float[] b, int from) {
        double dot = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int d = from; d < from + shape.hidden(); d++) {
            dot += (double) a[d] * b[d];
            squaresA += (double) a[d] * a[d];
            squaresB += (double) b[d] * b[d];
        }
        return dot / Math.sqrt(squaresA * squaresB);
    }
}
