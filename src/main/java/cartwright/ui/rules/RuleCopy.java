package cartwright.ui.rules;

import cartwright.ui.ViewContext;
import cartwright.ui.table.Copied;
import java.util.List;

/** Rules as text that spreadsheets take: a line a rule, with plain numbers in the columns that are shown. */
final class RuleCopy {

    private final ViewContext context;

    RuleCopy(ViewContext context) {
        this.context = context;
    }

    String text(List<RuleRow> rows, List<RuleValue> columns) {
        Copied copied = new Copied();
        ColumnNames names = new ColumnNames(context.messages());
        copied.row(columns.stream().map(names::of).toList());
        for (RuleRow row : rows) {
            columns.forEach(column -> add(copied, row, column));
            copied.endRow();
        }
        return copied.text();
    }

    private void add(Copied copied, RuleRow row, RuleValue column) {
        if (column == RuleColumn.IF) {
            copied.foreign(row.ifNames());
        } else if (column == RuleColumn.THEN) {
            copied.foreign(row.thenNames());
        } else if (column == RuleColumn.STRENGTH) {
            copied.cell(context.messages().name(row.strength()));
        } else {
            double number = column.of(row.rows(), row.index());
            copied.cell(Double.isNaN(number) ? "" : plain(number));
        }
    }

    /** Whole numbers without a point, others with all their figures. */
    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
