package cartwright.core.lexical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownCharactersTest {

    private final KnownWords words =
            KnownWords.of(List.of("女士轻量跑步鞋", "防水登山鞋 GTX", "羽绒睡袋", "手电筒 300 流明", "儿童外套", "游泳用品", "雨衣", "帐篷"));

    private String meant(String query) {
        return words.meant(query, word -> false);
    }

    @Test
    void aCharacterThatIsTypedTheSameIsMended() {
        assertEquals("跑步鞋", meant("跑布鞋"));
        assertEquals("外套", meant("外桃"));
        assertEquals("睡袋", meant("税袋"));
        assertEquals("防水登山鞋", meant("防水登衫鞋"), "shan");
        assertEquals("儿童外套 跑步鞋", meant("儿同外套 跑步斜"), "one in each run");
    }

    @Test
    void soIsOneThatIsTypedNearlyTheSameOrLooksAlike() {
        assertEquals("登山鞋", meant("登三鞋"), "san for shan");
        assertEquals("睡袋", meant("睡贷"));
        assertEquals("雨衣", meant("两衣"));
    }

    @Test
    void slipsOfTheHandAreMended() {
        assertEquals("跑步鞋", meant("跑步步鞋"), "twice");
        assertEquals("登山鞋", meant("登鞋山"), "changed places");
        assertEquals("游泳用品", meant("游用品"), "left out");
    }

    /** 双人 is of no name: the characters beside the wrong one are known on one side alone. */
    @Test
    void aWrongCharacterBesideAWordOfNoNameIsMendedIfFourNamesHaveTheRightOne() {
        List<String> names = List.of("帐篷 杜松", "帐篷地钉", "家庭帐篷", "帐篷地席");
        assertEquals("双人帐篷", KnownWords.of(names).meant("双人账篷", word -> false));
        assertEquals("双人账篷", KnownWords.of(names.subList(0, 3)).meant("双人账篷", word -> false), "three are too few");
        List<String> opened = List.of("帐篷", "帐篷", "帐篷", "帐篷", "撑账");
        assertEquals(
                "撑账篷", KnownWords.of(opened).meant("撑账篷", word -> false), "what was typed stands beside one in a name");
    }

    @Test
    void whatIsAnotherWordIsLeftAlone() {
        for (String query : List.of("睡衣", "雪鞋", "跑步机", "水壶", "女士外套", "买一双跑步鞋", "我要雨衣", "手电", "电筒", "鞋", "登山")) {
            assertEquals(query, meant(query));
        }
        assertEquals("跑布鞋", meant("“跑布鞋”"), "in quotes it is meant as typed");
        assertEquals("跑布鞋", KnownWords.of(List.of("running shoe")).meant("跑布鞋", word -> false));
    }

    /** GB 2312 puts its 3,755 common characters in the order of their syllables. */
    @Test
    void syllablesAgreeWithTheOrderOfTheCharacterSet() throws Exception {
        byte[] bytes = new byte[2];
        Charset set = Charset.forName("GB2312");
        String before = "";
        int count = 0;
        int falls = 0;
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                bytes[0] = (byte) row;
                bytes[1] = (byte) cell;
                String syllable = Pinyin.of(new String(bytes, set).charAt(0));
                assertTrue(!syllable.isEmpty());
                falls += syllable.compareTo(before) < 0 ? 1 : 0;
                before = syllable;
                count++;
            }
        }
        assertEquals(3_755, count);
        assertTrue(falls < 80, falls + " characters stand before one of an earlier syllable"); // those read in two ways
        assertEquals("", Pinyin.of('a'));
        assertEquals("", Pinyin.typedAs('a'));
        assertTrue(Pinyin.typedAs('山').contains("三"));
    }
}
