package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.net.HttpDownloads;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.TextEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every family of models that can be opened, against vectors computed in plain loops. */
class ModelFamiliesTest {

    private static final DjlEncoders ENCODERS =
            new DjlEncoders(Path.of(System.getProperty("cartwright.home"), "engine"), new HttpDownloads());

    private static final List<String> TEXTS = List.of(
            "tent", "red tent", "blue shoe red stove", "", "跑 步 shoe", "a word it does not know", "red red red");

    @TempDir
    private Path folder;

    private TextEncoder open() throws EncoderException {
        return ENCODERS.open(folder.toString(), DeviceChoice.CPU);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void assertRefused(Reason reason) {
        EncoderException error = assertThrows(EncoderException.class, this::open);
        assertEquals(reason, error.reason(), error.getMessage());
    }

    private static void assertClose(double[] expected, float[] found, String text) {
        double dot = 0;
        for (int d = 0; d < found.length; d++) {
            dot += expected[d] * found[d];
        }
        assertTrue(dot > 0.9999, text + ": " + dot); // bfloat16 may have been chosen
    }

    @ParameterizedTest
    @CsvSource({
        "bert, '', 0, 2, 1e-12", "bert, bert., 0, 2, 1e-12", "roberta, roberta., 2, 1, 1e-5",
        "roberta, '', 2, 1, 1e-5", "xlm-roberta, roberta., 2, 1, 1e-5", "roberta, '', 1, 1, 1e-5"
    })
    void everyFamilyGivesTheVectorsOfThePlainLoops(String type, String prefix, int offset, int types, double epsilon)
            throws Exception {
        TinyFamily model = new TinyFamily(type, prefix, offset, types, epsilon, 11);
        model.writeTo(folder);
        for (boolean first : new boolean[] {false, true}) {
            write("1_Pooling/config.json", "{\"pooling_mode_cls_token\": " + first + "}");
            try (TextEncoder encoder = open()) {
                List<float[]> vectors = encoder.encode(TEXTS);
                for (int i = 0; i < TEXTS.size(); i++) {
                    assertClose(model.vector(TinyFamily.tokens(TEXTS.get(i)), first), vectors.get(i), TEXTS.get(i));
                }
            }
        }
    }

    @Test
    void arrayOperationsGiveThePlainLoopsVectorsToRounding() throws Exception {
        TinyFamily model = new TinyFamily("roberta", "roberta.", 2, 1, 1e-5, 12);
        model.writeTo(folder);
        ModelParts parts = new ModelFolder(folder).read();
        new EngineStart(Path.of(System.getProperty("cartwright.home"), "engine")).engine(DeviceChoice.CPU);
        var parameters = new cartwright.adapter.djl.weights.BertParameters(parts.weights());
        EngineTables tables = new EngineTables(parameters, ai.djl.Device.cpu());
        Forward forward = new NdForward(parameters.shape(), Pooling.MEAN, tables);
        var description = new cartwright.app.port.EncoderDescription(
                "tiny", "hash", 8, "cpu", "plain", cartwright.app.port.PoolingRule.MEAN, 0.5);
        try (DjlEncoder encoder =
                new DjlEncoder(description, parts.text(), new Tokens(parts.text()), tables.manager(), forward)) {
            for (String text : TEXTS) {
                double[] expected = model.vector(TinyFamily.tokens(text), false);
                float[] found = encoder.encode(List.of(text)).get(0);
                for (int d = 0; d < expected.length; d++) {
                    assertEquals(expected[d], found[d], 2e-6, text);
                }
            }
        }
    }

    @Test
    void promptsStandBeforeQuestionsAndNames() throws Exception {
        TinyFamily model = new TinyFamily("bert", "", 0, 2, 1e-12, 13);
        model.writeTo(folder);
        write(
                "config_sentence_transformers.json",
                "{\"prompts\": {\"query\": \"red \", \"passage\": \"blue \"}, \"default_prompt_name\": null}");
        try (TextEncoder encoder = open()) {
            assertClose(model.vector(TinyFamily.tokens("red tent"), false), encoder.encodeQuery("tent"), "query");
            assertClose(
                    model.vector(TinyFamily.tokens("blue tent"), false),
                    encoder.encode(List.of("tent")).get(0),
                    "name");
        }
        write(
                "config_sentence_transformers.json",
                "{\"prompts\": {\"any\": \"stove \"}, \"default_prompt_name\": \"any\"}");
        try (TextEncoder encoder = open()) {
            assertClose(model.vector(TinyFamily.tokens("stove tent"), false), encoder.encodeQuery("tent"), "usual");
        }
        write("1_Pooling/config.json", "{\"pooling_mode_mean_tokens\": true, \"include_prompt\": false}");
        assertRefused(Reason.UNSUPPORTED_MODEL);
    }

    @Test
    void theModulesSayWhereThePoolingIsAndWhatCannotBeDone() throws Exception {
        TinyFamily model = new TinyFamily("bert", "", 0, 2, 1e-12, 14);
        model.writeTo(folder);
        String modules = """
                [{"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
                {"idx": 1, "path": "pool", "type": "sentence_transformers.models.Pooling"},
                {"idx": 2, "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}]
                """;
        write("modules.json", modules);
        write("pool/config.json", "{\"pooling_mode_cls_token\": true}");
        try (TextEncoder encoder = open()) {
            assertClose(
                    model.vector(TinyFamily.tokens("red tent"), true),
                    encoder.encode(List.of("red tent")).get(0),
                    "first token");
        }
        for (String pooling : List.of(
                "{\"pooling_mode_max_tokens\": true}",
                "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": true}",
                "{\"pooling_mode\": \"lasttoken\"}")) {
            write("pool/config.json", pooling);
            assertRefused(Reason.UNSUPPORTED_MODEL);
        }
        write("pool/config.json", "{\"pooling_mode\": \"mean\"}");
        open().close();
        write("modules.json", modules.replace("Normalize\"", "Dense\""));
        assertRefused(Reason.UNSUPPORTED_MODEL);
        write("modules.json", modules.replace("\"path\": \"\"", "\"path\": \"0_Transformer\""));
        assertRefused(Reason.UNSUPPORTED_MODEL);
        write("modules.json", modules.replace("pool", "../../etc"));
        assertRefused(Reason.BAD_MODEL);
        for (String wrong : List.of("{}", "[1]", "[", "null")) {
            write("modules.json", wrong);
            assertRefused(Reason.BAD_MODEL);
        }
    }

