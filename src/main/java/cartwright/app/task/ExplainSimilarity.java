package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.core.recommend.Shapley;
import cartwright.core.similar.EmbeddingTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Tells which words of a query make a product near.
 *
 * <p>The value of some of the words is the similarity of the product to the query with those words alone, in their
 * order; 0 for no word. Up to eight words get exact Shapley values, which add up to the similarity; of a longer query
 * each word gets what the similarity loses without it, which does not.
 */
public final class ExplainSimilarity implements Job<List<ExplainSimilarity.Word>> {

    private static final int BATCH = 32;

    private final TextEncoder encoder;
    private final EmbeddingTable products;
    private final String query;
    private final int item;

    /** A word of the query and what it added to the similarity. */
    public record Word(String text, double share) {}

    /**
     * Creates the job.
     *
     * @param encoder the model that encoded the products
     */
    public ExplainSimilarity(TextEncoder encoder, EmbeddingTable products, String query, int item) {
        this.encoder = encoder;
        this.products = products;
        this.query = query;
        this.item = item;
    }

    @Override
    public List<Word> run(Progress progress) throws EncoderException {
        List<String> words = words(query);
        boolean exact = words.size() <= Shapley.MOST_PARTS;
        List<String> texts = new ArrayList<>();
        if (exact) {
            for (int set = 1; set < 1 << words.size(); set++) {
                texts.add(joined(words, set, -1));
            }
        } else {
            for (int out = -1; out < words.size(); out++) {
                texts.add(joined(words, -1, out));
            }
        }
        Map<String, Double> similarity = similarities(texts, progress);
        double[] shares = exact
                ? Shapley.shares(
                        words.size(), set -> set == 0 ? 0 : similarity.getOrDefault(joined(words, set, -1), 0.0))
                : Shapley.losses(words.size(), out -> similarity.getOrDefault(joined(words, -1, out), 0.0));
        List<Word> result = new ArrayList<>();
        for (int at = 0; at < shares.length; at++) {
            result.add(new Word(words.get(at), shares[at]));
        }
        return result;
    }

    /** Words are what blanks part; a character of Chinese is a word of its own. */
    static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        for (String piece : query.strip().split("\\s+")) {
            StringBuilder word = new StringBuilder();
            piece.codePoints().forEach(letter -> {
                if (Character.isIdeographic(letter)) {
                    flush(word, words);
                    words.add(Character.toString(letter));
                } else {
                    word.appendCodePoint(letter);
                }
            });
            flush(word, words);
        }
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Joins the words of a set but one; two characters of Chinese stand together without a blank. */
    private static String joined(List<String> words, int set, int out) {
        StringJoiner joined = new StringJoiner(" ");
        for (int at = 0; at < words.size(); at++) {
            if (at != out && (at >= Integer.SIZE || (set >> at & 1) == 1)) {
                joined.add(words.get(at));
            }
        }
        return joined.toString().replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
    }

    private Map<String, Double> similarities(List<String> texts, Progress progress) throws EncoderException {
        Map<String, Double> similarities = new HashMap<>();
        float[] product = products.row(item);
        for (int start = 0; start < texts.size(); start += BATCH) {
            progress.checkCancelled();
            int end = Math.min(texts.size(), start + BATCH);
            for (int at = start; at < end; at++) {
                similarities.put(texts.get(at), dot(encoder.encodeQuery(texts.get(at)), product));
            }
            progress.report(end, texts.size());
        }
        return similarities;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
