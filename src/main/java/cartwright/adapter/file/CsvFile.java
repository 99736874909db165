package cartwright.adapter.file;

import cartwright.app.port.ExportException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One CSV file, there when it is complete. */
final class CsvFile {

    /** A spreadsheet runs a cell that begins so as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Digits that always tell a double from its neighbours, and those that mostly do. */
    private static final int ALL_DIGITS = 17;

    private static final int MOST_DIGITS = 15;

    private static final int ALL_SINGLE_DIGITS = 9;
    private static final int MOST_SINGLE_DIGITS = 6;

    private CsvFile() {}

    /** What writes the lines. */
    interface Lines {
        void write(CsvWriter csv);
    }

    static void write(Path file, Lines lines) throws ExportException {
        WholeFile.write(file, draft -> {
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft, StandardCharsets.UTF_8)) {
                lines.write(csv);
            }
        });
    }

    /** Returns a text cell that no spreadsheet takes for a formula: an apostrophe goes before one that looks so. */
    static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Returns the shortest decimal number that reads back as this value in single precision. */
    static String number(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value)) {
            return number((double) value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = MOST_SINGLE_DIGITS; digits <= ALL_SINGLE_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.floatValue() == value) {
                break;
            }
        }
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    /**
     * Returns the shortest decimal number that reads back as this value.
     *
     * <p>Not {@link Double#toString}: before Java 19 it sometimes wrote a digit too many, so that the bytes would
     * depend on the Java version.
     */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = MOST_DIGITS; digits <= ALL_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        return shortest.stripTrailingZeros().toPlainString();
    }
}
