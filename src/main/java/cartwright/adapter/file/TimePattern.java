package cartwright.adapter.file;

import cartwright.app.port.Notation.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times of one column: ISO, with slashes, points or 年月日, with or without the time of day.
 *
 * <p>Written by hand because a column mixes patterns ("8:26" and "08:26:00"), and a formatter costs more than all the
 * rest of a line.
 *
 * @param dayFirst whether 1/2/2024 is in February; a year in front always means year, month, day
 */
record TimePattern(boolean dayFirst) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    /** The most numbers a time has: year, month, day, hour, minute, second, fraction. */
    private static final int NUMBERS = 7;

    /** Where a time can end at the earliest, and a zone such as +08:00 begin. */
    private static final int ZONE_FROM = 16;

    /** Day 0 of the day numbers of spreadsheets. */
    private static final LocalDateTime SPREADSHEET = LocalDateTime.of(1899, 12, 30, 0, 0);

    /** Whole digits of the day numbers from 1927 to 2173. */
    private static final int SPREADSHEET_DIGITS = 5;

    /** Returns the order of the dates that are read. */
    DateOrder order() {
        return dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** Returns the time as the clock of the shop showed it, or null where the text is none. */
    @Nullable LocalDateTime parse(String given) {
        int zone = given.indexOf('+');
        String text = zone >= ZONE_FROM ? given.substring(0, zone) : given;
        int[] parts = new int[NUMBERS];
        int[] digits = new int[NUMBERS];
        int count = split(text, parts, digits);
        if (count < 3) {
            return count == 0 ? null : unseparated(text, digits[0], count);
        }
        return count == 4 ? null : separated(text, parts, digits, count);
    }

    /** 20240305, 20240305082607, or the day number of a spreadsheet. */
    private static @Nullable LocalDateTime unseparated(String text, int digits, int count) {
        if (count == 1 && (digits == 8 || digits == 14)) {
            return compact(text.substring(0, digits));
        }
        return digits == SPREADSHEET_DIGITS ? spreadsheet(text) : null;
    }

    private @Nullable LocalDateTime separated(String text, int[] parts, int[] digits, int count) {
        int hour = count > 4 ? twentyFour(parts[3], text) : 0;
        int[] clock = {hour, parts[4], count > 5 ? parts[5] : 0};
        if (digits[0] == 4) {
            return time(parts[0], parts[1], parts[2], clock);
        }
        int year = digits[2] == 2 ? 2000 + parts[2] : parts[2];
        return dayFirst ? time(year, parts[1], parts[0], clock) : time(year, parts[0], parts[1], clock);
    }

    /** Returns the first two numbers of a date whose order is open, such as 3/4/2024; null where the order is plain. */
    static int @Nullable [] open(String text) {
        int[] parts = new int[NUMBERS];
        int[] digits = new int[NUMBERS];
        int count = split(text, parts, digits);
        boolean open = count >= 3 && count != 4 && digits[0] <= 2 && digits[1] <= 2;
        return open ? new int[] {parts[0], parts[1]} : null;
    }

    /** @param clock hour, minute, second */
    private static @Nullable LocalDateTime time(int year, int month, int day, int... clock) {
        if (year < EARLIEST || year > LATEST || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDateTime.of(year, month, day, clock[0], clock[1], clock[2]);
        } catch (DateTimeException e) {
            return null; // the 31st of April, or 25 o'clock
        }
    }

    private static @Nullable LocalDateTime spreadsheet(String text) {
        if (text.chars().anyMatch(c -> c != '.' && (c < '0' || c > '9'))) {
            return null;
        }
        return SPREADSHEET.plusSeconds(Math.round(Double.parseDouble(text) * 86_400));
    }

    private static @Nullable LocalDateTime compact(String text) {
        int hour = text.length() > 8 ? number(text, 8, 10) : 0;
        int minute = text.length() > 8 ? number(text, 10, 12) : 0;
        int second = text.length() > 8 ? number(text, 12, 14) : 0;
        return time(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8), hour, minute, second);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int twentyFour(int hour, String text) {
        char last = Character.toUpperCase(text.charAt(text.length() - 1));
        if (last != 'M' || hour > 12) {
            return hour;
        }
        boolean afternoon = Character.toUpperCase(text.charAt(text.length() - 2)) == 'P';
        return hour % 12 + (afternoon ? 12 : 0);
    }

    /** Splits into numbers; returns how many, or 0 where something else than a separator stands between them. */
    private static int split(String text, int[] parts, int[] digits) {
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                if (!separates(c, count, digits) && !endsTime(text, at, count)) {
                    return 0;
                }
                at++;
                continue;
            }
            if (count == NUMBERS) {
                return endsTime(text, at - 1, count) ? count : 0;
            }
            int first = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                parts[count] = at - first < 9 ? parts[count] * 10 + text.charAt(at) - '0' : parts[count];
                at++;
            }
            digits[count++] = at - first;
        }
        return count;
    }

    private static boolean separates(char c, int count, int[] digits) {
        if (count == 0) {
            return false;
        }
        boolean inDate = count < 3 && "-/.年月".indexOf(c) >= 0;
        boolean afterDate = count == 3 && " T日".indexOf(c) >= 0 && digits[1] <= 2;
        boolean inTime = count > 3 && ":.时分秒".indexOf(c) >= 0;
        return inDate || afterDate || inTime;
    }

    /** What may follow the time of day: AM, PM, Z, or blanks between. */
    private static boolean endsTime(String text, int at, int count) {
        if (count < 5) {
            return false;
        }
        String tail = text.substring(at).strip();
        return tail.isEmpty()
                || tail.equals("Z")
                || tail.equals("M")
                || tail.equals("m")
                || tail.equalsIgnoreCase("AM")
                || tail.equalsIgnoreCase("PM");
    }
}
