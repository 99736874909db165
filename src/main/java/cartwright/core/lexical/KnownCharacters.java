package cartwright.core.lexical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The neighbouring characters of the Chinese names of a catalogue, to mend a query with one wrong character. Immutable, safe for
 * several threads.
 *
 * <p>Chinese has no blanks, so there are no words to look up. What is wrong shows in two neighbours that no name has side by side.
 * They give way only to what a slip of the hand or the eye explains - a character that is typed the same or nearly, one that looks
 * alike, two that changed places, one typed twice, one left out - and only if some name has the result and its neighbours:
 * another word of the same length is another product.
 */
final class KnownCharacters {

    private static final int LONGEST = 3;
    private static final int SHORTEST_WITH_GAP = 3; // two characters with one between them are another word
    private static final int FEWEST_AT_A_SEAM =
            4; // with fewer names as many right words are changed as wrong ones are mended
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,}");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Character, String> followers = new HashMap<>();

    KnownCharacters(List<String> texts) {
        for (String text : texts) {
            RUN.matcher(text).results().map(MatchResult::group).forEach(this::read);
        }
    }

    private void read(String run) {
        for (int from = 0; from < run.length(); from++) {
            for (int length = 2; length <= LONGEST && from + length <= run.length(); length++) {
                counts.merge(run.substring(from, from + length), 1, Integer::sum);
            }
            if (from + 1 < run.length()) {
                char next = run.charAt(from + 1);
                followers.merge(
                        run.charAt(from),
                        String.valueOf(next),
                        (known, one) -> known.indexOf(next) < 0 ? known + one : known);
            }
        }
    }

    /** The kinds of mistake, the likeliest first. */
    private enum Slip {
        TYPED_ALIKE,
        SWAPPED,
        DOUBLED,
        LEFT_OUT,
        NEARLY_TYPED_ALIKE,
        LOOKS_ALIKE,
        TYPED_ALIKE_AT_A_SEAM
    }

    /**
     * One way to mend a run.
     *
     * @param seen how often names have the rarest of the neighbours around the change
     */
    private record Mend(Slip slip, String run, int seen) {

        static final Comparator<Mend> BEST = Comparator.comparing(Mend::slip)
                .thenComparing(Comparator.comparingInt(Mend::seen).reversed())
                .thenComparing(Mend::run);
    }

    /** Returns a query with at most one character of each run of Chinese mended. */
    String meant(String query) {
        return counts.isEmpty()
                ? query
                : RUN.matcher(query)
                        .replaceAll(
                                found -> mended(found.group()).map(Mend::run).orElse(found.group()));
    }

    private Optional<Mend> mended(String run) {
        List<Mend> mends = new ArrayList<>();
        for (int at = 0; at + 1 < run.length(); at++) {
            if (!counts.containsKey(run.substring(at, at + 2))) {
                other(run, at, mends);
                other(run, at + 1, mends);
                swap(run, at, mends);
                leaveOut(run, at, mends);
                fill(run, at, mends);
            }
        }
        return mends.stream().min(Mend.BEST);
    }

    /** Another character in the place of one. */
    private void other(String run, int at, List<Mend> mends) {
        char typed = run.charAt(at);
        String syllable = Pinyin.of(typed);
        for (char letter : Pinyin.typedAs(typed).toCharArray()) {
            Slip slip = Pinyin.of(letter).equals(syllable) ? Slip.TYPED_ALIKE : Slip.NEARLY_TYPED_ALIKE;
            String other = with(run, at, at + 1, String.valueOf(letter));
            add(slip, other, at, at + 1, mends);
            if (slip == Slip.TYPED_ALIKE && seen(run, at - 1) == 0 && seen(run, at) == 0) {
                addAtASeam(other, at, mends);
            }
        }
        for (char letter : Lookalikes.of(typed).toCharArray()) {
            add(Slip.LOOKS_ALIKE, with(run, at, at + 1, String.valueOf(letter)), at, at + 1, mends);
        }
    }

    private void swap(String run, int at, List<Mend> mends) {
        String turned = "" + run.charAt(at + 1) + run.charAt(at);
        add(Slip.SWAPPED, with(run, at, at + 2, turned), at, at + 2, mends);
    }

    private void leaveOut(String run, int at, List<Mend> mends) {
        if (run.charAt(at) == run.charAt(at + 1) && run.length() > 2) {
            add(Slip.DOUBLED, with(run, at, at + 1, ""), at, at + 1, mends);
        }
    }

    private void fill(String run, int at, List<Mend> mends) {
        if (run.length() >= SHORTEST_WITH_GAP) {
            for (char letter : followers.getOrDefault(run.charAt(at), "").toCharArray()) {
                add(Slip.LEFT_OUT, with(run, at + 1, at + 1, String.valueOf(letter)), at + 1, at + 2, mends);
            }
        }
    }

    private static String with(String run, int from, int to, String other) {
        return run.substring(0, from) + other + run.substring(to);
    }

    /** Takes a way to mend if names have all its neighbours around the change, and three of them where there are three. */
    private void add(Slip slip, String run, int from, int to, List<Mend> mends) {
        int seen = Integer.MAX_VALUE;
        for (int at = Math.max(0, from - 1); at < to && at + 1 < run.length(); at++) {
            seen = Math.min(seen, counts.getOrDefault(run.substring(at, at + 2), 0));
        }
        if (seen > 0 && seen < Integer.MAX_VALUE && (run.length() < 3 || holdsThree(run, from, to))) {
            mends.add(new Mend(slip, run, seen));
        }
    }

    /**
     * Takes another character where names have it beside one of its neighbours alone: the other neighbour may be of the next word,
     * of one that no name has. What was typed stands beside neither of them in any name.
     */
    private void addAtASeam(String run, int at, List<Mend> mends) {
        int seen = Math.max(seen(run, at - 1), seen(run, at));
        if (seen >= FEWEST_AT_A_SEAM) {
            mends.add(new Mend(Slip.TYPED_ALIKE_AT_A_SEAM, run, seen));
        }
    }

    /** How often names have the two neighbours that begin at a place; 0 where there are no two. */
    private int seen(String run, int at) {
        return at < 0 || at + 2 > run.length() ? 0 : counts.getOrDefault(run.substring(at, at + 2), 0);
    }

    private boolean holdsThree(String run, int from, int to) {
        for (int at = Math.max(0, from - 2); at < to && at + 3 <= run.length(); at++) {
            if (counts.containsKey(run.substring(at, at + 3))) {
                return true;
            }
        }
        return false;
    }
}
