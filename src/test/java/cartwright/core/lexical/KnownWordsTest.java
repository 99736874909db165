package cartwright.core.lexical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class KnownWordsTest {

    private static final Predicate<String> NONE = word -> false;

    private final KnownWords words = KnownWords.of(List.of(
            "Trail running shoe", "Running sock", "Rain jacket 2.0", "Rail jacket", "Boot", "跑步鞋 running", "Tea"));

    @Test
    void oneWrongLetterOfAnyKindIsMended() {
        assertEquals("running shoe", words.meant("runing shoe", NONE), "missing");
        assertEquals("running shoe", words.meant("runnning shoe", NONE), "too much");
        assertEquals("running shoe", words.meant("runnimg shoe", NONE), "another");
        assertEquals("running shoe", words.meant("runinng shoe", NONE), "two that changed places");
        assertEquals("RUNNING, Jacket!", words.meant("RUNING, Jaket!", NONE), "capitals and signs stay");
        assertEquals("rnnnng", words.meant("rnnnng", NONE), "two wrong letters are too many");
    }

    @Test
    void theWordOfMostNamesIsMeantAndTheFirstLetterCountsMore() {
        assertEquals("Rain", words.meant("Rain", NONE));
        assertEquals("rail", words.meant("raiil", NONE));
        assertEquals("rail", words.meant("rai", NONE), "rail and rain are as likely: the alphabet tells");
        assertEquals("trail", words.meant("trrail", NONE));
        KnownWords two = KnownWords.of(List.of("cable", "table", "table"));
        assertEquals("table", two.meant("yable", NONE));
        assertEquals("cable", two.meant("cablee", NONE));
    }

    @Test
    void whatIsAWordIsLeftAlone() {
        assertEquals("boots", words.meant("boots", NONE), "a plural is no wrong letter");
        assertEquals("book", words.meant("book", Set.of("book")::contains), "real, although no product is named so");
        assertEquals("boot", words.meant("book", NONE));
        assertEquals("te", words.meant("te", NONE), "too short to tell");
        assertEquals("tee", words.meant("tee", NONE), "and so is what it could mean");
        assertEquals("runing", words.meant("\"runing\"", NONE), "in quotes it is meant as typed");
        assertEquals("runing", words.meant(KnownWords.asTyped(" runing "), NONE));
        assertEquals("跑步鞋", words.meant("跑步鞋", NONE));
        assertEquals("runing2 rünning", words.meant("runing2 rünning", NONE), "codes and other alphabets");
        assertEquals("runing", KnownWords.NONE.meant("runing", NONE));
    }

    /** Against changing every letter of every word. */
    @Test
    void findsEveryWordOneChangeAwayThatTryingAllChangesFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String known = word(random, 4 + random.nextInt(3));
            String typed = word(random, 3 + random.nextInt(4));
            boolean near = known.equals(typed) || changes(typed).contains(known);
            String meant = KnownWords.of(List.of(known)).meant(typed, NONE);
            boolean same = Spelling.singular(known).equals(Spelling.singular(typed));
            assertEquals(near && !same ? known : typed, meant, known + " from " + typed);
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(2)));
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }

    private static Set<String> changes(String word) {
        Set<String> all = new TreeSet<>();
        for (int at = 0; at <= word.length(); at++) {
            for (char letter = 'a'; letter <= 'b'; letter++) {
                all.add(word.substring(0, at) + letter + word.substring(at));
                if (at < word.length()) {
                    all.add(word.substring(0, at) + letter + word.substring(at + 1));
                }
            }
            if (at < word.length()) {
                all.add(word.substring(0, at) + word.substring(at + 1));
            }
            if (at + 1 < word.length()) {
                all.add(word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
            }
        }
        return all;
    }
}
