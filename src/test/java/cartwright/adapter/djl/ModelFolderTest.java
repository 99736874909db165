package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.djl.weights.BertShape;
import cartwright.adapter.djl.weights.BertWeights;
import cartwright.adapter.djl.weights.ElementType;
import cartwright.adapter.net.HttpDownloads;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.TextEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes the bundled English model as a folder and reads it back. */
class ModelFolderTest {

    private static final DjlEncoders ENCODERS =
            new DjlEncoders(Path.of(System.getProperty("cartwright.home"), "engine"), new HttpDownloads());

    /** Least cosine to the reference that a form of bfloat16 must have to be taken at all. */
    private static final double ROUNDING = 0.999;

    private static final List<String> NAMES = ProductNames.english(60);

    private static ModelParts bundled;
    private static List<float[]> expected;
    private static String expectedFrom;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheBundledModel() throws EncoderException {
        bundled = BundledModel.MINILM.read();
        try (TextEncoder encoder = ENCODERS.open("minilm", DeviceChoice.CPU)) {
            expected = encoder.encode(NAMES);
            expectedFrom = encoder.description().engine();
        }
    }

    @ParameterizedTest
    @CsvSource({"F32, 0.9999999", "F16, 0.9998", "BF16, 0.9998"})
    void aFolderGivesTheVectorsOfTheSameModel(ElementType type, double leastCosine) throws Exception {
        writeModel(type);
        try (TextEncoder encoder = ENCODERS.open(folder.toString(), DeviceChoice.AUTO)) {
            assertEquals(folder.toString(), encoder.description().id());
            assertNotEquals(bundled.text().hash(), encoder.description().modelHash());
            List<float[]> vectors = encoder.encode(NAMES);
            // The fastest form is chosen by the clock: where another won, it may round as much as a form may.
            double least = encoder.description().engine().equals(expectedFrom) ? leastCosine : ROUNDING;
            for (int i = 0; i < NAMES.size(); i++) {
                assertTrue(dot(expected.get(i), vectors.get(i)) >= least, NAMES.get(i));
            }
        }
    }

    @Test
    void anOnnxFileOfBertIsReadToo() throws Exception {
        Files.writeString(folder.resolve("config.json"), config());
        Files.writeString(folder.resolve("tokenizer.json"), bundled.text().tokenizer());
        try (var onnx = ModelFolderTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
            Files.copy(onnx, folder.resolve("model.onnx"));
        }
        String hash;
        try (TextEncoder encoder = ENCODERS.open(folder.toString(), DeviceChoice.CPU)) {
            hash = encoder.description().modelHash();
            List<float[]> vectors = encoder.encode(NAMES);
            for (int i = 0; i < NAMES.size(); i++) {
                assertTrue(dot(expected.get(i), vectors.get(i)) >= 0.9999999, NAMES.get(i));
            }
        }
        inAFolderOfItsOwn(hash);
        Files.writeString(folder.resolve("config.json"), config().replace("\"bert\"", "\"roberta\""));
        assertRefused(Reason.UNSUPPORTED_MODEL);
    }

    /** As exporters leave it: onnx/model.onnx under the folder of the other files. */
    private void inAFolderOfItsOwn(String hash) throws Exception {
        Path moved = folder.resolve("onnx").resolve("model.onnx");
        Files.createDirectory(moved.getParent());
        Files.move(folder.resolve("model.onnx"), moved);
        try (TextEncoder encoder = ENCODERS.open(folder.toString(), DeviceChoice.CPU)) {
            assertEquals(hash, encoder.description().modelHash());
        }
        byte[] whole = Files.readAllBytes(moved);
        Files.write(moved, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Reason.BAD_MODEL);
        Files.delete(moved);
        Files.createDirectory(moved);
        assertRefused(Reason.BAD_MODEL);
        Files.delete(moved);
        Files.write(moved, whole);
    }

    @Test
    void aFolderWithAWrongFileIsABadModel() throws Exception {
        writeModel(ElementType.BF16);
        assertBad("config.json", "{}");
        assertUnsupported("config.json", config().replace("\"bert\"", "\"gpt2\""));
        assertBad("config.json", config().replace("384", "2147483647"));
        assertBad("config.json", config().replace("384", "1e999"));
        assertBad("config.json", config().replace("384", "-384"));
        assertBad("config.json", "[".repeat(100_000));
        assertBad("tokenizer.json", "");
        assertBad("tokenizer.json", "{}");
        assertBad("tokenizer.json", "[".repeat(100_000));
        assertBad("tokenizer.json", bundled.text().tokenizer().substring(0, 100_000));
        assertBad("model.safetensors", "");
        assertBad("model.safetensors", "\u0000".repeat(4096));
        for (String name : List.of("config.json", "tokenizer.json", "model.safetensors")) {
            Path away = folder.resolve(name + ".away");
            Files.move(folder.resolve(name), away);
            assertBad();
            Files.move(away, folder.resolve(name));
        }
        ENCODERS.open(folder.toString(), DeviceChoice.CPU).close(); // right again
    }

