package cartwright.adapter.file;

import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one basket file is to be read.
 *
 * @param charset its character set
 * @param delimiter what separates cells
 * @param format long or basket, never auto
 * @param headed whether the first record is the heading
 * @param headings headings, or numbers from 1 where there are none
 * @param columns index, from 0, of the column that plays a role
 */
record Layout(
        Charset charset,
        char delimiter,
        Format format,
        boolean headed,
        List<String> headings,
        Map<Role, Integer> columns) {

    Layout {
        headings = List.copyOf(headings);
        columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
    }

    /** Returns the settings that lead to this layout again. */
    ImportSettings settings() {
        Map<Role, String> names = new EnumMap<>(Role.class);
        columns.forEach((role, index) -> names.put(role, nameOf(index)));
        return new ImportSettings(format, names);
    }

    /** Returns the heading of a column, or its number where the heading is blank or not the only one of its kind. */
    private String nameOf(int index) {
        String heading = headings.get(index);
        boolean plain = !heading.isBlank() && Collections.frequency(headings, heading) == 1;
        return plain ? heading : String.valueOf(index + 1);
    }

    /** Returns how numbers are written: a comma cannot be decimal where it separates cells. */
    NumberCell numbers() {
        return new NumberCell(delimiter != ',');
    }
}
