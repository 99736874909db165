package cartwright.adapter.djl.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A BERT of one layer with random weights, as an exporter and as a checkpoint would write it. */
final class TinyModel {

    static final int VOCABULARY = 7;
    static final int POSITIONS = 5;
    static final int HIDDEN = 4;
    static final int INNER = 6;

    private static final String LAYER = "encoder.layer.0.";

    /** Shape and numbers by the name in a checkpoint. */
    private final Map<String, int[]> shapes = new LinkedHashMap<>();

    private final Map<String, float[]> numbers = new LinkedHashMap<>();

    TinyModel(long seed) {
        Random random = new Random(seed);
        add("embeddings.word_embeddings.weight", random, VOCABULARY, HIDDEN);
        add("embeddings.position_embeddings.weight", random, POSITIONS, HIDDEN);
        add("embeddings.token_type_embeddings.weight", random, 2, HIDDEN);
        addNorm("embeddings.LayerNorm", random);
        for (String part : List.of("query", "key", "value")) {
            addDense(LAYER + "attention.self." + part, random, HIDDEN, HIDDEN);
        }
        addDense(LAYER + "attention.output.dense", random, HIDDEN, HIDDEN);
        addNorm(LAYER + "attention.output.LayerNorm", random);
        addDense(LAYER + "intermediate.dense", random, INNER, HIDDEN);
        addDense(LAYER + "output.dense", random, HIDDEN, INNER);
        addNorm(LAYER + "output.LayerNorm", random);
    }

    private void addDense(String name, Random random, int out, int in) {
        add(name + ".weight", random, out, in);
        add(name + ".bias", random, out);
    }

    private void addNorm(String name, Random random) {
        add(name + ".weight", random, HIDDEN);
        add(name + ".bias", random, HIDDEN);
    }

    private void add(String name, Random random, int... shape) {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        shapes.put(name, shape);
        numbers.put(name, values);
    }

    Map<String, float[]> numbers() {
        return numbers;
    }

    byte[] safetensors() {
        List<String> entries = new ArrayList<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        numbers.forEach((name, values) -> {
            String shape = java.util.Arrays.toString(shapes.get(name));
            entries.add("\"" + name + "\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[" + data.size()
                    + "," + (data.size() + 4 * values.length) + "]}");
            data.writeBytes(bytes(values));
        });
        byte[] header = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + header.length + data.size()).order(ByteOrder.LITTLE_ENDIAN);
        return file.putLong(header.length).put(header).put(data.toByteArray()).array();
    }

    byte[] onnx() {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        numbers.keySet().forEach(name -> {
            boolean dense = name.endsWith(".weight") && name.startsWith("encoder") && !name.contains("LayerNorm");
            if (!dense) {
                field(graph, 5, tensor(name, shapes.get(name), numbers.get(name)));
                return;
            }
            int[] shape = shapes.get(name);
            int[] turned = {shape[1], shape[0]};
            field(graph, 5, tensor("w:" + name, turned, turned(numbers.get(name), shape[0], shape[1])));
            String bias = name.replace(".weight", ".bias");
            field(graph, 1, node("MatMul", List.of("x", "w:" + name), "p:" + name, null));
            field(graph, 1, node("Add", List.of(bias, "p:" + name), "s:" + name, null));
        });
        constant(graph, "root", (float) Math.sqrt(2)); // two heads of two
        field(graph, 1, node("Div", List.of("a", "root"), "d", null));
        field(graph, 1, node("Add", List.of("d", "mask"), "m", null));
        field(graph, 1, node("Softmax", List.of("m"), "soft", null));
        constant(graph, "eps", 1e-12f);
        field(graph, 1, node("Add", List.of("variance", "eps"), "v", null));
        field(graph, 1, node("Sqrt", List.of("v"), "q", null));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        number(model, 1, 7);
        field(model, 7, graph.toByteArray());
        return model.toByteArray();
    }

    private static void constant(ByteArrayOutputStream graph, String name, float value) {
        field(graph, 1, node("Constant", List.of(), name, tensor("", new int[0], new float[] {value})));
    }

    private static byte[] node(String operation, List<String> inputs, String output, byte[] value) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        inputs.forEach(input -> field(node, 1, input.getBytes(StandardCharsets.UTF_8)));
        field(node, 2, output.getBytes(StandardCharsets.UTF_8));
        if (value != null) {
            ByteArrayOutputStream attribute = new ByteArrayOutputStream();
            field(attribute, 5, value);
            field(node, 5, attribute.toByteArray());
        }
        field(node, 4, operation.getBytes(StandardCharsets.UTF_8));
        return node.toByteArray();
    }

    private static byte[] tensor(String name, int[] shape, float[] values) {
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        for (int length : shape) {
            number(tensor, 1, length);
        }
        number(tensor, 2, 1);
        field(tensor, 8, name.getBytes(StandardCharsets.UTF_8));
        field(tensor, 9, bytes(values));
        return tensor.toByteArray();
    }

    static void field(ByteArrayOutputStream out, int field, byte[] value) {
        varint(out, field << 3 | 2);
        varint(out, value.length);
        out.writeBytes(value);
    }

    static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static float[] turned(float[] values, int rows, int columns) {
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return turned;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }
}
