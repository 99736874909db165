package cartwright.ui.table;

import java.util.List;

/** Cells as text that spreadsheets take: tabs between cells, a line a row. */
public final class Copied {

    private final StringBuilder text = new StringBuilder();
    private boolean atStart = true;

    /** Adds a number, or any other text of ours, as it is. */
    public Copied cell(String cell) {
        if (!atStart) {
            text.append('\t');
        }
        atStart = false;
        text.append(cell);
        return this;
    }

    /** Adds text from the data: on one line, and not taken for a formula by a spreadsheet. */
    public Copied foreign(String cell) {
        String line = cell.replaceAll("[\\t\\r\\n]+", " ");
        boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0;
        return cell(formula ? "'" + line : line);
    }

    /** Ends a row. */
    public Copied endRow() {
        text.append('\n');
        atStart = true;
        return this;
    }

    /** Adds a whole row of our own texts. */
    public Copied row(List<String> cells) {
        cells.forEach(this::cell);
        return endRow();
    }

    /** Returns what was added. */
    public String text() {
        return text.toString();
    }
}
