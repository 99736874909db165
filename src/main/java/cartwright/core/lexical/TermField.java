package cartwright.core.lexical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of terms of all names, turned round: for each term the names that hold it. Immutable.
 *
 * <p>Scores are BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009) with the
 * never negative weight ln(1 + (N - n + 1/2) / (n + 1/2)) of a term that n of N names hold, divided by the score that a
 * name of exactly the query's terms would have, and cut at 1.
 */
final class TermField {

    /** How soon a repeated term counts no more, and how much long names lose: the usual values. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    private final int names;
    private final double meanLength;
    private final int[] lengths;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] starts;
    private final int[] holders;
    private final int[] counts;

    /** Indexes the terms of each name. */
    TermField(List<List<Token>> texts) {
        names = texts.size();
        lengths = texts.stream().mapToInt(List::size).toArray();
        meanLength = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        int entries = 0;
        for (List<Token> text : texts) {
            for (Token token : text) {
                numbers.putIfAbsent(token.term(), numbers.size());
            }
        }
        int[] perTerm = new int[numbers.size() + 1];
        for (List<Token> text : texts) {
            for (String term : countOf(text).keySet()) {
                perTerm[number(term) + 1]++;
                entries++;
            }
        }
        Arrays.parallelPrefix(perTerm, Integer::sum);
        starts = perTerm;
        holders = new int[entries];
        counts = new int[entries];
        fill(texts);
    }

    private void fill(List<List<Token>> texts) {
        int[] next = starts.clone();
        for (int name = 0; name < names; name++) {
            for (Map.Entry<String, Integer> term : countOf(texts.get(name)).entrySet()) {
                int at = next[number(term.getKey())]++;
                holders[at] = name;
                counts[at] = term.getValue();
            }
        }
    }

    /** Returns the number of a term; -1 where no name holds it. */
    private int number(String term) {
        return numbers.getOrDefault(term, -1);
    }

    private static Map<String, Integer> countOf(List<Token> tokens) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tokens.forEach(token -> counts.merge(token.term(), 1, Integer::sum));
        return counts;
    }

    /** Returns a score in [0, 1] for each name: 1 for a name of exactly these terms, 0 for one that holds none. */
    double[] scores(List<Token> query) {
        double[] scores = new double[names];
        Map<String, Integer> asked = countOf(query);
        double best = 0;
        for (Map.Entry<String, Integer> term : asked.entrySet()) {
            int number = number(term.getKey());
            int held = number < 0 ? 0 : starts[number + 1] - starts[number];
            double weight = term.getValue() * Math.log1p((names - held + 0.5) / (held + 0.5));
            best += weight * saturated(term.getValue(), query.size());
            for (int at = number < 0 ? 0 : starts[number]; number >= 0 && at < starts[number + 1]; at++) {
                scores[holders[at]] += weight * saturated(counts[at], lengths[holders[at]]);
            }
        }
        for (int name = 0; best > 0 && name < names; name++) {
            scores[name] = Math.min(1, scores[name] / best);
        }
        return scores;
    }

    private double saturated(int count, int length) {
        return count / (count + K1 * (1 - B + B * length / meanLength));
    }
}
