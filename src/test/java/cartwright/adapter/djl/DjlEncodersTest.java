package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import cartwright.adapter.net.HttpDownloads;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.TextEncoder;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the real models in the real engine. */
class DjlEncodersTest {

    private static final DjlEncoders ENCODERS =
            new DjlEncoders(Path.of(System.getProperty("cartwright.home"), "engine"), new HttpDownloads());

    private static ProxySelector before;
    private static TextEncoder minilm;
    private static TextEncoder bge;

    @BeforeAll
    static void openBothWithoutANetwork() throws EncoderException {
        before = ProxySelector.getDefault();
        ProxySelector.setDefault(new NoNetwork());
        minilm = ENCODERS.open("minilm", DeviceChoice.AUTO);
        bge = ENCODERS.open("bge-small-zh", DeviceChoice.CPU);
    }

    @AfterAll
    static void close() {
        minilm.close();
        bge.close();
        ProxySelector.setDefault(before);
    }

    @Test
    void wholeNumbersGiveNearlyTheSameVectorsUnderAHashOfTheirOwn() throws EncoderException {
        List<String> names = ProductNames.english(300);
        try (TextEncoder exact = ENCODERS.open("minilm", DeviceChoice.CPU);
                TextEncoder whole = ENCODERS.open("minilm:int8", DeviceChoice.CPU)) {
            assertEquals("minilm:int8", whole.description().id());
            boolean used = whole.description().engine().contains("int8");
            assertEquals(
                    used,
                    whole.description().modelHash().equals(exact.description().modelHash() + "-int8"));
            List<float[]> expected = exact.encode(names);
            List<float[]> found = whole.encode(names);
            for (int i = 0; i < names.size(); i++) {
                double dot = 0;
                for (int d = 0; d < expected.get(i).length; d++) {
                    dot += (double) expected.get(i)[d] * found.get(i)[d];
                }
                assertTrue(dot > 0.99, names.get(i) + ": " + dot);
            }
        }
    }

    @Test
    void englishVectorsEqualThoseOfAnotherEngine() throws Exception {
        assertEqualToOracle(minilm, "all-minilm-l6-v2", false, ProductNames.english(200));
    }

    @Test
    void chineseVectorsEqualThoseOfAnotherEngine() throws Exception {
        assertEqualToOracle(bge, "bge-small-zh-v1.5", true, ProductNames.chinese(200));
    }

    private static void assertEqualToOracle(TextEncoder encoder, String resource, boolean cls, List<String> names)
            throws Exception {
        assertEquals(200, names.stream().distinct().count());
        List<float[]> vectors = encoder.encode(names);
        try (OnnxRuntimeOracle oracle = new OnnxRuntimeOracle(resource, cls)) {
            for (int i = 0; i < names.size(); i++) {
                double[] expected = oracle.encode(names.get(i).toLowerCase(Locale.ROOT));
                assertTrue(cosine(expected, vectors.get(i)) >= closeness(encoder), names.get(i));
            }
        }
    }

    /** Which numbers are multiplied depends on the processor of this machine. */
    private static boolean isHalf(TextEncoder encoder) {
        return encoder.description().engine().contains("bfloat16");
    }

    private static double closeness(TextEncoder encoder) {
        return isHalf(encoder) ? 0.9995 : 0.999999;
    }

