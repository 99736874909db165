package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.BertShape;
import cartwright.adapter.djl.weights.BertWeights;
import cartwright.adapter.djl.weights.Safetensors;
import cartwright.adapter.djl.weights.WeightFormatException;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A BERT model as it is published: a folder with {@code config.json}, {@code tokenizer.json} and {@code
 * model.safetensors}, and {@code 1_Pooling/config.json} where it was tuned for sentences.
 */
final class ModelFolder {

    private static final long LONGEST_JSON = 64_000_000;

    /** The level of no particular model; those of the bundled ones were measured. */
    private static final double NEAR = 0.5;

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    /** Reads and checks the files; the weights stay on disk, mapped, until the engine copies them. */
    ModelParts read() throws EncoderException {
        try {
            String config = text("config.json");
            BertShape shape = shapeOf(JsonFacts.parse(config));
            String tokenizer = text("tokenizer.json");
            TextHandling handling = handling();
            ByteBuffer file = mapped("model.safetensors");
            BertWeights weights = new BertWeights(shape, Safetensors.read(file));
            String hash = new ModelHash()
                    .with(file)
                    .with(tokenizer)
                    .with(config)
                    .with(handling)
                    .hex();
            return new ModelParts(folder.toString(), hash, weights, tokenizer, handling);
        } catch (IOException | WeightFormatException e) {
            throw new EncoderException(Reason.BAD_MODEL, folder.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static BertShape shapeOf(JsonFacts config) throws WeightFormatException {
        require(config.text("model_type", "?"), "bert");
        require(config.text("hidden_act", "gelu"), "gelu");
        require(config.text("position_embedding_type", "absolute"), "absolute");
        return new BertShape(
                config.whole("vocab_size"),
                config.whole("max_position_embeddings"),
                config.whole("hidden_size"),
                config.whole("intermediate_size"),
                config.whole("num_hidden_layers"),
                config.whole("num_attention_heads"),
                config.number("layer_norm_eps", 1e-12));
    }

    private static void require(String found, String supported) throws WeightFormatException {
        if (!found.equals(supported)) {
            throw new WeightFormatException("config.json says " + found + ", supported is " + supported);
        }
    }

    private TextHandling handling() throws IOException, WeightFormatException {
        if (Files.exists(folder.resolve("2_Dense"))) {
            throw new WeightFormatException("a dense step after the pooling is not supported");
        }
        boolean lowerCase = has("tokenizer_config.json")
                && JsonFacts.parse(text("tokenizer_config.json")).flag("do_lower_case");
        String prefix = has("config_sentence_transformers.json")
                ? JsonFacts.parse(text("config_sentence_transformers.json"))
                        .within("prompts")
                        .text("query", "")
                : "";
        return new TextHandling(pooling(), lowerCase, prefix, "", NEAR);
    }

    private Pooling pooling() throws IOException, WeightFormatException {
        if (!has("1_Pooling/config.json")) {
            return Pooling.MEAN;
        }
        JsonFacts config = JsonFacts.parse(text("1_Pooling/config.json"));
        if (config.flag("pooling_mode_cls_token")) {
            return Pooling.CLS;
        }
        if (config.flag("pooling_mode_mean_tokens")) {
            return Pooling.MEAN;
        }
        throw new WeightFormatException("a pooling other than cls or mean");
    }

    private boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    private String text(String name) throws IOException, WeightFormatException {
        if (!has(name)) {
            throw new WeightFormatException("no file " + name);
        }
        Path file = folder.resolve(name);
        if (Files.size(file) > LONGEST_JSON) {
            throw new WeightFormatException(name + " has " + Files.size(file) + " bytes");
        }
        return Files.readString(file);
    }

    private ByteBuffer mapped(String name) throws IOException, WeightFormatException {
        if (!has(name)) {
            throw new WeightFormatException("no file " + name);
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new WeightFormatException(name + " has " + channel.size() + " bytes, more than 2 GB");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
