package cartwright.adapter.djl.weights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an ONNX graph.
 *
 * @param value the tensor of a {@code Constant}, where it is of floats
 */
record OnnxNode(
        String operation,
        List<String> inputs,
        List<String> outputs,
        @Nullable Tensor value) {}
