package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import cartwright.adapter.djl.weights.BertParameters;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.EncoderException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Encodes 4,000 product names by each way through a model and, in turn with them, by ONNX Runtime; then single queries.
 *
 * <p>Arguments: {@code minilm} or {@code bge-small-zh}, rounds (5), the ways (FLOAT32,BFLOAT16). Time is that of
 * the processor, which other programs on the machine disturb less than the clock; the least of the rounds is compared.
 */
public final class EncoderBenchmark {

    private static final int NAMES = 4_000;
    private static final int CALL = 512;
    private static final int QUERIES = 400;

    private interface Way {
        Object encode(List<String> names) throws Exception;
    }

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, DjlEncoder> encoders = new LinkedHashMap<>();
    private final List<String> names;

    private EncoderBenchmark(BundledModel model, List<String> precisions) throws Exception {
        new EngineStart(Path.of(System.getProperty("cartwright.home"), "engine")).engine(DeviceChoice.CPU);
        ModelParts parts = model.read();
        boolean chinese = model == BundledModel.BGE_SMALL_ZH;
        names = (chinese ? ProductNames.chinese(NAMES) : ProductNames.english(NAMES))
                .stream()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList();
        for (String precision : precisions) {
            DjlEncoder encoder = encoder(parts, precision);
            try {
                encoder.encode(names.subList(0, 1));
            } catch (EncoderException notHere) { // bfloat16 on a processor without AVX-512
                System.out.println(precision + " does not run on this processor.");
                continue;
            }
            encoders.put(precision, encoder);
            ways.put(precision, texts -> encoder.encode(texts));
        }
        Engine.getEngine("PyTorch"); // before ONNX Runtime makes an environment of its own
        OnnxRuntime rival =
                new OnnxRuntime(model == BundledModel.MINILM ? "all-minilm-l6-v2" : "bge-small-zh-v1.5", parts);
        ways.put("ONNX Runtime", rival::encode);
    }

    private static DjlEncoder encoder(ModelParts parts, String precision) throws Exception {
        BertParameters parameters = new BertParameters(parts.weights());
        EngineTables tables = new EngineTables(parameters, Device.cpu());
        Forward forward = precision.equals("ARRAYS")
                ? new NdForward(parameters.shape(), parts.text().handling().pooling(), tables)
                : new ScriptForward(
                        parameters.shape(), parts.text().handling().pooling(), Precision.valueOf(precision), tables);
        EncoderDescription description = new EncoderDescription(
                parts.text().id(),
                parts.text().hash(),
                parameters.shape().hidden(),
                "cpu",
                precision,
                parts.text().handling().rule(),
                0.5);
        return new DjlEncoder(description, parts.text(), new Tokens(parts.text()), tables.manager(), forward);
    }

    /** Prints names a second of processor time by each way, the cosines to ONNX Runtime's, and single queries. */
    public static void main(String[] arguments) throws Exception {
        BundledModel model = arguments.length > 0 && arguments[0].equals("bge-small-zh")
                ? BundledModel.BGE_SMALL_ZH
                : BundledModel.MINILM;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        String precisions = arguments.length > 2 ? arguments[2] : "FLOAT32,BFLOAT16";
        EncoderBenchmark benchmark = new EncoderBenchmark(model, List.of(precisions.split(",")));
        benchmark.throughput(rounds);
        benchmark.queries();
        benchmark.twoThreads();
    }

