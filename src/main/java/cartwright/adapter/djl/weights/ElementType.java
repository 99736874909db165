package cartwright.adapter.djl.weights;

import java.nio.ByteBuffer;

/** How one number of a tensor is stored; little endian always. */
public enum ElementType {
    /** IEEE single precision. */
    F32(4),
    /** IEEE half precision. */
    F16(2),
    /** The upper half of a single precision number. */
    BF16(2);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Returns the bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Returns the number at a byte position of a little-endian buffer. */
    float read(ByteBuffer data, int position) {
        return switch (this) {
            case F32 -> data.getFloat(position);
            case F16 -> halfToFloat(data.getShort(position));
            case BF16 -> Float.intBitsToFloat(data.getShort(position) << 16);
        };
    }

    /** Float.float16ToFloat comes with Java 20 only. */
    private static float halfToFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = (half >> 10) & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0) {
            float tiny = fraction * 0x1p-24f;
            return sign == 0 ? tiny : -tiny;
        }
        int wide = exponent == 0x1f ? 0xff : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }
}
