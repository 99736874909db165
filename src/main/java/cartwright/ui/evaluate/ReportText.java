package cartwright.ui.evaluate;

import cartwright.app.session.RankerReport;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.ui.ViewContext;
import cartwright.ui.table.Copied;
import cartwright.ui.text.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        double millis = line.cost().millis();
        return Double.isNaN(millis)
                ? "–"
                : context.messages().text("evaluate.millis", context.numbers().plain(millis));
    }

    /** Returns the seconds of a training with one seed. */
    String training(RankerLine line) {
        double seconds = line.cost().training();
        return Double.isNaN(seconds)
                ? "–"
                : context.messages().text("evaluate.seconds", context.numbers().tenths(seconds));
    }

    /** Returns the weights of a fusion, largest first. */
    String weights(Map<RankerKind, Double> weights) {
        return weights.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<RankerKind, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> context.messages()
                        .text(
                                "evaluate.weight",
                                context.messages().name(each.getKey()),
                                context.numbers().plain(each.getValue())))
                .collect(Collectors.joining(context.messages().text("evaluate.weight.next")));
    }

    /** Returns how much each ranker counted in the fusions that were tried, one line each. */
    List<String> fusions(RankerReport report, Setting setting) {
        List<String> lines = new ArrayList<>();
        if (!report.grounds().fusion().isEmpty()) {
            lines.add(context.messages()
                    .text(
                            "evaluate.counted",
                            context.messages().name(RankerKind.FUSION),
                            weights(report.grounds().fusion())));
        }
        Map<RankerKind, Double> learned = report.fitted(setting);
        if (!learned.isEmpty()) {
            lines.add(context.messages()
                    .text("evaluate.counted", context.messages().name(RankerKind.FUSION_LEARNED), weights(learned)));
        }
        return lines;
    }

    /** Returns how much more one ranker finds than another, and how sure that is. */
    String compared(RankerPairViewModel.Compared pair) {
        Difference found = pair.difference();
        if (found == null) {
            return "";
        }
        String key =
                found.better() ? "evaluate.pair.more" : found.worse() ? "evaluate.pair.less" : "evaluate.pair.same";
        return context.messages()
                .text(
                        key,
                        context.messages().name(pair.one()),
                        context.numbers().tenths(Math.abs(found.mean()) * 100),
                        context.messages().name(pair.other()),
                        context.numbers().signedTenths(found.interval().low() * 100),
                        context.numbers().signedTenths(found.interval().high() * 100),
                        context.numbers().count(found.baskets()));
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
        headings.add(context.messages().text("evaluate.training"));
        copied.row(headings);
        for (RankerLine line : lines) {
            copied.cell(name(line));
            for (ReportColumn column : ReportColumn.values()) {
                copied.cell(cell(line, column));
            }
            copied.foreign(difference(line))
                    .cell(millis(line))
                    .cell(training(line))
                    .endRow();
        }
        return copied.text();
    }
}