    private static double cosine(double[] a, float[] b) {
        assertEquals(a.length, b.length);
        double dot = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int d = 0; d < a.length; d++) {
            dot += a[d] * b[d];
            squaresA += a[d] * a[d];
            squaresB += (double) b[d] * b[d];
        }
        assertEquals(1, squaresB, 1e-5);
        return dot / Math.sqrt(squaresA * squaresB);
    }

    private static double cosine(float[] a, float[] b) {
        double[] wide = new double[a.length];
        for (int d = 0; d < a.length; d++) {
            wide[d] = a[d];
        }
        return cosine(wide, b);
    }

    @Test
    void aVectorDoesNotDependOnWhatElseIsEncoded() throws EncoderException {
        List<String> names = new ArrayList<>(ProductNames.english(150));
        names.addAll(ProductNames.english(30)); // some twice
        List<float[]> together = minilm.encode(names);
        float rounding = isHalf(minilm) ? 3e-3f : 2e-6f;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(5));
        List<float[]> shuffled = minilm.encode(order.stream().map(names::get).toList());
        for (int i = 0; i < order.size(); i++) {
            assertArrayEquals(together.get(order.get(i)), shuffled.get(i), rounding);
        }
        for (int i = 0; i < names.size(); i += 15) {
            assertArrayEquals(
                    together.get(i), minilm.encode(List.of(names.get(i))).get(0), rounding);
        }
    }

    @Test
    void theSameCallGivesTheSameBits() throws EncoderException {
        List<String> names = ProductNames.chinese(70);
        List<float[]> first = bge.encode(names);
        List<float[]> second = bge.encode(names);
        for (int i = 0; i < names.size(); i++) {
            assertArrayEquals(first.get(i), second.get(i));
        }
    }

    @Test
    void anyTextHasAVectorOfLengthOne() throws EncoderException {
        List<String> texts = List.of(
                "",
                "   ",
                "\t\n\r",
                "\u0000\u0001\u001f\u007f",
                "👟🏃‍♀️",
                "跑步鞋👟",
                "\ud83d",
                "a\udc00b",
                "\ufffe\uffff",
                "ﷺ",
                "x".repeat(200_000),
                "trail shoe ".repeat(50_000),
                "跑".repeat(100_000),
                "İstanbul ß Ω");
        for (TextEncoder encoder : List.of(minilm, bge)) {
            List<float[]> vectors = encoder.encode(texts);
            assertEquals(texts.size(), vectors.size());
            for (float[] vector : vectors) {
                assertEquals(encoder.description().dimension(), vector.length);
                assertEquals(1, cosine(vector, vector), 1e-6);
            }
        }
        assertTrue(minilm.encode(List.of()).isEmpty());
    }

    @Test
    void aWordInCapitalsIsTheSameWord() throws EncoderException {
        List<float[]> vectors = bge.encode(List.of("GPS手表", "gps手表", "XYZ手表"));
        assertArrayEquals(vectors.get(0), vectors.get(1), 1e-6f);
        assertTrue(cosine(vectors.get(0), vectors.get(2)) < 0.99);
    }

    @Test
    void likeThingsAreNearerThanUnlikeOnes() throws EncoderException {
        assertNearest(bge, "买一双跑步鞋", "跑步鞋", "运动袜", "帐篷", "咖啡机");
        assertNearest(minilm, "running shoes", "Trail running shoe", "Sports socks", "4-season tent", "Coffee machine");
    }

    private static void assertNearest(TextEncoder encoder, String query, String... names) throws EncoderException {
        float[] asked = encoder.encodeQuery(query);
        List<float[]> vectors = encoder.encode(List.of(names));
        assertTrue(cosine(asked, vectors.get(0)) > encoder.description().near());
        assertTrue(cosine(asked, vectors.get(0)) > cosine(asked, vectors.get(1)));
        assertTrue(cosine(asked, vectors.get(1)) > cosine(asked, vectors.get(3)));
        assertTrue(cosine(asked, vectors.get(3)) < encoder.description().near());
    }

    @Test
    void twoThreadsGetWhatOneGets() throws Exception {
        List<String> names = ProductNames.english(120);
        List<float[]> alone = minilm.encode(names);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<float[]>>> results = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                results.add(threads.submit(() -> minilm.encode(names)));
            }
            for (Future<List<float[]>> result : results) {
                for (int i = 0; i < names.size(); i++) {
                    assertArrayEquals(alone.get(i), result.get().get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingWaitsForACallAndEndsUse() throws Exception {
        TextEncoder encoder = ENCODERS.open("minilm", DeviceChoice.CPU);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<List<float[]>> running = thread.submit(() -> encoder.encode(ProductNames.english(200)));
            Thread.sleep(100);
            encoder.close();
            assertEquals(200, running.get().size());
        } finally {
            thread.shutdownNow();
        }
        encoder.close();
        assertThrows(IllegalStateException.class, () -> encoder.encode(List.of("tent")));
    }

    @Test
    void describesItself() {
        assertEquals(384, minilm.description().dimension());
        assertEquals(512, bge.description().dimension());
        assertTrue(
                bge.description().engine().matches("PyTorch 2\\.7\\.1, (float32|bfloat16) (script|array operations)"),
                bge.description().engine());
        assertEquals("cpu", bge.description().device());
        assertTrue(minilm.description().modelHash().matches("[0-9a-f]{64}"));
        assertNotEquals(minilm.description().modelHash(), bge.description().modelHash());
    }

    @Test
    void suggestsChineseWhereMostNamesHoldHan() {
        assertEquals(List.of("minilm", "bge-small-zh"), ENCODERS.bundled());
        assertEquals("bge-small-zh", ENCODERS.suggestFor(List.of("跑步鞋", "GPS手表", "Tent")));
        assertEquals("minilm", ENCODERS.suggestFor(List.of("跑步鞋", "Socks", "Tent")));
        assertEquals("minilm", ENCODERS.suggestFor(List.of("ランニング", "Tent")));
        assertEquals("minilm", ENCODERS.suggestFor(List.of()));
    }

    @Test
    void saysWhatIsNotThere() {
        for (String model : List.of("no-such-model", "", "\u0000")) {
            EncoderException error =
                    assertThrows(EncoderException.class, () -> ENCODERS.open(model, DeviceChoice.AUTO));
            assertEquals(Reason.UNKNOWN_MODEL, error.reason());
            assertEquals(model, error.subject());
        }
    }

    @Test
    void aGpuThatIsNotThereIsNamed() {
        assumeTrue(Engine.getEngine("PyTorch").getGpuCount() == 0, "this machine has a GPU");
        EncoderException error = assertThrows(EncoderException.class, () -> ENCODERS.open("minilm", DeviceChoice.GPU));
        assertEquals(Reason.NO_DEVICE, error.reason());
    }

    /** Fails whatever asks for a way out. */
    private static final class NoNetwork extends ProxySelector {
        @Override
        public List<java.net.Proxy> select(URI uri) {
            throw new AssertionError("opens " + uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new AssertionError("opens " + uri);
        }
    }
}
