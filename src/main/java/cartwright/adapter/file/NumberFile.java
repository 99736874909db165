package cartwright.adapter.file;

import cartwright.app.port.ExportException;
import cartwright.app.port.NumberSheet;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sheet of numbers as CSV, or as NPY with its texts beside it. */
final class NumberFile {

    private static final String NPY = ".npy";

    private NumberFile() {}

    static void write(Path file, NumberSheet sheet) throws ExportException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(NPY)) {
            CsvFile.write(file, csv -> {
                writeHeadings(csv, sheet.labels(), sheet.columns());
                for (int row = 0; row < sheet.rows(); row++) {
                    List<String> cells = texts(sheet, row);
                    for (float number : sheet.numbers().apply(row)) {
                        cells.add(CsvFile.number(number));
                    }
                    csv.writeRecord(cells);
                }
            });
            return;
        }
        CsvFile.write(file.resolveSibling(name.substring(0, name.length() - NPY.length()) + ".rows.csv"), csv -> {
            writeHeadings(csv, List.of("row"), sheet.labels());
            for (int row = 0; row < sheet.rows(); row++) {
                List<String> cells = texts(sheet, row);
                cells.add(0, String.valueOf(row));
                csv.writeRecord(cells);
            }
        });
        WholeFile.write(
                file,
                draft -> NpyFile.write(draft, sheet.rows(), sheet.columns().size(), sheet.numbers()));
    }

    private static void writeHeadings(CsvWriter csv, List<String> first, List<String> then) {
        List<String> headings = new ArrayList<>(first);
        headings.addAll(then);
        csv.writeRecord(headings);
    }

    private static List<String> texts(NumberSheet sheet, int row) {
        List<String> cells = new ArrayList<>();
        sheet.texts().apply(row).forEach(text -> cells.add(CsvFile.text(text)));
        return cells;
    }
}
