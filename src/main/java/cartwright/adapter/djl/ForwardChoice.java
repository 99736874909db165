package cartwright.adapter.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import cartwright.adapter.djl.weights.BertShape;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the way through the model: a script where it runs, gives what the array operations give and is faster, else
 * those.
 *
 * <p>The engine's builds differ (the one for macOS has no oneDNN) and so do processors (bfloat16 halves the time where
 * there are instructions for it and takes four times as long where there are none), so the choice is by trying, at each
 * start. It compares processor time, which other programs on the machine hardly change.
 */
final class ForwardChoice {

    /** Lengths of the texts that are tried, up to the longest one. */
    private static final int[] LENGTHS = {1, 3, 8, 17, Tokens.LONGEST};

    private static final int TEXTS = 3;

    /** What is timed: eight short names, three times. */
    private static final int TIMED_TEXTS = 8;

    private static final int TIMED_LENGTH = 8;
    private static final int TIMES = 3;

    /**
     * How many times as fast as array operations bfloat16 is with instructions for it, at least; measured 3 on AMD, where
     * the array operations' library is slow, and above 0.5 without them nowhere.
     */
    private static final double CLEARLY_FASTER = 1.4;

    private static final Logger LOG = LoggerFactory.getLogger(ForwardChoice.class);

    private final BertShape shape;
    private final Pooling pooling;
    private final EngineTables tables;

    ForwardChoice(BertShape shape, Pooling pooling, EngineTables tables) {
        this.shape = shape;
        this.pooling = pooling;
        this.tables = tables;
    }

    /**
     * Returns the way to go; may drop tables that it does not need.
     *
     * @param names tokens of product names on which whole numbers must be right, which the analyst chose; empty where they
     *     were not chosen
     */
    Forward choose(List<long[]> names) {
        Forward reference = new NdForward(shape, pooling, tables);
        if (tables.manager().getDevice().isGpu()) {
            return reference;
        }
        Forward chosen = names.isEmpty() ? null : wholeNumbers(reference, names);
        chosen = chosen == null ? script(Precision.BFLOAT16, reference, CLEARLY_FASTER) : chosen;
        chosen = chosen == null ? script(Precision.FLOAT32, reference, 1) : chosen;
        if (chosen == null) {
            return reference;
        }
        tables.names().stream().filter(ScriptText::isPacked).forEach(tables::drop);
        return chosen;
    }

    private @Nullable Forward wholeNumbers(Forward reference, List<long[]> names) {
        return script(Precision.INT8, reference, CLEARLY_FASTER, script -> {
            double least = leastCosine(script, reference, names);
            LOG.info("The {} has a least cosine of {} over {} names", script.name(), least, names.size());
            return least >= Precision.INT8.leastCosine();
        });
    }

    /** Returns the least cosine between the vectors of both ways over some texts; NaN where one is not a number. */
    double leastCosine(Forward script, Forward reference, List<long[]> texts) {
        double least = 1;
        for (long[] ids : texts) {
            least = Math.min(least, cosine(run(script, ids, 1), run(reference, ids, 1), 0));
        }
        return least;
    }

    private @Nullable Forward script(Precision precision, Forward reference, double timesAsFast) {
        return script(precision, reference, timesAsFast, script -> agrees(script, reference, precision.leastCosine()));
    }

    /** Returns a script that runs here, gives the right vectors and is so many times as fast; null where there is none. */
    private @Nullable Forward script(
            Precision precision, Forward reference, double timesAsFast, Predicate<Forward> isRight) {
        try {
            Forward script = new ScriptForward(shape, pooling, precision, tables);
            if (!isFaster(script, reference, timesAsFast)) {
                LOG.info("The {} is not faster here", script.name());
            } else if (!isRight.test(script)) {
                LOG.warn("The {} gives other vectors than the array operations; it is not used", script.name());
            } else {
                return script;
            }
            script.close();
        } catch (IOException | EngineException e) {
            LOG.info("The script in {} does not run here: {}", precision.shown(), firstLine(e));
        }
        return null;
    }

    private boolean isFaster(Forward script, Forward reference, double times) {
        long tried = leastNanos(script);
        long plain = leastNanos(reference);
        LOG.info("{}: {} us, array operations: {} us", script.name(), tried / 1_000, plain / 1_000);
        return tried * times < plain;
    }

    private long leastNanos(Forward forward) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] ids = someTokens(TIMED_TEXTS * TIMED_LENGTH, TIMED_LENGTH);
        long least = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long start = threads.getCurrentThreadCpuTime();
            run(forward, ids, TIMED_TEXTS);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Tells whether two ways give the same vectors, up to rounding, for texts of several lengths. */
    boolean agrees(Forward script, Forward reference, double leastCosine) {
        for (int length : LENGTHS) {
            if (length <= shape.positions() && !(cosine(script, reference, length) >= leastCosine)) { // NaN does not
                return false;
            }
        }
        return true;
    }

    /** Returns the least cosine between the vectors of both ways; NaN where one is not a number. */
    private double cosine(Forward script, Forward reference, int length) {
        long[] ids = someTokens(TEXTS * length, length);
        float[] tried = run(script, ids, TEXTS);
        float[] right = run(reference, ids, TEXTS);
        double least = 1;
        for (int text = 0; text < TEXTS; text++) {
            least = Math.min(least, cosine(tried, right, text * shape.hidden()));
        }
        return least;
    }

    /** Any tokens will do, the same ones each time. */
    private long[] someTokens(int count, int salt) {
        long[] ids = new long[count];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (i * 7919L + salt) % shape.vocabulary();
        }
        return ids;
    }

    private float[] run(Forward forward, long[] ids, int texts) {
        try (NDManager scope = tables.manager().newSubManager()) {
            NDArray input = scope.create(ids, new Shape(texts, ids.length / texts));
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
