package cartwright.adapter.djl;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the few words of Python's pickle language, protocol 2, in which an archive lists an object's fields. */
final class PickleWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PickleWriter() {
        out.write(0x80);
        out.write(2);
    }

    /** Begins an object of a class; its fields follow. */
    void startObject(String module, String name) {
        global(module, name);
        emptyTuple();
        out.write(0x81); // new object
        out.write('}'); // of a dictionary
        out.write('('); // with these fields
    }

    void endObject() {
        out.write('u');
        out.write('b');
    }

    PickleWriter emptyTuple() {
        out.write(')');
        return this;
    }

    /** Writes a field that is a tensor of one number, the one in the archive's {@code data/0}. */
    void oneNumber(String field) {
        text(field);
        global("torch._utils", "_rebuild_tensor_v2");
        out.write('(');
        storage();
        integer(0); // from its first number on
        tupleOfOne(); // the shape
        tupleOfOne(); // the steps
        out.write(0x89); // false: not to be trained
        global("collections", "OrderedDict");
        emptyTuple();
        out.write('R');
        out.write('t');
        out.write('R');
    }

    private void storage() {
        out.write('(');
        text("storage");
        global("torch", "FloatStorage");
        text("0");
        text("cpu");
        integer(1);
        out.write('t');
        out.write('Q'); // to be fetched from the archive
    }

    private void tupleOfOne() {
        out.write('(');
        integer(1);
        out.write('t');
    }

    private void integer(int number) {
        out.write('J');
        fourBytes(number);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        fourBytes(bytes.length);
        out.writeBytes(bytes);
    }

    private void global(String module, String name) {
        out.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void fourBytes(int number) {
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    /** Ends the pickle and returns it. */
    byte[] bytes() {
        out.write('.');
        return out.toByteArray();
    }
}
