package cartwright.core.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Product names by their words: finds products without any model. Immutable, safe for several threads.
 *
 * <p>The similarity of a query and a name lies in [0, 1]: {@value #WORDS} times the BM25 score of their words plus the
 * rest times that of their grams (three letters of a word, one character of Chinese), each as a share of the score of a
 * name that is the query. So 1 is a name of the same words, 0 one without a gram in common, and a word of the query that
 * no name holds lowers every similarity.
 */
public final class LexicalIndex {

    /** The share of whole words in a similarity; where the judged set's NDCG is highest, see src/docs/meaning.md. */
    static final double WORDS = 0.7;

    /** Similarity above which a product counts as near a query, in (0, 1); see src/docs/meaning.md. */
    public static final double NEAR = 0.1;

    private final Terms terms;
    private final TermField words;
    private final TermField grams;

    private LexicalIndex(Terms terms, TermField words, TermField grams) {
        this.terms = terms;
        this.words = words;
        this.grams = grams;
    }

    /** Indexes names, in order of item id. */
    public static LexicalIndex of(List<String> names, StopWords stopWords) {
        Terms terms = new Terms(stopWords);
        List<List<Token>> words = new ArrayList<>(names.size());
        List<List<Token>> grams = new ArrayList<>(names.size());
        for (String name : names) {
            Terms.Cut cut = terms.of(name);
            words.add(cut.words());
            grams.add(cut.grams());
        }
        return new LexicalIndex(terms, new TermField(words), new TermField(grams));
    }

    /** Returns the similarity of a query to each name, in [0, 1]; 0 everywhere for a query without a letter or digit. */
    public float[] similarities(String query) {
        Terms.Cut cut = terms.of(query);
        double[] byWords = words.scores(cut.words());
        double[] byGrams = grams.scores(cut.grams());
        float[] similarities = new float[byWords.length];
        for (int item = 0; item < similarities.length; item++) {
            similarities[item] = (float) (WORDS * byWords[item] + (1 - WORDS) * byGrams[item]);
        }
        return similarities;
    }

    /**
     * A part of a text.
     *
     * @param start its first character
     * @param end the character behind it
     */
    public record Span(int start, int end) {}

    /** Returns the parts of a text that hold words of the query, from left to right, none touching the next. */
    public List<Span> matches(String query, String text) {
        Set<String> asked = terms.of(query).words().stream().map(Token::term).collect(Collectors.toUnmodifiableSet());
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        for (Token token : terms.of(text).words()) {
            if (asked.contains(token.term())) {
                ends.merge(token.start(), token.end(), Math::max);
            }
        }
        List<Span> spans = new ArrayList<>();
        ends.forEach((start, end) -> {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && start <= last.end()) {
                spans.set(spans.size() - 1, new Span(last.start(), Math.max(last.end(), end)));
            } else {
                spans.add(new Span(start, end));
            }
        });
        return List.copyOf(spans);
    }

    /** Tells whether two texts share a word; stop words do not count. */
    public boolean sharesWord(String query, String text) {
        return !matches(query, text).isEmpty();
    }
}
