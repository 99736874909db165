package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryVariantTest {

    private static List<String> of(QueryVariant variant, String query) {
        return variant.of(query, new Random(3));
    }

    @Test
    void aTypoIsOneLetterMissingDoubledOrInTheWrongPlace() {
        List<String> typos = of(QueryVariant.TYPO, "a running shoe");

        assertTrue(typos.size() >= 2 && typos.size() <= 3, typos.toString());
        for (String typo : typos) {
            String[] words = typo.split(" ");
            assertEquals(3, words.length);
            assertEquals("a", words[0], "too short to be mistyped");
            assertNotEquals("a running shoe", typo);
            assertTrue(Math.abs(typo.length() - "a running shoe".length()) <= 1, typo);
            assertTrue(typo.startsWith("a r") && words[2].startsWith("s"), "first letters stay: " + typo);
        }
        assertEquals(typos, of(QueryVariant.TYPO, "a running shoe"), "the same seed, the same letters");
        assertEquals(List.of(), of(QueryVariant.TYPO, "to be"), "no word is long enough");
    }

    @Test
    void theOtherWaysAreWhatTheirNamesSay() {
        assertEquals(List.of("WET TRAILS"), of(QueryVariant.CAPITALS, "wet trails"));
        assertEquals(List.of("wall art"), of(QueryVariant.CAPITALS, "WALL ART"));
        assertEquals(List.of(), of(QueryVariant.CAPITALS, "跑步鞋"));
        assertEquals(List.of("trails wet for"), of(QueryVariant.WORD_ORDER, "for wet  trails"));
        assertEquals(List.of(), of(QueryVariant.WORD_ORDER, "trails"));
        assertEquals(List.of("rain coat"), of(QueryVariant.SYNONYM, "rain Jacket"));
        assertEquals(List.of("rain jacket"), of(QueryVariant.SYNONYM, "rain coat"));
        assertEquals(List.of(), of(QueryVariant.SYNONYM, "carabiner"));
        assertEquals(List.of("防水双肩包"), of(QueryVariant.SYNONYM, "防水背包"));
        assertEquals(List.of("防水背包"), of(QueryVariant.SYNONYM, "防水双肩包"));
        assertEquals(
                List.of("跑布鞋子"),
                of(QueryVariant.HOMOPHONE, "跑步鞋子").stream()
                        .map(other -> other.replace("斜", "鞋").replace("步", "布"))
                        .toList());
        assertNotEquals(List.of("跑步鞋子"), of(QueryVariant.HOMOPHONE, "跑步鞋子"));
        assertEquals(List.of(), of(QueryVariant.HOMOPHONE, "running shoe"));
    }
}
