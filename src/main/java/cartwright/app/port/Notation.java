package cartwright.app.port;

/**
 * How letters, cells, numbers and dates are written in a file.
 *
 * @param charset name of the character set; empty to guess
 * @param delimiter what separates cells; {@link #ANY} to guess
 * @param decimal what stands before decimals
 * @param dates whether the day or the month comes first in dates such as 3/4/2024
 */
public record Notation(String charset, char delimiter, Decimal decimal, DateOrder dates) {

    /** No delimiter: guess it. */
    public static final char ANY = '\0';

    /** Everything is guessed. */
    public static final Notation GUESS = new Notation("", ANY, Decimal.GUESS, DateOrder.GUESS);

    /** What stands before decimals. */
    public enum Decimal {
        /** Guess from the values. */
        GUESS,
        /** 1,234.56. */
        POINT,
        /** 1.234,56. */
        COMMA
    }

    /** Which number of a date such as 3/4/2024 is the day. */
    public enum DateOrder {
        /** Settle it over the whole column. */
        GUESS,
        /** The first. */
        DAY_FIRST,
        /** The second. */
        MONTH_FIRST
    }

    /** Returns the same notation in another character set; empty to guess. */
    public Notation inCharset(String other) {
        return new Notation(other, delimiter, decimal, dates);
    }

    /** Returns the same notation with another delimiter; {@link #ANY} to guess. */
    public Notation separatedBy(char other) {
        return new Notation(charset, other, decimal, dates);
    }

    /** Returns the same notation with other decimals. */
    public Notation withDecimal(Decimal other) {
        return new Notation(charset, delimiter, other, dates);
    }

    /** Returns the same notation with another order of dates. */
    public Notation withDates(DateOrder other) {
        return new Notation(charset, delimiter, decimal, other);
    }
}