    /** A length or offset from a file is never believed before it is compared with the file. */
    @Test
    void hostileHeadersAreRefusedBeforeMemoryIsTaken() throws Exception {
        new TinyFamily("bert", "", 0, 2, 1e-12, 15).writeTo(folder);
        Path file = folder.resolve("model.safetensors");
        byte[] good = Files.readAllBytes(file);
        int length = (int) ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        String header = new String(good, 8, length, StandardCharsets.UTF_8);
        Random random = new Random(16);
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            byte[] changed = changed(good, header, random);
            Files.write(file, changed);
            try {
                new ModelFolder(folder).read();
            } catch (EncoderException e) {
                assertEquals(Reason.BAD_MODEL, e.reason(), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 150, "refused " + refused + " of 300");
        for (String size : List.of("vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers")) {
            Files.write(file, good);
            String config = Files.readString(folder.resolve("config.json"));
            write("config.json", config.replaceFirst("\"" + size + "\": \\d+", "\"" + size + "\": 2000000000"));
            assertRefused(Reason.BAD_MODEL);
            write("config.json", config);
        }
    }

    private static byte[] changed(byte[] good, String header, Random random) {
        byte[] changed = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(0, random.nextLong());
            case 1 -> changed[8 + random.nextInt(header.length())] = (byte) random.nextInt(128);
            case 2 -> {
                String[] numbers = {"-1", "9223372036854775807", "1e400", "0.5", "4294967296", "[]", "null"};
                String other =
                        header.replaceFirst("(?<=[\\[,])\\d+(?=[,\\]])", numbers[random.nextInt(numbers.length)]);
                byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
                changed = ByteBuffer.allocate(8 + bytes.length + good.length - 8 - header.length())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(bytes.length)
                        .put(bytes)
                        .put(good, 8 + header.length(), good.length - 8 - header.length())
                        .array();
            }
            default -> changed = java.util.Arrays.copyOf(good, random.nextInt(good.length));
        }
        return changed;
    }

