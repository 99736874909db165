package cartwright.adapter.djl.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks the fields of one protobuf message. Believes no length that the message itself does not hold. */
final class WireReader {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    private final ByteBuffer buffer;
    private int field;
    private int wireType;

    WireReader(ByteBuffer message) {
        buffer = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Steps to the next field; the value of the one before must have been read or skipped. */
    boolean next() throws WeightFormatException {
        if (!buffer.hasRemaining()) {
            return false;
        }
        long key = readVarint();
        field = (int) (key >>> 3);
        wireType = (int) (key & 7);
        if (field <= 0 || key >>> 32 != 0) {
            throw new WeightFormatException("a field with the key " + key);
        }
        return true;
    }

    /** Tells whether a packed list, which has no fields, goes on. */
    boolean hasMore() {
        return buffer.hasRemaining();
    }

    /** Reads the next number of a packed list. */
    long packedNumber() throws WeightFormatException {
        return readVarint();
    }

    int field() {
        return field;
    }

    /** Tells whether the value is a byte string; a list of numbers may be one, packed, or stand as single numbers. */
    boolean isBytes() {
        return wireType == BYTES;
    }

    long number() throws WeightFormatException {
        require(VARINT);
        return readVarint();
    }

    ByteBuffer bytes() throws WeightFormatException {
        require(BYTES);
        long length = readVarint();
        if (length < 0 || length > buffer.remaining()) {
            throw new WeightFormatException(length + " bytes announced, " + buffer.remaining() + " left");
        }
        ByteBuffer value = buffer.slice(buffer.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + (int) length);
        return value;
    }

    String text() throws WeightFormatException {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    void skip() throws WeightFormatException {
        switch (wireType) {
            case VARINT -> readVarint();
            case EIGHT_BYTES -> step(8);
            case BYTES -> bytes();
            case FOUR_BYTES -> step(4);
            default -> throw new WeightFormatException("a field of the wire type " + wireType);
        }
    }

    private void step(int count) throws WeightFormatException {
        if (buffer.remaining() < count) {
            throw new WeightFormatException("the message ends inside a number");
        }
        buffer.position(buffer.position() + count);
    }

    private void require(int expected) throws WeightFormatException {
        if (wireType != expected) {
            throw new WeightFormatException("field " + field + " has the wire type " + wireType);
        }
    }

    private long readVarint() throws WeightFormatException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!buffer.hasRemaining()) {
                throw new WeightFormatException("the message ends inside a number");
            }
            byte part = buffer.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new WeightFormatException("a number of more than ten bytes");
    }
}
