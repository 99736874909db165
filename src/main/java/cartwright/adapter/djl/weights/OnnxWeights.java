package cartwright.adapter.djl.weights;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the weights of a BERT model in the ONNX file it was exported to.
 *
 * <p>Exporters keep the names of embeddings, biases and norms, but store each dense weight turned and under a number.
 * The graph tells which is which: where a bias is added to a product, the product's weight belongs to that bias.
 */
public final class OnnxWeights {

    private final OnnxGraph graph;
    private final Map<String, OnnxNode> producers = new HashMap<>();

    private OnnxWeights(OnnxGraph graph) {
        this.graph = graph;
        graph.nodes().forEach(node -> node.outputs().forEach(output -> producers.put(output, node)));
    }

    /**
     * Reads a file.
     *
     * @param file its bytes; they stay in use as long as the weights
     * @throws WeightFormatException if it is damaged or holds no BERT encoder
     */
    public static BertWeights read(ByteBuffer file) throws WeightFormatException {
        return new OnnxWeights(OnnxGraph.read(file)).weights();
    }

    private BertWeights weights() throws WeightFormatException {
        Map<String, Tensor> named = new HashMap<>(graph.tensors());
        for (OnnxNode node : graph.nodes()) {
            if (node.operation().equals("Add") && node.inputs().size() == 2) {
                nameWeight(node.inputs().get(0), node.inputs().get(1), named);
                nameWeight(node.inputs().get(1), node.inputs().get(0), named);
            }
        }
        return new BertWeights(shape(), named);
    }

    private void nameWeight(String bias, String product, Map<String, Tensor> named) throws WeightFormatException {
        OnnxNode producer = producers.get(product);
        if (!bias.endsWith(".bias") || producer == null || !producer.operation().equals("MatMul")) {
            return;
        }
        Tensor weight = producer.inputs().size() == 2
                ? graph.tensors().get(producer.inputs().get(1))
                : null;
        if (weight != null) {
            named.put(bias.substring(0, bias.length() - "bias".length()) + "weight", weight.turned());
        }
    }

    private BertShape shape() throws WeightFormatException {
        Tensor words = table("embeddings.word_embeddings.weight", 2);
        Tensor positions = table("embeddings.position_embeddings.weight", 2);
        int layers = 0;
        while (graph.tensors().containsKey("encoder.layer." + layers + ".attention.self.query.bias")) {
            layers++;
        }
        Tensor inner = table("encoder.layer.0.intermediate.dense.bias", 1);
        int hidden = words.shape()[1];
        double root = constantBefore("Softmax", "Add", "Div");
        long headSize = Math.max(1, Math.round(root * root));
        return new BertShape(
                words.shape()[0],
                positions.shape()[0],
                hidden,
                inner.shape()[0],
                layers,
                (int) (hidden / headSize),
                0,
                constantBefore("Sqrt", "Add"));
    }

    private Tensor table(String name, int sizes) throws WeightFormatException {
        Tensor tensor = graph.tensors().get(name);
        if (tensor == null || tensor.shape().length != sizes) {
            throw new WeightFormatException("no tensor " + name + " of " + sizes + " sizes");
        }
        return tensor;
    }

    /**
     * Returns the constant that enters the last of a chain of operations, followed upwards from the first one found.
     * Attention divides by the root of the head size before its softmax; a norm adds epsilon before its root.
     */
    private double constantBefore(String first, String... upwards) throws WeightFormatException {
        for (OnnxNode node : graph.nodes()) {
            OnnxNode at = node.operation().equals(first) ? node : null;
            for (String operation : upwards) {
                at = at == null ? null : inputOf(at, operation);
            }
            Float constant = at == null ? null : constantInput(at);
            if (constant != null) {
                return constant;
            }
        }
        throw new WeightFormatException("no constant before a " + first);
    }

    private @Nullable OnnxNode inputOf(OnnxNode node, String operation) {
        for (String input : node.inputs()) {
            OnnxNode producer = producers.get(input);
            if (producer != null && producer.operation().equals(operation)) {
                return producer;
            }
        }
        return null;
    }

    private @Nullable Float constantInput(OnnxNode node) {
        for (String input : node.inputs()) {
            OnnxNode producer = producers.get(input);
            Tensor value = producer == null ? graph.tensors().get(input) : producer.value();
            if (value != null && value.size() == 1) {
                return value.floats()[0];
            }
        }
        return null;
    }
}
