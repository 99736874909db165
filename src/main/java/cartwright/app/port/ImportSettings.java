package cartwright.app.port;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a basket file is read; what is left open is guessed from the file.
 *
 * @param format the layout of the file
 * @param columns heading (or number from 1) of the column that plays each role
 * @param part the sheet of a workbook or the entry of an archive; empty for the first one that holds anything
 * @param notation how letters, cells, numbers and dates are written
 * @param basketBy what makes lines of a long table one basket
 * @param rules the rules for dirty data that are in force, each with its number (see {@link CleaningRule})
 */
public record ImportSettings(
        Format format,
        Map<Role, String> columns,
        String part,
        Notation notation,
        BasketBy basketBy,
        Map<CleaningRule, Integer> rules) {

    /** Everything is guessed, and the usual rules are in force. */
    public static final ImportSettings GUESS = new ImportSettings(Format.AUTO, Map.of());

    /** Layouts of a basket file. */
    public enum Format {
        /** Guess from the content. */
        AUTO,
        /** A table with one line a product. */
        LONG,
        /** One basket a line, items separated. */
        BASKET,
        /** One basket a line and one column a product: 0 or 1, true or false, t or ?, or how many. */
        MATRIX,
        /** A catalogue: one line a product, no basket. */
        CATALOGUE
    }

    /** What a column of a table means. */
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
        CUSTOMER,
        /** Where it was sold: shop, branch, channel. */
        STORE,
        /** The kind of customer, or where customers are from. */
        SEGMENT,
        /** Whether it was on promotion: yes or no, or the promotion's name; blank is none. */
        PROMOTION,
        /** What is earned on one. */
        MARGIN,
        /** Who makes the product. */
        BRAND,
        /** File name or address of a picture. */
        PICTURE;

        /** What columns of a catalogue can mean. */
        public static final Set<Role> OF_CATALOGUES =
                Collections.unmodifiableSet(EnumSet.of(ITEM, NAME, CATEGORY, PRICE, MARGIN, BRAND, PICTURE));

        /** What columns of a file with baskets can mean. */
        public static final Set<Role> OF_BASKETS = Collections.unmodifiableSet(EnumSet.range(BASKET, PROMOTION));
    }

    /** What makes lines of a long table one basket. */
    public enum BasketBy {
        /** The same order, invoice or receipt. */
        ORDER,
        /** The same customer on the same day. */
        CUSTOMER_DAY,
        /** The same customer, ever. */
        CUSTOMER
    }

    /** Copies the maps, so that settings never change. */
    public ImportSettings {
        columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
        rules = rules.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rules));
    }

    /** Creates settings whose other parts are guessed or usual. */
    public ImportSettings(Format format, Map<Role, String> columns) {
        this(format, columns, "", Notation.GUESS, BasketBy.ORDER, CleaningRule.USUAL);
    }

    /** Returns the same settings for another sheet or entry; empty for the first one that holds anything. */
    public ImportSettings ofPart(String other) {
        return new ImportSettings(format, columns, other, notation, basketBy, rules);
    }

    /** Returns the same settings with a layout and columns. */
    public ImportSettings laidOut(Format layout, Map<Role, String> roles) {
        return new ImportSettings(layout, roles, part, notation, basketBy, rules);
    }

    /** Returns the same settings with another notation. */
    public ImportSettings written(Notation other) {
        return new ImportSettings(format, columns, part, other, basketBy, rules);
    }

    /** Returns the same settings with another meaning of a basket. */
    public ImportSettings basketsBy(BasketBy other) {
        return new ImportSettings(format, columns, part, notation, other, rules);
    }

    /** Returns the same settings with other rules in force. */
    public ImportSettings cleanedBy(Map<CleaningRule, Integer> others) {
        return new ImportSettings(format, columns, part, notation, basketBy, others);
    }

    /** Returns the column of a role, if it has one. */
    public Optional<String> column(Role role) {
        return Optional.ofNullable(columns.get(role));
    }
}
