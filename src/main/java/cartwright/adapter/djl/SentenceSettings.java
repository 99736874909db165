package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.WeightFormatException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What a model tuned by sentence-transformers says of its use: {@code modules.json}, the pooling's {@code config.json}, and the
 * prompts of {@code config_sentence_transformers.json}. Without these files a text is the mean of its tokens.
 *
 * <p>Vectors are always scaled to length 1, so that a step which does that changes nothing.
 */
final class SentenceSettings {

    /** The level of no particular model; those of the bundled ones were measured. */
    static final double NEAR = 0.5;

    private static final List<String> DOCUMENT_PROMPTS = List.of("document", "passage", "corpus");

    private final FolderFiles files;

    SentenceSettings(FolderFiles files) {
        this.files = files;
    }

    TextHandling read() throws IOException, WeightFormatException {
        if (files.folder().resolve("2_Dense").toFile().exists()) {
            throw new UnsupportedModel("a dense step after the pooling");
        }
        boolean lowerCase = files.facts("tokenizer_config.json").flag("do_lower_case")
                || files.facts("sentence_bert_config.json").flag("do_lower_case");
        JsonFacts use = files.facts("config_sentence_transformers.json");
        JsonFacts prompts = use.within("prompts");
        String usual = prompts.text(use.text("default_prompt_name", ""), "");
        String document = usual;
        for (String name : DOCUMENT_PROMPTS) {
            document = prompts.text(name, document);
        }
        String poolingFile = poolingFolder() + "/config.json";
        JsonFacts pooling = files.facts(poolingFile);
        if (!pooling.flag("include_prompt", true) && !(prompts.text("query", usual) + document).isEmpty()) {
            throw new UnsupportedModel("a pooling that leaves out the tokens of a prompt");
        }
        return new TextHandling(
                pooling(pooling), files.has(poolingFile), lowerCase, prompts.text("query", usual), document, NEAR);
    }

    /** Each step of the model has a folder; the one of the pooling is mostly called {@code 1_Pooling}. */
    private String poolingFolder() throws IOException, WeightFormatException {
        String folder = "1_Pooling";
        if (!files.has("modules.json")) {
            return folder;
        }
        for (JsonFacts step : JsonFacts.parseList(files.text("modules.json"))) {
            String type = step.text("type", "");
            String path = step.text("path", "");
            switch (type.substring(type.lastIndexOf('.') + 1)) {
                case "Transformer" -> requireHere(path);
                case "Pooling" -> folder = path;
                case "Normalize" -> requireNothing();
                default -> throw new UnsupportedModel("a step of the type " + type);
            }
        }
        return requireInside(folder);
    }

    private static void requireNothing() {
        // every vector is scaled to length 1 as it is
    }

    private static void requireHere(String path) throws WeightFormatException {
        if (!path.isEmpty()) {
            throw new UnsupportedModel("a transformer in the folder " + path);
        }
    }

    /** A file of settings must not lead out of its folder. */
    private String requireInside(String folder) throws WeightFormatException {
        if (!folder.matches("[A-Za-z0-9_]{1,64}")) {
            throw new WeightFormatException("modules.json names the folder " + folder);
        }
        return folder;
    }

    private static Pooling pooling(JsonFacts config) throws WeightFormatException {
        boolean first = config.flag("pooling_mode_cls_token");
        // the mean over the root of the length points in the same direction as the mean
        boolean mean = config.flag("pooling_mode_mean_tokens") || config.flag("pooling_mode_mean_sqrt_len_tokens");
        boolean other = config.flag("pooling_mode_max_tokens")
                || config.flag("pooling_mode_weightedmean_tokens")
                || config.flag("pooling_mode_lasttoken");
        String named = config.text("pooling_mode", first == mean ? "mean" : first ? "cls" : "mean")
                .toLowerCase(Locale.ROOT);
        if (other || first && mean || !named.equals("cls") && !named.equals("mean")) {
            throw new UnsupportedModel("a pooling other than of the first token or the mean");
        }
        return named.equals("cls") ? Pooling.CLS : Pooling.MEAN;
    }
}
