package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.OnnxWeights;
import cartwright.adapter.djl.weights.WeightFormatException;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A model that came with the program, inside a jar on the class path. */
enum BundledModel {
    /** English. */
    MINILM("minilm", "all-minilm-l6-v2", new TextHandling(Pooling.MEAN, true, true, "", "", 0.42)),
    /**
     * Chinese. Its vocabulary has small letters alone but its tokenizer.json does not make them small: left so, every
     * brand in capitals is the unknown token.
     */
    BGE_SMALL_ZH(
            "bge-small-zh",
            "bge-small-zh-v1.5",
            new TextHandling(Pooling.CLS, true, true, "为这个句子生成表示以用于检索相关文章：", "", 0.46));

    // Measured on the outdoor sample: 1,637 names, 43 category names as queries, each bare, as "buy ..." and as "I am
    // looking for ...". "near" is where the mean F1 of "in the category" peaks (Chinese 0.44 to 0.47, English 0.40 to
    // 0.47). The prefix is the one the Chinese model was trained with; mean average precision without and with it:
    // bare 0.640, 0.653; "buy" 0.620, 0.643; "looking for" 0.592, 0.621; and the peak moves less with the wording.

    private final String id;
    private final String resource;
    private final TextHandling handling;

    BundledModel(String id, String resource, TextHandling handling) {
        this.id = id;
        this.resource = resource;
        this.handling = handling;
    }

    String id() {
        return id;
    }

    /** Reads the model; its weights stay on the heap until the engine has them. */
    ModelParts read() throws EncoderException {
        return read(handling);
    }

    /** Reads the model with another pooling than its own. */
    ModelParts read(Pooling pooling) throws EncoderException {
        return read(handling.pooledBy(pooling));
    }

    private ModelParts read(TextHandling handling) throws EncoderException {
        try {
            ByteBuffer onnx = bytesOf("/" + resource + ".onnx");
            String tokenizer = StandardCharsets.UTF_8
                    .decode(bytesOf("/" + resource + "-tokenizer.json"))
                    .toString();
            String hash =
                    new ModelHash().with(onnx).with(tokenizer).with(handling).hex();
            return new ModelParts(id, hash, OnnxWeights.read(onnx), tokenizer, handling);
        } catch (IOException | WeightFormatException e) {
            throw new EncoderException(Reason.BAD_MODEL, id, String.valueOf(e.getMessage()), e);
        }
    }

    private ByteBuffer bytesOf(String name) throws IOException, EncoderException {
        URL url = BundledModel.class.getResource(name);
        if (url == null) {
            throw new EncoderException(Reason.BAD_MODEL, id, "not on the class path: " + name, null);
        }
        URLConnection connection = url.openConnection();
        try (InputStream in = connection.getInputStream()) {
            int length = connection.getContentLength();
            if (length < 0) {
                return ByteBuffer.wrap(in.readAllBytes());
            }
            byte[] bytes = new byte[length]; // of the right size at once: 95 MB need not be copied while growing
            if (in.readNBytes(bytes, 0, length) < length) {
                throw new IOException(name + " ends too early");
            }
            return ByteBuffer.wrap(bytes);
        }
    }
}
