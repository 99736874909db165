package cartwright.adapter.file;

import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.ExportException;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Itemset;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.rule.AssociationRule;
import cartwright.core.rule.RuleCounts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes itemsets and rules as CSV.
 *
 * <p>The names of one cell are in alphabetical order and joined by {@code |}; a {@code |} or {@code \} inside a name is
 * written with a {@code \} before it. Numbers have full precision; an infinite conviction is {@code Inf}.
 */
public final class CsvAnalysisWriter implements AnalysisWriter {

    private static final List<String> MEASURES = List.of(
            "support_count",
            "antecedent_count",
            "consequent_count",
            "baskets",
            "support",
            "confidence",
            "lift",
            "leverage",
            "conviction");

    /** Creates the writer. */
    public CsvAnalysisWriter() {}

    /** One line to be: its place in what is written, its count, and its products as places in alphabetical order. */
    private record Line(int position, int count, int[] names, int consequent) {

        static final Comparator<Line> ORDER = Comparator.comparingInt(Line::count)
                .reversed()
                .thenComparing(Line::names, Arrays::compare)
                .thenComparingInt(Line::consequent);
    }

    @Override
    public void writeItemsets(Path file, FrequentItemsets itemsets, ItemCatalog catalog) throws ExportException {
        Names names = new Names(catalog);
        CsvFile.write(file, csv -> {
            csv.writeRecord("items", "size", "support_count", "support");
            int done = 0;
            for (int size = 1; size <= itemsets.longest(); size++) {
                int end = done + itemsets.countOfSize(size);
                for (Line line : sorted(itemsets, done, end, names)) {
                    csv.writeRecord(
                            names.joined(itemsets.itemset(line.position())),
                            String.valueOf(size),
                            String.valueOf(line.count()),
                            CsvFile.number((double) line.count() / itemsets.basketCount()));
                }
                done = end;
            }
        });
    }

    private static List<Line> sorted(FrequentItemsets itemsets, int from, int to, Names names) {
        List<Line> lines = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            lines.add(new Line(i, itemsets.supportCount(i), names.places(itemsets.itemset(i)), 0));
        }
        lines.sort(Line.ORDER);
        return lines;
    }

    @Override
    public void writeRules(Path file, List<AssociationRule> rules, ItemCatalog catalog, boolean withAll)
            throws ExportException {
        Names names = new Names(catalog);
        List<Line> lines = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            AssociationRule rule = rules.get(i);
            int[] antecedent = names.places(rule.antecedent());
            lines.add(new Line(i, rule.slice().both(), antecedent, names.place(rule.consequent())));
        }
        lines.sort(Line.ORDER);
        CsvFile.write(file, csv -> {
            csv.writeRecord(headings(withAll));
            for (Line line : lines) {
                writeRule(csv, rules.get(line.position()), names, withAll);
            }
        });
    }

    @Override
    public void writeMeasures(Path file, List<MeasureRow> rows) throws ExportException {
        CsvFile.write(file, csv -> {
            csv.writeRecord("ranker", "measure", "at", "mean", "sd", "n");
            for (MeasureRow row : rows) {
                csv.writeRecord(
                        row.ranker(),
                        row.setting().key(row.measure()),
                        String.valueOf(row.at()),
                        CsvFile.number(row.mean()),
                        CsvFile.number(row.sd()),
                        String.valueOf(row.n()));
            }
        });
    }

    private static List<String> headings(boolean withAll) {
        List<String> headings = new ArrayList<>(List.of("antecedent", "consequent"));
        headings.addAll(MEASURES);
        if (withAll) {
            MEASURES.forEach(measure -> headings.add("all_" + measure));
        }
        return headings;
    }

    private static void writeRule(CsvWriter csv, AssociationRule rule, Names names, boolean withAll) {
        List<String> cells = new ArrayList<>();
        cells.add(names.joined(rule.antecedent()));
        cells.add(names.joined(Itemset.of(rule.consequent())));
        addMeasures(rule.slice(), cells);
        if (withAll) {
            addMeasures(rule.all(), cells);
        }
        csv.writeRecord(cells);
    }

    private static void addMeasures(RuleCounts counts, List<String> cells) {
        cells.add(String.valueOf(counts.both()));
        cells.add(String.valueOf(counts.antecedent()));
        cells.add(String.valueOf(counts.consequent()));
        cells.add(String.valueOf(counts.baskets()));
        cells.add(CsvFile.number(counts.support()));
        cells.add(CsvFile.number(counts.confidence()));
        cells.add(CsvFile.number(counts.lift()));
        cells.add(CsvFile.number(counts.leverage()));
        cells.add(CsvFile.number(counts.conviction()));
    }
}
