package cartwright.app.port;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a basket file is read; what is left open is guessed from the file.
 *
 * @param format the layout of the file
 * @param columns heading (or number from 1) of the column that plays each role
 * @param part the sheet of a workbook or the entry of an archive; empty for the first one that holds anything
 */
public record ImportSettings(Format format, Map<Role, String> columns, String part) {

    /** Everything is guessed. */
    public static final ImportSettings GUESS = new ImportSettings(Format.AUTO, Map.of());

    /** Layouts of a basket file. */
    public enum Format {
        /** Guess from the content. */
        AUTO,
        /** A table with one line a product. */
        LONG,
        /** One basket a line, items separated. */
        BASKET
    }

    /** What a column of a long table means. */
    public enum Role {
        /** Which basket the line belongs to: order, invoice, receipt. */
        BASKET,
        /** The product's code. */
        ITEM,
        /** The product's name. */
        NAME,
        /** The product's category. */
        CATEGORY,
        /** When it was bought. */
        TIME,
        /** How many. */
        QUANTITY,
        /** Unit price. */
        PRICE,
        /** Who bought it. */
        CUSTOMER
    }

    /** Copies the map, so that settings never change. */
    public ImportSettings {
        columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
    }

    /** Creates settings for the first sheet or entry. */
    public ImportSettings(Format format, Map<Role, String> columns) {
        this(format, columns, "");
    }

    /** Returns the same settings for another sheet or entry; empty for the first one that holds anything. */
    public ImportSettings ofPart(String other) {
        return new ImportSettings(format, columns, other);
    }

    /** Returns the column of a role, if it has one. */
    public Optional<String> column(Role role) {
        return Optional.ofNullable(columns.get(role));
    }
}
