package cartwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedTest {

    @Test
    void cellsArePartedByTabsAndRowsByLines() {
        String text = new Copied()
                .row(List.of("If", "Both"))
                .foreign("Shoe + Sock")
                .cell("-3")
                .endRow()
                .text();
        assertEquals("If\tBoth\nShoe + Sock\t-3\n", text);
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+49, '''+49'", "-x, '''-x'", "@cmd, '''@cmd'", "a=b, a=b"})
    void noNameIsTakenForAFormula(String name, String expected) {
        assertEquals(expected, new Copied().foreign(name).text());
    }

    @Test
    void aNameStaysInItsCell() {
        assertEquals(
                "two lines and a tab",
                new Copied().foreign("two\nlines and\ta\r\ntab").text());
    }
}
