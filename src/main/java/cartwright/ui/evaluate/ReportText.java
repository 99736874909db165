package cartwright.ui.evaluate;

import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.RankerKind;
import cartwright.ui.ViewContext;
import cartwright.ui.table.Copied;
import cartwright.ui.text.VerdictText;
import java.util.ArrayList;
import java.util.List;

/** How the numbers of the table of rankers read. */
final class ReportText {

    private final ViewContext context;
    private final VerdictText names;

    ReportText(ViewContext context) {
        this.context = context;
        this.names = new VerdictText(context.messages());
    }

    String name(RankerLine line) {
        return names.name(line.ranker());
    }

    /** Returns what a ranker does, in one line. */
    String tip(RankerKind kind) {
        return context.messages().text("enum.RankerKind." + kind.name() + ".tip");
    }

    String heading(ReportColumn column) {
        return context.messages().name(column);
    }

    String headingTip(ReportColumn column) {
        return context.messages().text("enum.ReportColumn." + column.name() + ".tip");
    }

    /** Returns the mean, and after it the deviation where there is one: {@code 40.6 ± 0.5}. */
    String cell(RankerLine line, ReportColumn column) {
        double mean = line.mean(column);
        if (Double.isNaN(mean)) {
            return "–";
        }
        String text = number(column, mean);
        double deviation = line.deviation(column);
        return Double.isNaN(deviation) ? text : text + " ± " + number(column, deviation);
    }

    String number(ReportColumn column, double value) {
        return column.perHundred()
                ? context.numbers().tenths(value * 100)
                : context.numbers().thousandths(value);
    }

    /** Returns the milliseconds of one cart. */
    String millis(RankerLine line) {
        return Double.isNaN(line.millis())
                ? "–"
                : context.messages().text("evaluate.millis", context.numbers().plain(line.millis()));
    }

    /** Returns how much better than best sellers: {@code +1.8 (+1.1 to +2.5)}. */
    String difference(RankerLine line) {
        Difference difference = line.difference();
        return difference == null
                ? "–"
                : context.messages()
                        .text(
                                "evaluate.difference",
                                context.numbers().signedTenths(difference.mean() * 100),
                                context.numbers()
                                        .signedTenths(difference.interval().low() * 100),
                                context.numbers()
                                        .signedTenths(difference.interval().high() * 100));
    }

    /** Returns the table as text that spreadsheets take. */
    String copied(List<RankerLine> lines) {
        Copied copied = new Copied();
        List<String> headings = new ArrayList<>();
        headings.add(context.messages().text("evaluate.ranker"));
        for (ReportColumn column : ReportColumn.values()) {
            headings.add(heading(column));
        }
        headings.add(context.messages().text("evaluate.against"));
        headings.add(context.messages().text("evaluate.costs"));
        copied.row(headings);
        for (RankerLine line : lines) {
            copied.cell(name(line));
            for (ReportColumn column : ReportColumn.values()) {
                copied.cell(cell(line, column));
            }
            copied.foreign(difference(line)).cell(millis(line)).endRow();
        }
        return copied.text();
    }
}
