package cartwright.adapter.djl.weights;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations and float tensors of an ONNX file.
 *
 * @param nodes in the order of the file
 * @param tensors the weights, by name
 */
record OnnxGraph(List<OnnxNode> nodes, Map<String, Tensor> tensors) {

    /** A graph of the largest BERT has some 3,000; the limits keep a hostile file of empty fields off the heap. */
    private static final int MOST_NODES = 50_000;

    private static final int MOST_NAMES = 64;
    private static final int MOST_SIZES = 8;
    private static final int FLOAT = 1;
    private static final int FLOAT16 = 10;
    private static final int BFLOAT16 = 16;

    /** Reads a file whose bytes stay in use: tensors are views of them. */
    static OnnxGraph read(ByteBuffer file) throws WeightFormatException {
        WireReader model = new WireReader(file);
        ByteBuffer graph = null;
        while (model.next()) {
            if (model.field() == 7) {
                graph = model.bytes();
            } else {
                model.skip();
            }
        }
        if (graph == null) {
            throw new WeightFormatException("no graph in the file");
        }
        return readGraph(new WireReader(graph));
    }

    private static OnnxGraph readGraph(WireReader graph) throws WeightFormatException {
        List<OnnxNode> nodes = new ArrayList<>();
        Map<String, Tensor> tensors = new HashMap<>();
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> nodes.add(readNode(new WireReader(graph.bytes())));
                case 5 -> {
                    NamedTensor named = readTensor(new WireReader(graph.bytes()));
                    if (named.tensor() != null) {
                        tensors.put(named.name(), named.tensor());
                    }
                }
                default -> graph.skip();
            }
            if (nodes.size() > MOST_NODES || tensors.size() > MOST_NODES) {
                throw new WeightFormatException("more than " + MOST_NODES + " nodes or tensors");
            }
        }
        return new OnnxGraph(List.copyOf(nodes), Map.copyOf(tensors));
    }

    private static OnnxNode readNode(WireReader node) throws WeightFormatException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        String operation = "";
        Tensor value = null;
        while (node.next()) {
            switch (node.field()) {
                case 1 -> inputs.add(node.text());
                case 2 -> outputs.add(node.text());
                case 4 -> operation = node.text();
                case 5 -> value = readAttribute(new WireReader(node.bytes()), value);
                default -> node.skip();
            }
            if (inputs.size() > MOST_NAMES || outputs.size() > MOST_NAMES) {
                throw new WeightFormatException("a node with more than " + MOST_NAMES + " inputs or outputs");
            }
        }
        return new OnnxNode(operation, List.copyOf(inputs), List.copyOf(outputs), value);
    }

    private static @Nullable Tensor readAttribute(WireReader attribute, @Nullable Tensor before)
            throws WeightFormatException {
        Tensor value = before;
        while (attribute.next()) {
            if (attribute.field() == 5) {
                value = readTensor(new WireReader(attribute.bytes())).tensor();
            } else {
                attribute.skip();
            }
        }
        return value;
    }

    private record NamedTensor(String name, @Nullable Tensor tensor) {}

    private static NamedTensor readTensor(WireReader proto) throws WeightFormatException {
        List<Long> sizes = new ArrayList<>();
        long type = 0;
        String name = "";
        ByteBuffer raw = null;
        while (proto.next()) {
            switch (proto.field()) {
                case 1 -> addSizes(proto, sizes);
                case 2 -> type = proto.number();
                case 8 -> name = proto.text();
                case 9 -> raw = proto.bytes();
                default -> proto.skip();
            }
        }
        ElementType element = elementOf(type);
        if (element == null || raw == null) {
            return new NamedTensor(name, null); // whole numbers and text steer the graph, they are no weights
        }
        long[] shape = sizes.stream().mapToLong(Long::longValue).toArray();
        return new NamedTensor(name, Tensor.of(shape, element, raw));
    }

    private static void addSizes(WireReader proto, List<Long> sizes) throws WeightFormatException {
        if (proto.isBytes()) {
            WireReader packed = new WireReader(proto.bytes());
            while (packed.hasMore() && sizes.size() <= MOST_SIZES) {
                sizes.add(packed.packedNumber());
            }
        } else {
            sizes.add(proto.number());
        }
        if (sizes.size() > MOST_SIZES) {
            throw new WeightFormatException("a tensor with more than " + MOST_SIZES + " sizes");
        }
    }

    private static @Nullable ElementType elementOf(long type) {
        if (type == FLOAT) {
            return ElementType.F32;
        }
        if (type == FLOAT16) {
            return ElementType.F16;
        }
        return type == BFLOAT16 ? ElementType.BF16 : null;
    }
}
