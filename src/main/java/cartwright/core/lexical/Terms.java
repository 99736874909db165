package cartwright.core.lexical;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into terms of two kinds.
 *
 * <p>Words: runs of letters and digits as they stand between blanks and signs, and, because Chinese has no blanks, every
 * two neighbouring characters of a run of it. Grams: every three neighbouring letters of a word with its two ends marked,
 * and single Chinese characters: they find what is spelled or put together otherwise.
 */
final class Terms {

    private static final int GRAM = 3;

    private final StopWords stopWords;

    Terms(StopWords stopWords) {
        this.stopWords = stopWords;
    }

    /** The terms of a text. */
    record Cut(List<Token> words, List<Token> grams) {

        private Cut() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Returns the terms of a text without its stop words; of a text of nothing else, those. */
    Cut of(String text) {
        Cut cut = cut(text, stopWords);
        return cut.words.isEmpty() ? cut(text, StopWords.NONE) : cut;
    }

    private static Cut cut(String text, StopWords stopWords) {
        Cut cut = new Cut();
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int end = at + Character.charCount(letter);
            if (Character.isIdeographic(letter)) {
                end = endOfRun(text, at, true);
                chinese(text, at, end, stopWords, cut);
            } else if (Character.isLetterOrDigit(letter)) {
                end = endOfRun(text, at, false);
                word(text, at, end, stopWords, cut);
            }
            at = end;
        }
        return cut;
    }

    private static int endOfRun(String text, int from, boolean ideographic) {
        int at = from;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            boolean belongs =
                    ideographic ? Character.isIdeographic(letter) : isPartOfWord(letter) || isPointInNumber(text, at);
            if (!belongs) {
                break;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static boolean isPartOfWord(int letter) {
        return !Character.isIdeographic(letter)
                && (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK);
    }

    /** "0.75 l" is another bottle than "0.5 l". */
    private static boolean isPointInNumber(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static void word(String text, int start, int end, StopWords stopWords, Cut cut) {
        String plain = Spelling.plain(text.substring(start, end));
        if (stopWords.contains(plain)) {
            return;
        }
        String word = Spelling.singular(plain);
        cut.words.add(new Token(word, start, end));
        String marked = "_" + word + "_";
        for (int at = 0; at + GRAM <= marked.length(); at++) {
            cut.grams.add(new Token(marked.substring(at, at + GRAM), start, end));
        }
    }

    private static void chinese(String text, int start, int end, StopWords stopWords, Cut cut) {
        String run = text.substring(start, end);
        for (int[] kept : stopWords.keptOf(run)) {
            int before = -1;
            for (int at = kept[0]; at < kept[1]; at += Character.charCount(run.codePointAt(at))) {
                int next = at + Character.charCount(run.codePointAt(at));
                cut.grams.add(new Token(run.substring(at, next), start + at, start + next));
                boolean alone = at == kept[0] && next == kept[1];
                if (before >= 0 || alone) {
                    int from = alone ? at : before;
                    cut.words.add(new Token(run.substring(from, next), start + from, start + next));
                }
                before = at;
            }
        }
    }
}
