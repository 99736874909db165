package cartwright.adapter.djl.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A named table of numbers inside a file: its shape is known to fit its bytes, which are read only when asked for. */
public final class Tensor {

    /** Rows copied side by side when turning a table, so that both sides stay in the processor's cache. */
    private static final int BLOCK = 32;

    private final int[] shape;
    private final ElementType type;
    private final ByteBuffer data;
    private final boolean turned;

    private Tensor(int[] shape, ElementType type, ByteBuffer data, boolean turned) {
        this.shape = shape;
        this.type = type;
        this.data = data;
        this.turned = turned;
    }

    /**
     * Creates a view of numbers in a file; takes no memory.
     *
     * @param shape sizes, outermost first, as the file claims them
     * @param data exactly the bytes of the numbers
     * @throws WeightFormatException if a size is not in [1, 2^31) or the shape does not fit the bytes
     */
    public static Tensor of(long[] shape, ElementType type, ByteBuffer data) throws WeightFormatException {
        long count = 1;
        int[] checked = new int[shape.length];
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] < 1 || shape[i] > Integer.MAX_VALUE) {
                throw new WeightFormatException("a tensor with the shape " + Arrays.toString(shape));
            }
            checked[i] = (int) shape[i];
            count *= shape[i];
            if (count > Integer.MAX_VALUE) {
                throw new WeightFormatException("a tensor with the shape " + Arrays.toString(shape));
            }
        }
        if (count * type.bytes() != data.remaining()) {
            throw new WeightFormatException(
                    "the shape " + Arrays.toString(shape) + " does not fit " + data.remaining() + " bytes of " + type);
        }
        return new Tensor(checked, type, data.slice().order(ByteOrder.LITTLE_ENDIAN), false);
    }

    /** Returns the sizes, outermost first. */
    public int[] shape() {
        return shape.clone();
    }

    /** Tells whether the sizes are these. */
    public boolean hasShape(int... expected) {
        return Arrays.equals(shape, expected);
    }

    /** Returns the number of numbers. */
    public int size() {
        return data.remaining() / type.bytes();
    }

    /** Returns a table of two sizes with rows and columns exchanged; still a view. */
    public Tensor turned() throws WeightFormatException {
        if (shape.length != 2) {
            throw new WeightFormatException("a tensor of " + shape.length + " sizes where a table is needed");
        }
        return new Tensor(new int[] {shape[1], shape[0]}, type, data, !turned);
    }

    /** Reads all numbers, row after row. */
    public float[] floats() {
        float[] values = new float[size()];
        copyTo(values, 0);
        return values;
    }

    /** Reads all numbers into a larger array, row after row, from a position on. */
    public void copyTo(float[] target, int at) {
        if (turned) {
            copyTurned(target, at);
        } else if (type == ElementType.F32) {
            data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(target, at, size());
        } else {
            for (int i = 0; i < size(); i++) {
                target[at + i] = type.read(data, i * type.bytes());
            }
        }
    }

    private void copyTurned(float[] target, int at) {
        int rows = shape[0];
        int columns = shape[1];
        for (int top = 0; top < rows; top += BLOCK) {
            int bottom = Math.min(rows, top + BLOCK);
            for (int column = 0; column < columns; column++) {
                for (int row = top; row < bottom; row++) {
                    target[at + row * columns + column] = type.read(data, (column * rows + row) * type.bytes());
                }
            }
        }
    }
}
