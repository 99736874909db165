package cartwright.adapter.djl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A model of two layers with random weights, written as Hugging Face writes it, and its vectors computed once more: in plain
 * loops and double precision, straight from the papers, sharing nothing with the program.
 */
public final class TinyFamily {

    static final List<String> WORDS = List.of("tent", "shoe", "stove", "red", "blue", "跑", "步");

    private static final int HIDDEN = 8;
    private static final int HEADS = 2;
    private static final int INNER = 12;
    private static final int LAYERS = 2;
    private static final int TOKENS = 12;

    private final String type;
    private final String prefix;
    private final int offset;
    private final int positions;
    private final double epsilon;
    private final Map<String, int[]> shapes = new LinkedHashMap<>();
    private final Map<String, float[]> numbers = new LinkedHashMap<>();

    /** Makes up the weights; those of a seed are always the same. */
    public TinyFamily(String type, String prefix, int offset, int types, double epsilon, long seed) {
        this.type = type;
        this.prefix = prefix;
        this.offset = offset;
        this.epsilon = epsilon;
        positions = offset + 16;
        Random random = new Random(seed);
        add("embeddings.word_embeddings.weight", random, TOKENS, HIDDEN);
        add("embeddings.position_embeddings.weight", random, positions, HIDDEN);
        add("embeddings.token_type_embeddings.weight", random, types, HIDDEN);
        norm("embeddings.LayerNorm", random);
        for (int layer = 0; layer < LAYERS; layer++) {
            String in = "encoder.layer." + layer + ".";
            for (String part : List.of("query", "key", "value")) {
                dense(in + "attention.self." + part, random, HIDDEN, HIDDEN);
            }
            dense(in + "attention.output.dense", random, HIDDEN, HIDDEN);
            norm(in + "attention.output.LayerNorm", random);
            dense(in + "intermediate.dense", random, INNER, HIDDEN);
            dense(in + "output.dense", random, HIDDEN, INNER);
            norm(in + "output.LayerNorm", random);
        }
    }

    private void dense(String name, Random random, int out, int in) {
        add(name + ".weight", random, out, in);
        add(name + ".bias", random, out);
    }

    private void norm(String name, Random random) {
        add(name + ".weight", random, HIDDEN);
        add(name + ".bias", random, HIDDEN);
    }

    private void add(String name, Random random, int... shape) {
        float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        shapes.put(name, shape);
        numbers.put(name, values);
    }