    @Test
    void aTokenizerOfALargerVocabularyIsABadModel() throws Exception {
        writeModel(ElementType.BF16);
        String tokenizer = bundled.text()
                .tokenizer()
                .replace("\"[SEP]\": 102", "\"[SEP]\": 3052200")
                .replace("102", "3052200");
        assertNotEquals(bundled.text().tokenizer(), tokenizer);
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer);
        EncoderException error = assertThrows(EncoderException.class, () -> {
            try (TextEncoder encoder = ENCODERS.open(folder.toString(), DeviceChoice.CPU)) {
                encoder.encode(List.of("tent"));
            }
        });
        assertEquals(Reason.BAD_MODEL, error.reason());
    }

    private void assertBad(String name, String content) throws IOException {
        assertRefused(Reason.BAD_MODEL, name, content);
    }

    private void assertUnsupported(String name, String content) throws IOException {
        assertRefused(Reason.UNSUPPORTED_MODEL, name, content);
    }

    private void assertRefused(Reason reason, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        byte[] before = Files.readAllBytes(file);
        Files.writeString(file, content);
        assertRefused(reason);
        Files.write(file, before);
    }

    private void assertBad() {
        assertRefused(Reason.BAD_MODEL);
    }

    private void assertRefused(Reason reason) {
        EncoderException error =
                assertThrows(EncoderException.class, () -> ENCODERS.open(folder.toString(), DeviceChoice.CPU));
        assertEquals(reason, error.reason());
    }

    private static String config() {
        BertShape shape = bundled.weights().shape();
        return """
                {"model_type": "bert", "hidden_act": "gelu", "vocab_size": %d, "max_position_embeddings": %d,
                "hidden_size": %d, "intermediate_size": %d, "num_hidden_layers": %d, "num_attention_heads": %d,
                "layer_norm_eps": 1e-12}
                """.formatted(
                        shape.vocabulary(),
                        shape.positions(),
                        shape.hidden(),
                        shape.intermediate(),
                        shape.layers(),
                        shape.heads());
    }

    private void writeModel(ElementType type) throws IOException {
        Files.writeString(folder.resolve("config.json"), config());
        Files.writeString(folder.resolve("tokenizer.json"), bundled.text().tokenizer());
        BertWeights weights = bundled.weights();
        List<String> entries = new ArrayList<>();
        long at = 0;
        for (String name : names()) {
            int[] shape = weights.tensor(name).shape();
            long end = at + (long) weights.tensor(name).size() * type.bytes();
            entries.add("\"bert.%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                    .formatted(name, type, Arrays.toString(shape), at, end));
            at = end;
        }
        byte[] header = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(folder.resolve("model.safetensors"))) {
            out.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            out.write(header);
            for (String name : names()) {
                out.write(bytes(weights.tensor(name).floats(), type));
            }
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "embeddings.word_embeddings.weight",
                "embeddings.position_embeddings.weight",
                "embeddings.token_type_embeddings.weight",
                "embeddings.LayerNorm.weight",
                "embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < bundled.weights().shape().layers(); layer++) {
            for (String part : List.of(
                    "attention.self.query",
                    "attention.self.key",
                    "attention.self.value",
                    "attention.output.dense",
                    "attention.output.LayerNorm",
                    "intermediate.dense",
                    "output.dense",
                    "output.LayerNorm")) {
                names.add("encoder.layer." + layer + "." + part + ".weight");
                names.add("encoder.layer." + layer + "." + part + ".bias");
            }
        }
        return names;
    }

    /** Rounds by cutting: coarser than what checkpoints do, so the limits above are on the safe side. */
    private static byte[] bytes(float[] values, ElementType type) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            int bits = Float.floatToRawIntBits(value);
            switch (type) {
                case F32 -> buffer.putInt(bits);
                case BF16 -> buffer.putShort((short) (bits >>> 16));
                case F16 -> buffer.putShort(half(value));
            }
        }
        return buffer.array();
    }

    private static short half(float value) {
        int sign = value < 0 ? 0x8000 : 0;
        double size = Math.abs(value);
        if (size < 0x1p-14) {
            return (short) (sign | (int) Math.rint(size * 0x1p24));
        }
        int exponent = Math.getExponent(size);
        int fraction = (int) Math.floor((size / Math.pow(2, exponent) - 1) * 1024);
        return (short) (sign | exponent + 15 << 10 | fraction);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
