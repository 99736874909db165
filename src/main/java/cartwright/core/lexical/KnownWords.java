package cartwright.core.lexical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a catalogue, to mend a query with a wrong letter: missing, too much, another, or two in the wrong order.
 * Immutable, safe for several threads.
 *
 * <p>Words of English letters; runs of Chinese are mended by {@link KnownCharacters}. Neighbours are found by deletions (Garbe, SymSpell, 2012): two words one change apart
 * become the same when one letter is taken from one of them or from each.
 */
public final class KnownWords {

    /** Letters of a word that may be meant; shorter ones are one letter away from too many others. */
    private static final int SHORTEST_MEANT = 4;

    private static final int SHORTEST_TYPED = 3;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[a-zA-Z]+(?![\\p{L}\\p{N}])");
    private static final Pattern QUOTED = Pattern.compile("\\s*[\"“”](.*)[\"“”]\\s*");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> singulars = new HashSet<>();
    private final Map<String, List<String>> byDeletion = new HashMap<>();
    private final KnownCharacters characters;

    /** Knows no word. */
    public static final KnownWords NONE = new KnownWords(List.of());

    private KnownWords(List<String> texts) {
        characters = new KnownCharacters(texts);
        for (String text : texts) {
            WORD.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        for (String word : counts.keySet()) {
            singulars.add(Spelling.singular(word));
            if (word.length() >= SHORTEST_MEANT) {
                for (String shorter : deletions(word)) {
                    byDeletion
                            .computeIfAbsent(shorter, unseen -> new ArrayList<>())
                            .add(word);
                }
            }
        }
    }

    /** Reads the words of some texts; the more texts hold a word, the likelier it is meant. */
    public static KnownWords of(List<String> texts) {
        return new KnownWords(texts);
    }

    /** The word itself, and what is left of it without one of its letters. */
    private static Set<String> deletions(String word) {
        Set<String> found = new HashSet<>();
        found.add(word);
        for (int at = 0; at < word.length(); at++) {
            found.add(word.substring(0, at) + word.substring(at + 1));
        }
        return found;
    }

    /**
     * Returns what a query means: each word that is not known gives way to the known word one change away, if there is one -
     * one that begins with the same letter first, then the one in most texts, then by the alphabet. In a run of Chinese one
     * character that no name has beside its neighbours gives way to one that is typed alike or looks alike. A query in quotes is
     * meant as it is typed, and comes without the quotes.
     *
     * @param real tells of a word in small letters whether it is one although the texts do not hold it
     */
    public String meant(String query, Predicate<String> real) {
        java.util.regex.Matcher quoted = QUOTED.matcher(query);
        if (quoted.matches()) {
            return quoted.group(1);
        }
        return characters.meant(WORD.matcher(query).replaceAll(found -> meantWord(found.group(), real)));
    }

    /** Returns a query in quotes: as it is typed. */
    public static String asTyped(String query) {
        return '"' + query.strip() + '"';
    }

    private String meantWord(String typed, Predicate<String> real) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (word.length() < SHORTEST_TYPED || singulars.contains(Spelling.singular(word)) || real.test(word)) {
            return typed;
        }
        return deletions(word).stream()
                .flatMap(shorter -> byDeletion.getOrDefault(shorter, List.of()).stream())
                .distinct()
                .filter(other -> isOneChange(word, other))
                .min(Comparator.comparing((String other) -> other.charAt(0) != word.charAt(0))
                        .thenComparing(other -> -counts.getOrDefault(other, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(other -> inTheLettersOf(typed, other))
                .orElse(typed);
    }

    private static String inTheLettersOf(String typed, String word) {
        if (typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(typed.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }

    /** Tells whether one letter is missing, too much or another, or two neighbours changed places. */
    private static boolean isOneChange(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String left = one.substring(start);
        String right = other.substring(start);
        if (left.length() != right.length()) {
            return left.length() > right.length()
                    ? left.substring(1).equals(right)
                    : right.substring(1).equals(left);
        }
        if (left.isEmpty() || left.substring(1).equals(right.substring(1))) {
            return true;
        }
        return left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
