package cartwright.adapter.file;

import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.BasketBy;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Notation;
import cartwright.app.port.SourceDescription;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one basket file is to be read.
 *
 * @param charset its character set
 * @param delimiter what separates cells
 * @param format a layout, never auto
 * @param headed whether the first record is the heading
 * @param headings headings, or numbers from 1 where there are none
 * @param columns index, from 0, of the column that plays a role
 * @param products index, from 0, of the columns of a matrix that stand for a product, or of a catalogue that hold the category
 * @param decimalComma whether a lone comma is a decimal comma
 * @param basketBy what makes lines one basket
 * @param above number of records above the heading: the title of a report, its date
 */
record Layout(
        Charset charset,
        char delimiter,
        Format format,
        boolean headed,
        List<String> headings,
        Map<Role, Integer> columns,
        Set<Integer> products,
        boolean decimalComma,
        BasketBy basketBy,
        int above) {

    Layout {
        headings = List.copyOf(headings);
        columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
        products = Set.copyOf(products);
    }

    /** Returns the layout that a description came from. */
    static Layout of(SourceDescription source) {
        ImportSettings settings = source.settings();
        Map<Role, Integer> columns = new EnumMap<>(Role.class);
        settings.columns().forEach((role, name) -> {
            int index = source.headings().indexOf(name);
            int place = index >= 0 ? index : placeOf(name) - 1;
            if (place < 0 || place >= source.headings().size()) {
                throw new IllegalArgumentException("no column " + name);
            }
            columns.put(role, place);
        });
        return new Layout(
                StandardCharsets.UTF_8,
                settings.notation().delimiter(),
                settings.format(),
                true,
                source.headings(),
                columns,
                source.products(),
                settings.notation().decimal() == Notation.Decimal.COMMA,
                settings.basketBy(),
                0);
    }

    /** Returns the number of a column that has no heading of its own; 0 where it is none. */
    private static int placeOf(String name) {
        return name.matches("[0-9]{1,6}") ? Integer.parseInt(name) : 0;
    }

    /** Returns the settings that lead to this layout again. */
    ImportSettings settings(ImportSettings given) {
        Map<Role, String> names = new EnumMap<>(Role.class);
        columns.forEach((role, index) -> names.put(role, nameOf(index)));
        Notation notation = given.notation()
                .inCharset(charset.name())
                .separatedBy(delimiter)
                .withDecimal(decimalComma ? Notation.Decimal.COMMA : Notation.Decimal.POINT);
        return given.laidOut(format, names).written(notation).basketsBy(basketBy);
    }

    /** Returns the heading of a column, or its number where the heading is blank or not the only one of its kind. */
    String nameOf(int index) {
        String heading = headings.get(index);
        boolean plain = !heading.isBlank() && Collections.frequency(headings, heading) == 1;
        return plain ? heading : String.valueOf(index + 1);
    }

    /** Returns how numbers are written. */
    NumberCell numbers() {
        return new NumberCell(decimalComma);
    }

    /** Returns the cell of a role; empty where the table has no such column or the record is too short. */
    String cell(Record record, Role role) {
        Integer column = columns.get(role);
        return column == null || column >= record.size() ? "" : record.cell(column);
    }
}
