package cartwright.adapter.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.TextEncoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/**
 * A BERT model in the engine.
 *
 * <p>Texts run in groups of equal length, so that none is padded and a vector does not depend on what else was encoded.
 * A call uses one thread; callers run several calls side by side.
 */
final class DjlEncoder implements TextEncoder {

    /** Texts of a group. More gain nothing: 64 short names already keep the processor's multipliers busy. */
    private static final int MOST_TEXTS = 64;

    /** Tokens of a group; bounds the memory that texts of full length take. */
    private static final int MOST_TOKENS = 1024;

    private final EncoderDescription description;
    private final TextHandling handling;
    private final int vocabulary;
    private final Tokens tokens;
    private final Forward forward;
    private final NDManager manager;

    /** Readers encode, the writer closes: native memory must not go while a call is inside. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    /** Takes over {@code tokens}, {@code forward} and {@code manager}, where its memory is, to close them. */
    DjlEncoder(EncoderDescription description, ModelText text, Tokens tokens, NDManager manager, Forward forward) {
        this.description = description;
        handling = text.handling();
        vocabulary = text.vocabulary();
        this.tokens = tokens;
        this.forward = forward;
        this.manager = manager;
    }

    @Override
    public EncoderDescription description() {
        return description;
    }

    @Override
    public boolean knows(String word) {
        use.readLock().lock();
        try {
            return !closed && tokens.isOne(word);
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public float[] encodeQuery(String text) throws EncoderException {
        return vectors(handling.queryPrefix(), List.of(text)).get(0);
    }

    @Override
    public List<float[]> encode(List<String> texts) throws EncoderException {
        return vectors(handling.textPrefix(), texts);
    }

    private List<float[]> vectors(String prefix, List<String> texts) throws EncoderException {
        long[][] ids = new long[texts.size()][];
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the encoder is closed");
            }
            for (int i = 0; i < ids.length; i++) {
                ids[i] = checked(tokens.of(prefix + texts.get(i)));
            }
            return Arrays.asList(vectors(ids));
        } catch (EngineException e) {
            throw new EncoderException(Reason.ENGINE, description.id(), "failed while running: " + e.getMessage(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    /** A tokenizer that belongs to another model names tokens that this one does not have. */
    private long[] checked(long[] ids) throws EncoderException {
        for (long id : ids) {
            if (id < 0 || id >= vocabulary) {
                throw bad("token " + id + " of the tokenizer, the model has " + vocabulary);
            }
        }
        return ids;
    }

    private float[][] vectors(long[][] ids) throws EncoderException {
        int[] order = IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids[i].length))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] vectors = new float[ids.length][];
        int start = 0;
        while (start < order.length) {
            int end = endOfGroup(ids, order, start);
            runGroup(ids, Arrays.copyOfRange(order, start, end), vectors);
            start = end;
        }
        return vectors;
    }

    private static int endOfGroup(long[][] ids, int[] order, int start) {
        int length = ids[order[start]].length;
        int most = Math.min(MOST_TEXTS, Math.max(1, MOST_TOKENS / length));
        int end = start;
        while (end < order.length && end - start < most && ids[order[end]].length == length) {
            end++;
        }
        return end;
    }

    private void runGroup(long[][] ids, int[] group, float[][] vectors) throws EncoderException {
        int length = ids[group[0]].length;
        long[] flat = new long[group.length * length];
        for (int i = 0; i < group.length; i++) {
            System.arraycopy(ids[group[i]], 0, flat, i * length, length);
        }
        float[] pooled;
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = scope.create(flat, new Shape(group.length, length));
            pooled = forward.run(scope, input).toFloatArray();
        }
        int dimension = description.dimension();
        for (int i = 0; i < group.length; i++) {
            vectors[group[i]] = lengthOne(Arrays.copyOfRange(pooled, i * dimension, (i + 1) * dimension));
        }
    }

    private float[] lengthOne(float[] vector) throws EncoderException {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (!(squares > 0 && squares < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw bad("its vectors have the squared length " + squares);
        }
        double scale = 1 / Math.sqrt(squares);
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) (vector[d] * scale);
        }
        return vector;
    }

    private EncoderException bad(String detail) {
        return new EncoderException(Reason.BAD_MODEL, description.id(), detail, null);
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                forward.close();
                manager.close();
                tokens.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
