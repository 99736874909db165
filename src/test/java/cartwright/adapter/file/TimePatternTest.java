package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePatternTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-05,2024-03-05T00:00",
        "2024-03-05 08:26,2024-03-05T08:26",
        "2024-03-05 08:26:07,2024-03-05T08:26:07",
        "2024-03-05T08:26:07Z,2024-03-05T08:26:07",
        "2024-03-05T08:26:07.123,2024-03-05T08:26:07",
        "2024-03-05T08:26:07+08:00,2024-03-05T08:26:07",
        "2024/3/5 8:26,2024-03-05T08:26",
        "2024.03.05,2024-03-05T00:00",
        "2024年3月5日,2024-03-05T00:00",
        "2024年3月5日 8时26分7秒,2024-03-05T08:26:07",
        "05/03/2024 08:26,2024-03-05T08:26",
        "5.3.2024,2024-03-05T00:00",
        "5/3/24,2024-03-05T00:00",
        "5/3/2024 12:05 AM,2024-03-05T00:05",
        "5/3/2024 1:05:09 pm,2024-03-05T13:05:09",
        "20240305,2024-03-05T00:00",
        "20240305082607,2024-03-05T08:26:07",
        "45356,2024-03-05T00:00",
        "45356.5,2024-03-05T12:00",
        "29/02/2024,2024-02-29T00:00"
    })
    void readsWhatShopsWrite(String text, LocalDateTime time) {
        assertEquals(time, new TimePattern(true).parse(text));
    }

    @Test
    void theMonthMayComeFirst() {
        assertEquals(LocalDateTime.of(2010, 12, 1, 8, 26), new TimePattern(false).parse("12/1/2010 8:26"));
        assertNull(new TimePattern(true).parse("12/13/2010 8:26"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "12",
                "1234",
                "2024-13-01",
                "31/04/2024",
                "29/02/2023",
                "2024-03-05 25:00",
                "2024-03-05 08",
                "2024-03",
                "0001-01-01",
                "9999-01-01",
                "1/2/3/4",
                "2024-03-05 08:26:07 yesterday",
                "20241345",
                "2024--03",
                "-2024-03-05",
                "99999999999999999999",
                "536365"
            })
    void refusesWhatIsNoTime(String text) {
        assertNull(new TimePattern(true).parse(text), text);
    }

    @Test
    void oneDayAboveTwelveSettlesTheColumn() {
        Dates dates = new Dates();
        dates.see("12/1/2010");
        assertTrue(dates.isOpen());
        dates.see("12/13/2010");
        assertFalse(dates.isOpen());
        assertFalse(dates.pattern().dayFirst());
    }

    @Test
    void withoutSuchADayTheNumberThatChangesMoreIsTheDay() {
        Dates dates = new Dates();
        for (int day = 1; day <= 9; day++) {
            dates.see("12/" + day + "/2010");
        }
        assertFalse(dates.pattern().dayFirst());
    }
}
