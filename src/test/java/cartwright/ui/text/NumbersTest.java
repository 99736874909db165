package cartwright.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private final Numbers numbers = new Numbers(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0007, 0.07", "0.00004, 0.00", "0.041, 4.1", "0.004, 0.4", "0.42, 42", "1, 100"})
    void percentagesShowTheFiguresThatCount(double share, String shown) {
        assertEquals(shown + "\u00a0%", numbers.percent(share));
    }

    @Test
    void countsAreGrouped() {
        assertEquals("16,930", numbers.count(16930));
        assertEquals("0", numbers.whole(-0.4));
        assertEquals("43", numbers.whole(42.7));
    }

    @Test
    void typedNumbersAreReadWithOrWithoutSigns() {
        assertEquals(12.5, numbers.parse(" 12.5 % ").orElseThrow());
        assertEquals(1200, numbers.parse("1,200").orElseThrow());
        assertTrue(numbers.parse("twelve").isEmpty());
        assertTrue(numbers.parse("12x").isEmpty());
        assertTrue(numbers.parse("").isEmpty());
    }
}
