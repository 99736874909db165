package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetGuessTest {

    private static final String[] NAMES = {"男款跑步鞋", "护腕", "运动袜", "防水冲锋衣", "登山杖", "双人帐篷", "头灯"};

    private static String chinese(int lines) {
        StringBuilder text = new StringBuilder("order_id,sku,name,qty\n");
        for (int i = 0; i < lines; i++) {
            text.append(i)
                    .append(",SP")
                    .append(i % 7)
                    .append(',')
                    .append(NAMES[i % 7])
                    .append(",1\n");
        }
        return text.toString();
    }

    private static Charset guess(byte[] bytes) throws IOException {
        return CharsetGuess.of(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20, 500, 20_000})
    void findsChineseHoweverLittleThereIs(int lines) throws IOException {
        String text = chinese(lines);
        for (String name : new String[] {"GBK", "GB18030"}) {
            byte[] bytes = text.getBytes(Charset.forName(name));
            assertEquals(text, new String(bytes, guess(bytes)), name);
        }
        assertEquals(StandardCharsets.UTF_8, guess(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void believesTheMark() throws IOException {
        assertEquals(StandardCharsets.UTF_8, guess(("\uFEFF" + chinese(3)).getBytes(StandardCharsets.UTF_8)));
        assertEquals(StandardCharsets.UTF_16LE, guess(("\uFEFF" + chinese(3)).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(StandardCharsets.UTF_16BE, guess(("\uFEFF" + chinese(3)).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void findsAPoundSignBehindAHundredThousandPlainLines() throws IOException {
        String text = "12345,RED MUG,2.50\n".repeat(100_000) + "12346,PINK £5 CARD,1\n";

        assertEquals(Charset.forName("windows-1252"), guess(text.getBytes(Charset.forName("windows-1252"))));
        assertEquals(StandardCharsets.UTF_8, guess(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(StandardCharsets.UTF_8, guess("plain".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aLetterCutAtTheEndOfTheSampleIsNoError(int shift) throws IOException {
        String text = "x".repeat(shift) + "鞋".repeat(200_000);
        assertEquals(StandardCharsets.UTF_8, guess(text.getBytes(StandardCharsets.UTF_8)));
        String four = "x".repeat(shift) + "\uD83D\uDC5F".repeat(200_000);
        assertEquals(StandardCharsets.UTF_8, guess(four.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void westernLettersAreNotTakenForChinese() throws IOException {
        String text = "order,name,price\n1,Café crème,2\n2,Müller Öl,3\n3,Jalapeño,4\n";
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        assertEquals(text, new String(bytes, guess(bytes)));
    }
}
