package cartwright.core.lexical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say nothing about a product, such as "the" and "想买". Immutable. */
public final class StopWords {

    /** No word is left out. */
    public static final StopWords NONE = new StopWords(List.of());

    private final Set<String> words;
    private final int longest;

    /**
     * Takes the words.
     *
     * @param words in any case; blank ones do no harm
     */
    public StopWords(Collection<String> words) {
        this.words = words.stream()
                .map(word -> Spelling.plain(word.strip()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        longest = this.words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Returns the number of words. */
    public int size() {
        return words.size();
    }

    boolean contains(String plain) {
        return words.contains(plain);
    }

    /** Returns what is left of a run of Chinese: from the left, the longest stop word at each place is cut out. */
    List<int[]> keptOf(String run) {
        List<int[]> kept = new ArrayList<>();
        int begun = 0;
        int at = 0;
        while (at < run.length()) {
            int stop = longestAt(run, at);
            if (stop == 0) {
                at += Character.charCount(run.codePointAt(at));
                continue;
            }
            add(kept, begun, at);
            at += stop;
            begun = at;
        }
        add(kept, begun, run.length());
        return kept;
    }

    private static void add(List<int[]> kept, int from, int to) {
        if (from < to) {
            kept.add(new int[] {from, to});
        }
    }

    private int longestAt(String run, int at) {
        for (int length = Math.min(longest, run.length() - at); length > 0; length--) {
            if (words.contains(run.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