    private void throughput(int rounds) throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                double seconds = secondsOf(way.getValue(), names);
                double[] all = times.computeIfAbsent(way.getKey(), name -> new double[rounds]);
                if (round > 0) { // the first one warms up
                    all[round - 1] = seconds;
                }
            }
        }
        double rival = least(times.get("ONNX Runtime"));
        List<float[]> expected = vectors(ways.get("ONNX Runtime"));
        for (Map.Entry<String, double[]> time : times.entrySet()) {
            double seconds = least(time.getValue());
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %6.0f names/CPU-s, %.2f x ONNX Runtime's time, least cosine %.6f%n",
                    time.getKey(),
                    NAMES / seconds,
                    seconds / rival,
                    leastCosine(expected, vectors(ways.get(time.getKey()))));
        }
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double secondsOf(Way way, List<String> texts) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int at = 0; at < texts.size(); at += CALL) {
            way.encode(texts.subList(at, Math.min(texts.size(), at + CALL)));
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    @SuppressWarnings("unchecked")
    private List<float[]> vectors(Way way) throws Exception {
        List<float[]> all = new ArrayList<>();
        for (int at = 0; at < 1_024; at += CALL) {
            all.addAll((List<float[]>) way.encode(names.subList(at, at + CALL)));
        }
        return all;
    }

    private static double leastCosine(List<float[]> expected, List<float[]> found) {
        double least = 1;
        for (int i = 0; i < expected.size(); i++) {
            double dot = 0;
            double squaresA = 0;
            double squaresB = 0;
            for (int d = 0; d < expected.get(i).length; d++) {
                dot += (double) expected.get(i)[d] * found.get(i)[d];
                squaresA += (double) expected.get(i)[d] * expected.get(i)[d];
                squaresB += (double) found.get(i)[d] * found.get(i)[d];
            }
            least = Math.min(least, dot / Math.sqrt(squaresA * squaresB));
        }
        return least;
    }

    private void queries() throws Exception {
        for (Map.Entry<String, Way> way : ways.entrySet()) {
            double[] cpu = new double[QUERIES];
            double[] wall = new double[QUERIES];
            for (int q = -50; q < QUERIES; q++) {
                List<String> one = List.of(names.get((q + 50) * 7 % NAMES));
                long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long start = System.nanoTime();
                way.getValue().encode(one);
                if (q >= 0) {
                    wall[q] = (System.nanoTime() - start) / 1e6;
                    cpu[q] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e6;
                }
            }
            Arrays.sort(cpu);
            Arrays.sort(wall);
            System.out.printf(
                    Locale.ROOT,
                    "%-14s one query: clock p50 %.2f p99 %.2f ms, CPU p50 %.2f p99 %.2f ms%n",
                    way.getKey(),
                    wall[QUERIES / 2],
                    wall[QUERIES * 99 / 100],
                    cpu[QUERIES / 2],
                    cpu[QUERIES * 99 / 100]);
        }
    }

    private void twoThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Map.Entry<String, DjlEncoder> encoder : encoders.entrySet()) {
                double[] one = {Double.MAX_VALUE, 0};
                double[] two = {Double.MAX_VALUE, 0};
                for (int round = 0; round < 3; round++) {
                    one = better(one, clock(threads, encoder.getValue(), 1));
                    two = better(two, clock(threads, encoder.getValue(), 2));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-14s two threads: %.2f x one by the clock, %.2f x by each name's processor time%n",
                        encoder.getKey(),
                        2 * one[0] / two[0],
                        2 * one[1] / (two[1] / 2));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static double[] better(double[] a, double[] b) {
        return a[0] < b[0] ? a : b;
    }

    /** Seconds until each of some threads has encoded a quarter of the names, by the clock, and all threads' own. */
    private double[] clock(ExecutorService threads, DjlEncoder encoder, int workers) throws Exception {
        long start = System.nanoTime();
        List<Future<Double>> running = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            running.add(threads.submit(() -> secondsOf(encoder::encode, names.subList(0, NAMES / 4))));
        }
        double own = 0;
        for (Future<Double> worker : running) {
            own += worker.get();
        }
        return new double[] {(System.nanoTime() - start) / 1e9, own};
    }

    /** The same file in another engine: groups of 64 names in order of length, padded to the longest, with a mask. */
    private static final class OnnxRuntime {

        private static final int GROUP = 64;

        private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        private final OrtSession session;
        private final Tokens tokens;
        private final boolean firstToken;

        OnnxRuntime(String resource, ModelParts parts) throws Exception {
            tokens = new Tokens(parts.text());
            firstToken = parts.text().handling().pooling() == Pooling.CLS;
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                    var onnx = OnnxRuntime.class.getResourceAsStream("/" + resource + ".onnx")) {
                options.setIntraOpNumThreads(1);
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
                session = environment.createSession(onnx.readAllBytes(), options);
            }
        }

        List<float[]> encode(List<String> texts) throws Exception {
            long[][] ids = new long[texts.size()][];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = tokens.of(texts.get(i));
            }
            Integer[] order = new Integer[ids.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingInt(i -> ids[i].length));
            float[][] vectors = new float[ids.length][];
            for (int at = 0; at < order.length; at += GROUP) {
                group(ids, Arrays.copyOfRange(order, at, Math.min(order.length, at + GROUP)), vectors);
            }
            return Arrays.asList(vectors);
        }

        private void group(long[][] ids, Integer[] group, float[][] vectors) throws OrtException {
            int longest = ids[group[group.length - 1]].length;
            long[][] padded = new long[group.length][];
            long[][] mask = new long[group.length][longest];
            for (int i = 0; i < group.length; i++) {
                padded[i] = Arrays.copyOf(ids[group[i]], longest);
                Arrays.fill(mask[i], 0, ids[group[i]].length, 1);
            }
            try (OnnxTensor input = OnnxTensor.createTensor(environment, padded);
                    OnnxTensor ones = OnnxTensor.createTensor(environment, mask);
                    OnnxTensor types = OnnxTensor.createTensor(environment, new long[group.length][longest]);
                    OrtSession.Result result =
                            session.run(Map.of("input_ids", input, "attention_mask", ones, "token_type_ids", types))) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                for (int i = 0; i < group.length; i++) {
                    vectors[group[i]] = pooled(states[i], ids[group[i]].length);
                }
            }
        }

        private float[] pooled(float[][] states, int tokensOfText) {
            int last = firstToken ? 1 : tokensOfText;
            float[] sum = new float[states[0].length];
            for (int t = 0; t < last; t++) {
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += states[t][d] / last;
                }
            }
            return sum;
        }
    }
}
