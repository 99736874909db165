package cartwright.adapter.djl.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFilesTest {

    private static final BertShape SHAPE =
            new BertShape(TinyModel.VOCABULARY, TinyModel.POSITIONS, TinyModel.HIDDEN, TinyModel.INNER, 1, 2, 0, 1e-12);

    private final TinyModel model = new TinyModel(3);

    @Test
    void bothFilesGiveTheSameNumbersUnderTheSameNames() throws WeightFormatException {
        BertWeights exported = OnnxWeights.read(ByteBuffer.wrap(model.onnx()));
        BertWeights published = new BertWeights(SHAPE, Safetensors.read(ByteBuffer.wrap(model.safetensors())));
        model.numbers().forEach((name, numbers) -> {
            assertArrayEquals(numbers, exported.tensor(name).floats(), name);
            assertArrayEquals(numbers, published.tensor(name).floats(), name);
        });
    }

    @Test
    void theGraphTellsTheSizes() throws WeightFormatException {
        BertShape shape = OnnxWeights.read(ByteBuffer.wrap(model.onnx())).shape();
        assertEquals(
                SHAPE.toString(),
                new BertShape(
                                shape.vocabulary(),
                                shape.positions(),
                                shape.hidden(),
                                shape.intermediate(),
                                shape.layers(),
                                shape.heads(),
                                shape.firstPosition(),
                                1e-12)
                        .toString());
        assertEquals(1e-12, shape.epsilon(), 1e-18);
    }

    @Test
    void aFileCutAnywhereIsAnError() {
        byte[] onnx = model.onnx();
        byte[] safetensors = model.safetensors();
        for (int length = 0; length < onnx.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(onnx, 0, length);
            assertThrows(WeightFormatException.class, () -> OnnxWeights.read(cut), "ONNX cut at " + length);
        }
        for (int length = 0; length < safetensors.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(safetensors, 0, length);
            assertThrows(
                    WeightFormatException.class,
                    () -> new BertWeights(SHAPE, Safetensors.read(cut)),
                    "safetensors cut at " + length);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aDamagedFileIsAnErrorOrStillAModel(long seed) {
        Random random = new Random(seed);
        int errors = 0;
        for (int round = 0; round < 3_000; round++) {
            errors += readable(damaged(model.onnx(), random), damaged(model.safetensors(), random)) ? 0 : 1;
        }
        assertTrue(errors > 300, "only " + errors + " of 3,000 damages were seen");
    }

    /** Anything but a {@link WeightFormatException} fails the test. */
    private static boolean readable(byte[] onnx, byte[] safetensors) {
        try {
            new BertParameters(OnnxWeights.read(ByteBuffer.wrap(onnx))).forEach((name, values, shape) -> {});
            new BertWeights(SHAPE, Safetensors.read(ByteBuffer.wrap(safetensors)));
            return true;
        } catch (WeightFormatException e) {
            return false;
        }
    }

    private static byte[] damaged(byte[] file, Random random) {
        for (int i = 0; i <= random.nextInt(6); i++) {
            // Numbers take most of the bytes; aim half of the blows at what lies between them.
            int at = random.nextBoolean() ? random.nextInt(file.length) : random.nextInt(Math.min(600, file.length));
            file[at] = (byte) random.nextInt();
        }
        return file;
    }

    @Test
    void claimsBeyondTheFileTakeNoMemory() {
        assertThrows(WeightFormatException.class, () -> tensorOf(-1, 4));
        assertThrows(WeightFormatException.class, () -> tensorOf(Long.MAX_VALUE, 4));
        assertThrows(WeightFormatException.class, () -> tensorOf(1L << 33, 1L << 33));
        assertThrows(WeightFormatException.class, () -> tensorOf(65_536, 65_536));
        assertThrows(WeightFormatException.class, () -> tensorOf(0, 4));
        assertThrows(WeightFormatException.class, () -> tensorOf(2, 2));
    }

    private static OnnxGraph tensorOf(long... shape) throws WeightFormatException {
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        Arrays.stream(shape).forEach(length -> TinyModel.number(tensor, 1, length));
        TinyModel.number(tensor, 2, 1);
        TinyModel.field(tensor, 9, new byte[12]);
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        TinyModel.field(graph, 5, tensor.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TinyModel.field(file, 7, graph.toByteArray());
        return OnnxGraph.read(ByteBuffer.wrap(file.toByteArray()));
    }

    @Test
    void aLengthBeyondTheMessageIsAnError() {
        byte[] hugeGraph = {7 << 3 | 2, -1, -1, -1, -1, -1, -1, -1, -1, 0x7f};
        byte[] endlessNumber = {8, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        byte[] oldGroup = {7 << 3 | 3};
        for (byte[] bytes : new byte[][] {hugeGraph, endlessNumber, oldGroup}) {
            assertThrows(WeightFormatException.class, () -> OnnxWeights.read(ByteBuffer.wrap(bytes)));
        }
    }

    @Test
    void aFileOfEmptyNodesStaysOffTheHeap() {
        byte[] graph = new byte[40_000_000];
        for (int i = 0; i < graph.length; i += 2) {
            graph[i] = 1 << 3 | 2; // a node of no bytes
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(graph.length + 8);
        TinyModel.field(file, 7, graph);
        assertThrows(WeightFormatException.class, () -> OnnxWeights.read(ByteBuffer.wrap(file.toByteArray())));
    }

    @Test
    void aHeaderThatLiesIsAnError() {
        for (String header : new String[] {
            "[]",
            "{",
            "{\"a\":1}",
            "{\"a\":{}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,99999999999]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1e99999],\"data_offsets\":[0,4]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":\"x\",\"data_offsets\":[0,4]}}",
            "{\"a\":{\"dtype\":{},\"shape\":[1],\"data_offsets\":[0,4]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[null],\"data_offsets\":[0,4]}}",
            "[".repeat(100_000)
        }) {
            byte[] text = header.getBytes(StandardCharsets.UTF_8);
            ByteBuffer file = ByteBuffer.allocate(8 + text.length + 4).order(ByteOrder.LITTLE_ENDIAN);
            file.putLong(text.length).put(text).rewind();
            assertThrows(WeightFormatException.class, () -> Safetensors.read(file), header);
        }
        ByteBuffer huge = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(0, Long.MAX_VALUE);
        assertThrows(WeightFormatException.class, () -> Safetensors.read(huge));
    }

    @Test
    void everyHalfPrecisionNumberIsReadExactly() throws WeightFormatException {
        for (int bits = 0; bits < 1 << 16; bits++) {
            ByteBuffer two =
                    ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort(0, (short) bits);
            float half =
                    Tensor.of(new long[] {1}, ElementType.F16, two.duplicate()).floats()[0];
            int exponent = bits >> 10 & 0x1f;
            int fraction = bits & 0x3ff;
            double size = exponent == 0
                    ? fraction * Math.pow(2, -24)
                    : exponent == 31
                            ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                            : (1024 + fraction) * Math.pow(2, exponent - 25);
            assertEquals((float) (bits >= 1 << 15 ? -size : size), half, "bits " + bits);
            float brain = Tensor.of(new long[] {1}, ElementType.BF16, two).floats()[0];
            assertEquals(Float.intBitsToFloat(bits << 16), brain);
        }
    }

    @Test
    void aMissingOrMisshapenTensorIsNamed() throws WeightFormatException {
        Map<String, Tensor> tensors = Safetensors.read(ByteBuffer.wrap(model.safetensors()));
        String name = "encoder.layer.0.output.dense.weight";
        Tensor right = tensors.remove(name);
        assertTrue(messageOf(tensors).contains(name));
        tensors.put(name, right.turned());
        assertTrue(messageOf(tensors).contains(name));
        tensors.put(name, right);
        new BertWeights(SHAPE, tensors);
        BertShape absurd = new BertShape(7, 5, 4, 6, Integer.MAX_VALUE, 2, 0, 1e-12);
        assertThrows(WeightFormatException.class, () -> new BertWeights(absurd, tensors));
    }

    private static String messageOf(Map<String, Tensor> tensors) {
        return assertThrows(WeightFormatException.class, () -> new BertWeights(SHAPE, tensors))
                .getMessage();
    }
}
