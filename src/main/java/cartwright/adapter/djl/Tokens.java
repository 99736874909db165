package cartwright.adapter.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Cuts texts into the tokens of a model. Safe to call from several threads. */
final class Tokens implements AutoCloseable {

    /** Most tokens of a text. Product names have 4 to 20; the rest of a longer text is not read. */
    static final int LONGEST = 64;

    /** Characters that are looked at: enough for 64 long words. A tokenizer given a whole book reads it all first. */
    private static final int LONGEST_TEXT = 4096;

    private final String model;
    private final boolean lowerCase;
    private final HuggingFaceTokenizer tokenizer;

    Tokens(ModelText text) throws EncoderException {
        model = text.id();
        lowerCase = text.handling().lowerCase();
        int most = Math.min(LONGEST, text.positions());
        // The files carry settings of their own, MiniLM's a fixed padding.
        Map<String, String> options = Map.of(
                "padding",
                "false",
                "truncation",
                "true",
                "maxLength",
                String.valueOf(most),
                "modelMaxLength",
                String.valueOf(most));
        try {
            byte[] json = text.tokenizer().getBytes(StandardCharsets.UTF_8);
            tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
        } catch (IOException | RuntimeException e) { // the native code throws nothing narrower
            throw new EncoderException(Reason.BAD_MODEL, model, "tokenizer.json: " + e.getMessage(), e);
        }
    }

    /** Returns the numbers of a text's tokens, at least one. */
    long[] of(String text) throws EncoderException {
        long[] ids;
        try {
            ids = tokenizer.encode(readable(text)).getIds();
        } catch (RuntimeException e) { // the native code throws nothing narrower
            throw new EncoderException(Reason.ENGINE, model, "the tokenizer failed: " + e.getMessage(), e);
        }
        if (ids.length == 0) {
            throw new EncoderException(Reason.BAD_MODEL, model, "the tokenizer marks no start of a text", null);
        }
        return ids;
    }

    /** Tells whether a word is one token: it stands in the vocabulary as a whole. */
    boolean isOne(String word) {
        Encoding found =
                tokenizer.encode(readable(" " + word), false, false); // some vocabularies mark the start of a word
        String token = found.getTokens().length == 1 ? found.getTokens()[0] : "";
        return token.toLowerCase(Locale.ROOT).endsWith(word);
    }

    private String readable(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String whole = withoutHalves(cut);
        return lowerCase ? whole.toLowerCase(Locale.ROOT) : whole;
    }

    /** Half a surrogate pair is no character, and native code need not bear it. */
    private static String withoutHalves(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isHalf(c) ? 0xfffd : c));
        return clean.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
