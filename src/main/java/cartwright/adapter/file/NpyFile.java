package cartwright.adapter.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A table of single precision numbers as NumPy reads it: format version 1.0 of
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html.
 */
final class NpyFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    /** The numbers begin at a multiple of it, so that they can be mapped into memory. */
    private static final int ALIGNMENT = 64;

    private static final int BUFFER = 1 << 16;

    private NpyFile() {}

    /** Writes rows of equal length, row after row; of one column the shape is (rows,). */
    static void write(Path file, int rows, int columns, IntFunction<float[]> numbers) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(out, ByteBuffer.wrap(header(rows, columns)));
            ByteBuffer buffer =
                    ByteBuffer.allocate(Math.max(BUFFER, columns * Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            for (int row = 0; row < rows; row++) {
                if (buffer.remaining() < columns * Float.BYTES) {
                    writeAll(out, buffer.flip());
                    buffer.clear();
                }
                for (float number : numbers.apply(row)) {
                    buffer.putFloat(number);
                }
            }
            writeAll(out, buffer.flip());
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static byte[] header(int rows, int columns) {
        String shape = columns == 1 ? rows + "," : rows + ", " + columns;
        String text = String.format(Locale.ROOT, "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }", shape);
        int bare = MAGIC.length + Short.BYTES + text.length() + 1;
        int padded = (bare + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String line = text + " ".repeat(padded - bare) + "\n";
        return ByteBuffer.allocate(padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) line.length())
                .put(line.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
