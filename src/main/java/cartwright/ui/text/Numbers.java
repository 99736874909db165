package cartwright.ui.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** How numbers read: counts, percentages, similarities and "times average". For use by one thread at a time. */
public final class Numbers {

    private final Locale locale;
    private final NumberFormat integers;
    private final Map<String, DecimalFormat> decimals = new HashMap<>(); // making one takes longer than using it

    /** Creates the formats of a language. */
    public Numbers(Language language) {
        this.locale = language.locale();
        this.integers = NumberFormat.getIntegerInstance(locale);
    }

    /** Returns a count, such as {@code 16,930}. */
    public String count(long count) {
        return integers.format(count);
    }

    /** Returns a share as a percentage with two figures that count: {@code 42 %}, {@code 4.1 %}, {@code 0.07 %}. */
    public String percent(double share) {
        return bareNumber(share * 100) + "\u00a0%";
    }

    /** Returns a share as {@link #percent} does, without the sign. */
    public String bareNumber(double percent) {
        double size = Math.abs(percent);
        String pattern = size >= 10 || size == 0 ? "0" : size >= 1 ? "0.0" : size >= 0.1 ? "0.0#" : "0.00";
        return decimal(pattern, percent);
    }

    /** Returns a similarity or tau, such as {@code 0.62}. */
    public String similarity(double similarity) {
        return decimal("0.00", similarity);
    }

    /** Returns a lift, such as {@code 8.5×}. */
    public String times(double lift) {
        return decimal(lift >= 100 ? "#,##0" : "0.0", lift) + "×";
    }

    /** Returns a number rounded to whole ones, with its sign dropped when it rounds to zero. */
    public String whole(double number) {
        long rounded = Math.round(number);
        return count(rounded);
    }

    /** Returns any number with up to four figures that count, such as {@code 0.0312} or {@code 1,250}. */
    public String plain(double number) {
        if (Double.isNaN(number)) {
            return "–";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(number);
        if (size != 0 && (size < 0.0001 || size >= 1e7)) {
            return decimal("0.##E0", number);
        }
        String pattern = size >= 1000 ? "#,##0" : size >= 100 ? "0.#" : size >= 1 ? "0.##" : "0.####";
        return decimal(pattern, number);
    }

    /** Returns a number that need not be whole, such as one expected by chance: {@code 3.4} or {@code 120}. */
    public String about(double number) {
        return Math.abs(number) < 10 ? decimal("0.0", number) : whole(number);
    }

    /** Returns a number with one figure after the point: {@code 40.6}. */
    public String tenths(double number) {
        return decimal("0.0", number);
    }

    /** Returns a difference with its sign and one figure after the point: {@code +1.8}. */
    public String signedTenths(double number) {
        return decimal("+0.0;-0.0", number);
    }

    /** Returns a number with three figures after the point: {@code 0.168}. */
    public String thousandths(double number) {
        return decimal("0.000", number);
    }

    /** Reads what an analyst typed as a number, with or without grouping or a percent sign. */
    public OptionalDouble parse(String typed) {
        String text = typed.replace("%", "").strip();
        ParsePosition end = new ParsePosition(0);
        Number number = NumberFormat.getNumberInstance(locale).parse(text, end);
        if (number == null || end.getIndex() < text.length()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number.doubleValue());
    }

    private String decimal(String pattern, double number) {
        return decimals.computeIfAbsent(
                        pattern, key -> new DecimalFormat(key, DecimalFormatSymbols.getInstance(locale)))
                .format(number);
    }
}
