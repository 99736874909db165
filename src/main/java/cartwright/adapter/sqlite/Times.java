package cartwright.adapter.sqlite;

import cartwright.core.basket.Occasions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes times the way SQLite's own date functions read them, all of one length so that text order is time order. */
final class Times {

    private Times() {}

    /** Writes {@code yyyy-MM-dd HH:mm:ss}; by hand, because there is one a basket. */
    static String write(LocalDateTime time) {
        char[] text = new char[19];
        put(text, 0, 4, time.getYear());
        text[4] = '-';
        put(text, 5, 2, time.getMonthValue());
        text[7] = '-';
        put(text, 8, 2, time.getDayOfMonth());
        text[10] = ' ';
        put(text, 11, 2, time.getHour());
        text[13] = ':';
        put(text, 14, 2, time.getMinute());
        text[16] = ':';
        put(text, 17, 2, time.getSecond());
        return new String(text);
    }

    private static void put(char[] text, int from, int digits, int value) {
        int rest = value;
        for (int at = from + digits - 1; at >= from; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Returns the seconds since 1970 on the shop's clock. */
    static long secondsOf(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    /** Writes seconds since 1970 as text; null for {@link Occasions#NO_TIME}. */
    static @Nullable String textOf(long seconds) {
        return seconds == Occasions.NO_TIME ? null : write(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    }

    /** @throws java.time.DateTimeException if the text is no time */
    static LocalDateTime read(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
