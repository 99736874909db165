package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '_',
            value = {
                "6_6",
                "0_0",
                "-24_-24",
                "+3_3",
                "2.55_2.55",
                ".5_0.5",
                "1e3_1000",
                "£2.10_2.1",
                "¥ 15_15",
                "15元_15",
                "1,234_1234",
                "1,234,567.5_1234567.5",
                "1.234,50_1234.5",
                "12,50_12.5",
                "80995_80995",
                "123456789012_123456789012"
            })
    void readsNumbersBesideCommas(String text, double value) {
        assertEquals(value, new NumberCell(false).parse(text).orElseThrow());
    }

    @Test
    void readsEveryShortNumberAsItsNearestDouble() {
        NumberCell numbers = new NumberCell(false);
        Random random = new Random(17);
        for (int i = 0; i < 100_000; i++) {
            String digits = Integer.toString(random.nextInt(100_000_000));
            int point = random.nextInt(digits.length() + 1);
            String text = digits.substring(0, point) + "." + digits.substring(point);
            assertEquals(Double.parseDouble(text), numbers.parse(text).orElseThrow(), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '_',
            value = {"2,5_2.5", "1,234_1.234", "-0,75_-0.75", "1.234,50_1234.5", "1,234.50_1234.5", "2.5_2.5"})
    void readsDecimalCommas(String text, double value) {
        assertEquals(value, new NumberCell(true).parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "NaN",
                "Infinity",
                "1d",
                "0x10",
                "1e999",
                "--1",
                "1-",
                "1,2,3",
                "1.2.3",
                "12,34.5",
                "e5",
                "1e",
                "-",
                "£",
                "٣",
                "1 2",
                "1111111111111111111111111111111111111111111111111"
            })
    void refusesWhatIsNoNumber(String text) {
        assertTrue(new NumberCell(false).parse(text).isEmpty(), text);
        assertTrue(new NumberCell(true).parse(text).isEmpty(), text);
    }
}
