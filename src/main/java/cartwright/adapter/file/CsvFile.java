package cartwright.adapter.file;

import cartwright.app.port.ExportException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One CSV file, written beside its place and moved there when it is complete. */
final class CsvFile {

    /** A spreadsheet runs a cell that begins so as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Digits that always tell a double from its neighbours, and those that mostly do. */
    private static final int ALL_DIGITS = 17;

    private static final int MOST_DIGITS = 15;

    private CsvFile() {}

    /** What writes the lines. */
    interface Lines {
        void write(CsvWriter csv);
    }

    static void write(Path file, Lines lines) throws ExportException {
        Path target = file.toAbsolutePath();
        try {
            Path draft = draftOf(target);
            try {
                try (CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft, StandardCharsets.UTF_8)) {
                    lines.write(csv);
                }
                moveTo(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new ExportException(file, e);
        }
    }

    /** The name is derived, not random: a draft left by a killed program is overwritten by the next export. */
    private static Path draftOf(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("is a folder");
        }
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static void moveTo(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns a text cell that no spreadsheet takes for a formula: an apostrophe goes before one that looks so. */
    static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
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
