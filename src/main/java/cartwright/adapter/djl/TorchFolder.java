package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.WeightFormatException;
import cartwright.app.port.EncoderException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A model as DJL keeps it: a folder with one TorchScript file {@code *.pt}, {@code tokenizer.json} and perhaps {@code
 * serving.properties}, of which {@code includeTokenTypes} and {@code pooling} are read.
 *
 * <p>The script takes token numbers and a mask of ones, and token types where the properties say so; it returns a vector for each
 * token or one for each text.
 */
final class TorchFolder {

    private static final String SERVING = "serving.properties";

    private final FolderFiles files;
    private final String id;

    TorchFolder(Path folder) {
        files = new FolderFiles(folder);
        id = folder.toString();
    }

    /** Tells whether a folder holds a TorchScript file, and no weights that are read without one. */
    static boolean isOne(Path folder) {
        return !new FolderFiles(folder).has("model.safetensors")
                && !scripts(folder).isEmpty();
    }

    private static List<Path> scripts(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".pt") && Files.isRegularFile(file))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Reads all but the script, which the engine reads. */
    TorchParts read() throws EncoderException {
        try {
            List<Path> scripts = scripts(files.folder());
            if (scripts.size() != 1) {
                throw new UnsupportedModel(scripts.size() + " TorchScript files in a folder");
            }
            Path script = scripts.get(0);
            if (Files.size(script) > Runtime.getRuntime().maxMemory()) {
                throw new WeightFormatException("too large for the memory of this process");
            }
            Properties serving = new Properties();
            serving.load(new StringReader(files.has(SERVING) ? files.text(SERVING) : ""));
            TextHandling handling = handling(serving);
            String tokenizer = files.text("tokenizer.json");
            JsonFacts config = files.facts("config.json");
            int positions = (int) Math.max(2, config.number("max_position_embeddings", Tokens.LONGEST));
            String hash = new ModelHash()
                    .with(files.mapped(script.getFileName().toString()))
                    .with(tokenizer)
                    .with(handling)
                    .hex();
            ModelText text = new ModelText(id, hash, tokenizer, handling, positions, (int)
                    Math.min(Integer.MAX_VALUE, config.number("vocab_size", Integer.MAX_VALUE)));
            return new TorchParts(text, script, "true".equals(serving.getProperty("includeTokenTypes")));
        } catch (IOException | IllegalArgumentException | WeightFormatException e) { // a wrong escape in the properties
            throw ModelFolder.failure(id, e);
        }
    }

    private TextHandling handling(Properties serving) throws IOException, WeightFormatException {
        TextHandling said = new SentenceSettings(files).read();
        String named = serving.getProperty("pooling");
        if (named == null) {
            return said;
        }
        String pooling = named.toLowerCase(Locale.ROOT);
        return switch (pooling) {
            case "mean", "mean_sqrt_len" -> said.pooledBy(Pooling.MEAN);
            case "cls" -> said.pooledBy(Pooling.CLS);
            default -> throw new UnsupportedModel("the pooling " + pooling);
        };
    }
}
