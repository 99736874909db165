package cartwright.adapter.djl;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/** Runs the same files in another engine, one text at a time, and pools and scales in its own way. */
final class OnnxRuntimeOracle implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final boolean firstToken;

    /** DJL must be loaded before: it wants to be the first to make an environment. */
    OnnxRuntimeOracle(String resource, boolean firstToken) throws OrtException, IOException {
        this.firstToken = firstToken;
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream onnx = OnnxRuntimeOracle.class.getResourceAsStream("/" + resource + ".onnx");
                InputStream json = OnnxRuntimeOracle.class.getResourceAsStream("/" + resource + "-tokenizer.json")) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(onnx.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(json, Map.of("padding", "false", "truncation", "false"));
        }
    }

    double[] encode(String lowerCaseText) throws OrtException {
        long[] ids = tokenizer.encode(lowerCaseText).getIds();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return pooled(((float[][][]) result.get(0).getValue())[0]);
        }
    }

    private double[] pooled(float[][] states) {
        int tokens = firstToken ? 1 : states.length;
        double[] sum = new double[states[0].length];
        for (int t = 0; t < tokens; t++) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += states[t][d] / tokens;
            }
        }
        return sum;
    }

    @Override
    public void close() throws OrtException {
        tokenizer.close();
        session.close();
    }
}
