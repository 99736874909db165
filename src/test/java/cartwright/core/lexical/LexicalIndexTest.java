package cartwright.core.lexical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LexicalIndexTest {

    private static final List<String> NAMES = List.of(
            "Running shoes Tempo men",
            "Trail running shoe Moss",
            "Water bottle 0.75 l",
            "Water bottle 0.5 l",
            "跑步鞋 疾风2 男款",
            "运动袜 短筒 黑色",
            "能量棒 榛子味",
            "Crème brûlée",
            "The Who");

    private static final StopWords STOP_WORDS =
            new StopWords(List.of("the", "who", "a", "pair", "of", "买", "一双", "我想", " ", ""));

    private final LexicalIndex index = LexicalIndex.of(NAMES, STOP_WORDS);

    @Test
    void aNameOfTheSameWordsIsOneAndAStrangeOneNought() {
        for (int item = 0; item < NAMES.size(); item++) {
            float[] found = index.similarities(NAMES.get(item));
            assertEquals(1, found[item], 1e-6, NAMES.get(item));
        }
        assertArrayEquals(new float[NAMES.size()], index.similarities("zzz xyxy"));
        assertArrayEquals(new float[NAMES.size()], index.similarities(" ,;!? "));
        assertArrayEquals(new float[NAMES.size()], index.similarities(""));
    }

    @Test
    void stopWordsAndFormsOfAWordChangeNothing() {
        float[] bare = index.similarities("running shoes");
        assertArrayEquals(bare, index.similarities("a pair of RUNNING shoe"));
        assertArrayEquals(index.similarities("跑步鞋"), index.similarities("我想买一双跑步鞋"));
        assertArrayEquals(index.similarities("creme brulee"), index.similarities("Crème Brûlée"));
        assertArrayEquals(index.similarities("bottle 0.5 l"), index.similarities("bottle ０.５ l"));
    }

    @Test
    void wordsCountMoreThanLetters() {
        float[] found = index.similarities("running shoes");
        assertTrue(found[0] > 0.5 && found[1] > 0.5);
        assertTrue(found[0] > found[2]);
        float[] bottle = index.similarities("water bottle 0.5 l");
        assertTrue(bottle[3] > bottle[2]);
        float[] split = index.similarities("runner");
        assertTrue(split[0] > 0 && split[0] < 0.3, "shares letters alone");
        assertTrue(index.similarities("跑鞋")[4] > 0, "shares characters alone");
    }

    @Test
    void aWordThatNoNameHoldsLowersEverySimilarity() {
        float[] one = index.similarities("bottle");
        float[] two = index.similarities("bottle quokka");
        assertTrue(two[2] < one[2] && two[2] > 0);
    }

    @Test
    void everySimilarityLiesBetweenNoughtAndOne() {
        Random random = new Random(3);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder name = new StringBuilder();
            for (int at = 0; at < 1 + random.nextInt(12); at++) {
                name.appendCodePoint(
                        random.nextInt(3) == 0 ? ' ' : random.nextInt(0x2fff) + 0x4000 * random.nextInt(2));
            }
            names.add(name.toString());
        }
        LexicalIndex strange = LexicalIndex.of(names, STOP_WORDS);
        for (String name : names) {
            for (float similarity : strange.similarities(name + " " + names.get(random.nextInt(200)))) {
                assertTrue(similarity >= 0 && similarity <= 1);
            }
            strange.matches(name, name);
        }
    }

    @Test
    void bm25IsAsItsFormulaSays() {
        LexicalIndex two = LexicalIndex.of(List.of("a1 b1", "a1 a1 c1 d1"), StopWords.NONE);
        // words of "a1": n = 2 of N = 2, lengths 2 and 4 of mean 3, the query's own 1
        double weight = Math.log(1 + 0.5 / 2.5);
        double best = weight * 1 / (1 + 1.2 * (0.25 + 0.75 * 1 / 3));
        double first = weight * 1 / (1 + 1.2 * (0.25 + 0.75 * 2 / 3));
        double second = weight * 2 / (2 + 1.2 * (0.25 + 0.75 * 4 / 3));
        // grams "_a1" and "a1_": as the words, but of lengths 4 and 8, mean 6, the query's own 2
        float[] found = two.similarities("a1");
        assertEquals(first / best, found[0], 1e-6);
        assertEquals(second / best, found[1], 1e-6);
    }

    @Test
    void marksTheWordsOfTheQuery() {
        assertEquals(List.of("Running", "shoes"), marked("running shoe", NAMES.get(0)));
        assertEquals(List.of("跑步鞋"), marked("买一双跑步鞋", NAMES.get(4)));
        assertEquals(List.of("Crème"), marked("CREME", NAMES.get(7)));
        assertEquals(List.of(), marked("tent", NAMES.get(0)));
        assertEquals(List.of("The", "Who"), marked("the who", NAMES.get(8)), "nothing but stop words");
        assertTrue(index.sharesWord("shoes", "one shoe"));
        assertFalse(index.sharesWord("the shoes", "the tent"));
    }

    private List<String> marked(String query, String name) {
        return index.matches(query, name).stream()
                .map(span -> name.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void noNamesAreNoTrouble() {
        assertEquals(0, LexicalIndex.of(List.of(), STOP_WORDS).similarities("tent").length);
        assertEquals(1, LexicalIndex.of(List.of(""), STOP_WORDS).similarities("tent").length);
    }

    @Test
    void plurals() {
        assertEquals("battery", Spelling.singular("batteries"));
        assertEquals("shoe", Spelling.singular("shoes"));
        assertEquals("tent", Spelling.singular("tents"));
        assertEquals("glass", Spelling.singular("glass"));
        assertEquals("bus", Spelling.singular("bus"));
        assertEquals("cactus", Spelling.singular("cactus"));
        assertEquals("canoe", Spelling.singular("canoes"));
        assertEquals("eyries", Spelling.singular("eyriess").substring(0, 6));
        assertEquals(8, STOP_WORDS.size());
    }
}