    /** A script that gives each token the vector of its number: no weights, and a result that is known. */
    private void writeScript(String forward) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        PickleWriter attributes = new PickleWriter();
        attributes.startObject("__torch__", "Tiny");
        attributes.oneNumber("unused");
        attributes.endObject();
        String source = "class Tiny(Module):\n  __parameters__ = []\n  __buffers__ = []\n  unused : Tensor\n" + forward;
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            entry(zip, "data.pkl", attributes.bytes());
            entry(zip, "data/0", new byte[4]);
            entry(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
            entry(zip, "constants.pkl", new PickleWriter().emptyTuple().bytes());
            entry(zip, "version", "10\n".getBytes(StandardCharsets.UTF_8));
            entry(zip, "byteorder", "little".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("model.pt"), archive.toByteArray());
        write("tokenizer.json", TinyFamily.tokenizer());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry("m/" + name);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setCrc(sum.getValue());
        entry.setSize(content.length);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void aTorchScriptFolderIsRunAsItIs() throws Exception {
        writeScript("  def forward(self: __torch__.Tiny, ids: Tensor, mask: Tensor) -> Tensor:\n"
                + "    return torch.to(torch.mul(torch.one_hot(ids, 12), torch.unsqueeze(mask, 2)), 6)\n");
        String hash;
        try (TextEncoder encoder = open()) {
            assertEquals(12, encoder.description().dimension());
            assertTrue(encoder.description().engine().endsWith("a TorchScript file"));
            hash = encoder.description().modelHash();
            float third = (float) Math.sqrt(1 / 3.0);
            float[] expected = new float[12];
            expected[0] = third;
            expected[2] = third;
            expected[4] = third;
            assertArrayEquals(expected, encoder.encode(List.of("tent")).get(0), 1e-6f);
        }
        write("serving.properties", "pooling=cls\n");
        try (TextEncoder encoder = open()) {
            assertEquals(1, encoder.encode(List.of("tent")).get(0)[0], 1e-6f);
            assertNotEquals(hash, encoder.description().modelHash());
        }
        write("serving.properties", "pooling=max\n");
        assertRefused(Reason.UNSUPPORTED_MODEL);
    }

    @Test
    void aScriptMayTakeTypesAndReturnOneVectorATextOrSeveralThings() throws Exception {
        writeScript(
                "  def forward(self: __torch__.Tiny, ids: Tensor, mask: Tensor, types: Tensor) -> Tuple[Tensor, Tensor]:\n"
                        + "    one = torch.to(torch.one_hot(torch.add(ids, types), 12), 6)\n"
                        + "    return (torch.sum(one, [1]), one)\n");
        assertRefused(Reason.BAD_MODEL);
        write("serving.properties", "includeTokenTypes=true\n");
        try (TextEncoder encoder = open()) {
            assertEquals(2 / Math.sqrt(6), encoder.encode(List.of("tent tent")).get(0)[4], 1e-6);
        }
    }

    @Test
    void aWrongScriptIsABadModel() throws Exception {
        writeScript(
                "  def forward(self: __torch__.Tiny, ids: Tensor, mask: Tensor) -> Tensor:\n    return torch.no_such(ids)\n");
        assertRefused(Reason.BAD_MODEL);
        writeScript(
                "  def forward(self: __torch__.Tiny, ids: Tensor, mask: Tensor) -> Tensor:\n    return torch.to(ids, 6)\n");
        assertRefused(Reason.BAD_MODEL);
        for (byte[] bytes :
                List.of(new byte[0], new byte[] {1, 2, 3}, "PK\u0003\u0004 no".getBytes(StandardCharsets.UTF_8))) {
            Files.write(folder.resolve("model.pt"), bytes);
            assertRefused(Reason.BAD_MODEL);
        }
        Files.write(folder.resolve("second.pt"), new byte[1]);
        assertRefused(Reason.UNSUPPORTED_MODEL);
    }
}