    /** Writes config.json, tokenizer.json and model.safetensors. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), """
                {"model_type": "%s", "vocab_size": %d, "max_position_embeddings": %d, "hidden_size": %d,
                "intermediate_size": %d, "num_hidden_layers": %d, "num_attention_heads": %d, "pad_token_id": %d,
                "layer_norm_eps": %s}
                """.formatted(
                        type, TOKENS, positions, HIDDEN, INNER, LAYERS, HEADS, Math.max(0, offset - 1), epsilon));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.write(folder.resolve("model.safetensors"), safetensors());
    }

    /** Token 0 begins a text, token 2 ends it, token 3 is unknown; the words follow. */
    static String tokenizer() {
        List<String> vocabulary = new ArrayList<>(List.of("<s>", "<pad>", "</s>", "<unk>"));
        vocabulary.addAll(WORDS);
        List<String> entries = new ArrayList<>();
        for (int id = 0; id < vocabulary.size(); id++) {
            entries.add("\"" + vocabulary.get(id) + "\": " + id);
        }
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
                "pre_tokenizer": {"type": "Whitespace"},
                "post_processor": {"type": "TemplateProcessing",
                "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
                "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
                "decoder": null, "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "<unk>"}}
                """.formatted(String.join(", ", entries));
    }

    static int[] tokens(String text) {
        List<Integer> ids = new ArrayList<>(List.of(0));
        for (String word : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
            ids.add(WORDS.contains(word) ? 4 + WORDS.indexOf(word) : 3);
        }
        ids.add(2);
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private byte[] safetensors() {
        List<String> entries = new ArrayList<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        numbers.forEach((name, values) -> {
            entries.add("\"%s%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                    .formatted(
                            prefix,
                            name,
                            Arrays.toString(shapes.get(name)),
                            data.size(),
                            data.size() + 4 * values.length));
            ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            data.writeBytes(bytes.array());
        });
        byte[] header = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + header.length + data.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .put(data.toByteArray())
                .array();
    }

    /** Returns the vector of a text, of length 1. */
    double[] vector(int[] ids, boolean first) {
        double[][] states = new double[ids.length][];
        for (int t = 0; t < ids.length; t++) {
            double[] sum = new double[HIDDEN];
            for (int d = 0; d < HIDDEN; d++) {
                sum[d] = at("embeddings.word_embeddings.weight", ids[t], d)
                        + at("embeddings.position_embeddings.weight", offset + t, d)
                        + at("embeddings.token_type_embeddings.weight", 0, d);
            }
            states[t] = normed(sum, "embeddings.LayerNorm");
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            states = layer(states, "encoder.layer." + layer + ".");
        }
        double[] pooled = new double[HIDDEN];
        for (int t = 0; t < (first ? 1 : states.length); t++) {
            for (int d = 0; d < HIDDEN; d++) {
                pooled[d] += states[t][d];
            }
        }
        double length = Math.sqrt(Arrays.stream(pooled).map(x -> x * x).sum());
        return Arrays.stream(pooled).map(x -> x / length).toArray();
    }

    private double[][] layer(double[][] states, String in) {
        double[][] out = new double[states.length][];
        for (int t = 0; t < states.length; t++) {
            double[] mixed = new double[HIDDEN];
            for (int head = 0; head < HEADS; head++) {
                attend(states, t, head, in, mixed);
            }
            double[] middle = normed(
                    sum(states[t], applied(mixed, in + "attention.output.dense", HIDDEN)),
                    in + "attention.output.LayerNorm");
            double[] inner = applied(middle, in + "intermediate.dense", INNER);
            for (int i = 0; i < INNER; i++) {
                inner[i] = inner[i] * 0.5 * (1 + erf(inner[i] / Math.sqrt(2)));
            }
            out[t] = normed(sum(middle, applied(inner, in + "output.dense", HIDDEN)), in + "output.LayerNorm");
        }
        return out;
    }

    private void attend(double[][] states, int t, int head, String in, double[] mixed) {
        int size = HIDDEN / HEADS;
        double[] query = applied(states[t], in + "attention.self.query", HIDDEN);
        double[] weights = new double[states.length];
        double total = 0;
        for (int other = 0; other < states.length; other++) {
            double[] key = applied(states[other], in + "attention.self.key", HIDDEN);
            double dot = 0;
            for (int d = head * size; d < (head + 1) * size; d++) {
                dot += query[d] * key[d];
            }
            weights[other] = Math.exp(dot / Math.sqrt(size));
            total += weights[other];
        }
        for (int other = 0; other < states.length; other++) {
            double[] value = applied(states[other], in + "attention.self.value", HIDDEN);
            for (int d = head * size; d < (head + 1) * size; d++) {
                mixed[d] += weights[other] / total * value[d];
            }
        }
    }

    private double[] applied(double[] in, String name, int out) {
        double[] result = new double[out];
        for (int o = 0; o < out; o++) {
            result[o] = numbers.get(name + ".bias")[o];
            for (int i = 0; i < in.length; i++) {
                result[o] += at(name + ".weight", o, i) * in[i];
            }
        }
        return result;
    }

    private double[] normed(double[] in, String name) {
        double mean = Arrays.stream(in).average().orElseThrow();
        double variance =
                Arrays.stream(in).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        double[] out = new double[in.length];
        for (int d = 0; d < in.length; d++) {
            out[d] = (in[d] - mean) / Math.sqrt(variance + epsilon) * numbers.get(name + ".weight")[d]
                    + numbers.get(name + ".bias")[d];
        }
        return out;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, d -> a[d] + b[d]);
        return sum;
    }

    private double at(String name, int row, int column) {
        return numbers.get(name)[row * shapes.get(name)[1] + column];
    }

    /** The series of the error function; its terms fall below a double's precision for the small values here. */
    private static double erf(double x) {
        if (Math.abs(x) > 5) {
            return Math.signum(x);
        }
        double sum = 0;
        double term = x;
        for (int n = 0; n < 200; n++) {
            sum += term / (2 * n + 1);
            term *= -x * x / (n + 1);
        }
        return sum * 2 / Math.sqrt(Math.PI);
    }
}
