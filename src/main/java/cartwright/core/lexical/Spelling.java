package cartwright.core.lexical;

import java.text.Normalizer;
import java.util.Locale;

/** Brings words that are the same to a reader into the same form. */
final class Spelling {

    private Spelling() {}

    /** Returns a text in small letters, without accents, in half-width forms. */
    static String plain(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        if (ascii) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns a word without its plural s, by the three rules of Harman's S stemmer (How effective is suffixing?, Journal
     * of the American Society for Information Science 42, 1991).
     */
    static String singular(String word) {
        if (word.length() < 4) {
            return word;
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("es") && !word.endsWith("aes") && !word.endsWith("ees") && !word.endsWith("oes")) {
            return word.substring(0, word.length() - 1);
        }
        if (word.endsWith("s") && !word.endsWith("us") && !word.endsWith("ss")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
