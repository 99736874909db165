package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.BertShape;
import cartwright.adapter.djl.weights.BertWeights;
import cartwright.adapter.djl.weights.OnnxWeights;
import cartwright.adapter.djl.weights.Safetensors;
import cartwright.adapter.djl.weights.WeightFormatException;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A model of the BERT family as it is published: a folder with {@code config.json}, {@code tokenizer.json} and {@code
 * model.safetensors} (BERT, RoBERTa, XLM-R), or {@code model.onnx} instead (BERT), beside them or in a folder {@code onnx} as
 * exporters put it, and the files of sentence-transformers where it was tuned for sentences.
 */
final class ModelFolder {

    /** RoBERTa and its sisters number positions from behind that of the padding token on. */
    private static final Set<String> OFFSET_POSITIONS = Set.of("roberta", "xlm-roberta", "camembert");

    private static final String WEIGHTS = "model.safetensors";
    private static final List<String> ONNX = List.of("model.onnx", "onnx/model.onnx");

    private final FolderFiles files;
    private final String id;

    ModelFolder(Path folder) {
        files = new FolderFiles(folder);
        id = folder.toString();
    }

    /** Reads and checks the files; the weights stay on disk, mapped, until the engine copies them. */
    ModelParts read() throws EncoderException {
        try {
            String config = files.text("config.json");
            BertShape shape = shapeOf(JsonFacts.parse(config));
            String tokenizer = files.text("tokenizer.json");
            TextHandling handling = new SentenceSettings(files).read();
            String name = weightFile();
            ByteBuffer file = files.mapped(name);
            BertWeights weights = weights(shape, name, file);
            String hash = new ModelHash()
                    .with(file)
                    .with(tokenizer)
                    .with(config)
                    .with(handling)
                    .hex();
            return new ModelParts(id, hash, weights, tokenizer, handling);
        } catch (IOException | WeightFormatException e) {
            throw failure(id, e);
        }
    }

    static EncoderException failure(String id, Exception e) {
        Reason reason = e instanceof UnsupportedModel ? Reason.UNSUPPORTED_MODEL : Reason.BAD_MODEL;
        return new EncoderException(reason, id, String.valueOf(e.getMessage()), e);
    }

    /** Where there are both, the one that every family can be read from; where there is none, the one that is missed. */
    private String weightFile() {
        return files.has(WEIGHTS)
                ? WEIGHTS
                : ONNX.stream().filter(files::has).findFirst().orElse(WEIGHTS);
    }

    private static BertWeights weights(BertShape shape, String name, ByteBuffer file) throws WeightFormatException {
        if (name.equals(WEIGHTS)) {
            return new BertWeights(shape, Safetensors.read(file));
        }
        BertWeights found = OnnxWeights.read(file);
        if (shape.firstPosition() > 0) {
            throw new UnsupportedModel("RoBERTa in an ONNX file");
        }
        if (shape.layers() != found.shape().layers()
                || shape.heads() != found.shape().heads()) {
            throw new WeightFormatException(name + " is of another size than config.json says");
        }
        return found;
    }

    private static BertShape shapeOf(JsonFacts config) throws WeightFormatException {
        String type = config.text("model_type", "");
        if (type.isEmpty()) {
            throw new WeightFormatException("config.json names no model_type");
        }
        int first = OFFSET_POSITIONS.contains(type) ? (int) config.number("pad_token_id", 1) + 1 : 0;
        if (first == 0) {
            require("model_type", type, "bert");
        }
        require("hidden_act", config.text("hidden_act", "gelu"), "gelu");
        require("position_embedding_type", config.text("position_embedding_type", "absolute"), "absolute");
        return new BertShape(
                config.whole("vocab_size"),
                config.whole("max_position_embeddings") - first,
                config.whole("hidden_size"),
                config.whole("intermediate_size"),
                config.whole("num_hidden_layers"),
                config.whole("num_attention_heads"),
                first,
                config.number("layer_norm_eps", first == 0 ? 1e-12 : 1e-5));
    }

    private static void require(String what, String found, String supported) throws WeightFormatException {
        if (!found.equals(supported)) {
            throw new UnsupportedModel(what + " " + found);
        }
    }
}
