package cartwright.adapter.file;

import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.ExportException;
import cartwright.app.port.NumberSheet;
import cartwright.app.port.RuleSheet;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.ItemsetKind;
import cartwright.core.order.RadixOrder;
import cartwright.core.rule.Measure;
import cartwright.core.rule.RuleCounts;
import cartwright.core.rule.RuleTable;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

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
    private record Line(int position, int count, int[] names) {

        static final Comparator<Line> ORDER =
                Comparator.comparingInt(Line::count).reversed().thenComparing(Line::names, Arrays::compare);
    }

    @Override
    public void writeItemsets(Path file, FrequentItemsets itemsets, ItemsetKind kind, ItemCatalog catalog)
            throws ExportException {
        Names names = new Names(catalog);
        BitSet wanted = itemsets.positions(kind);
        CsvFile.write(file, csv -> {
            List<String> headings = new ArrayList<>(List.of("items", "size", "support_count", "support"));
            if (itemsets.isWeighted()) {
                headings.add("weighted_count");
            }
            csv.writeRecord(headings);
            int done = 0;
            for (int size = 1; size <= itemsets.longest(); size++) {
                int end = done + itemsets.countOfSize(size);
                for (Line line : sorted(itemsets, wanted.get(done, end), done, names)) {
                    List<String> cells = new ArrayList<>(List.of(
                            names.joined(itemsets.itemset(line.position())),
                            String.valueOf(size),
                            String.valueOf(line.count()),
                            CsvFile.number((double) line.count() / itemsets.basketCount())));
                    if (itemsets.isWeighted()) {
                        cells.add(CsvFile.number(itemsets.weightedCount(line.position())));
                    }
                    csv.writeRecord(cells);
                }
                done = end;
            }
        });
    }

    private static List<Line> sorted(FrequentItemsets itemsets, BitSet wanted, int from, Names names) {
        List<Line> lines = new ArrayList<>(wanted.cardinality());
        for (int at = wanted.nextSetBit(0); at >= 0; at = wanted.nextSetBit(at + 1)) {
            int i = from + at;
            lines.add(new Line(i, itemsets.supportCount(i), names.places(itemsets.itemset(i))));
        }
        lines.sort(Line.ORDER);
        return lines;
    }

    @Override
    public void writeRules(Path file, RuleSheet sheet, ItemCatalog catalog) throws ExportException {
        Names names = new Names(catalog);
        int[] order = order(sheet, names);
        CsvFile.write(file, csv -> {
            csv.writeRecord(headings(sheet));
            for (int row : order) {
                writeRule(csv, sheet, row, names);
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

    /** By falling count, then by the names of the if-side, then of the then-side: a stable sort by the last first. */
    private static int[] order(RuleSheet sheet, Names names) {
        RuleTable rules = sheet.rules();
        int[] rows = sheet.selection().rows();
        int[] keys = new int[rules.size()];
        int[] thenRanks = ranks(rules, rows, rules::consequentNumber, names);
        for (int row : rows) {
            keys[row] = thenRanks[rules.consequentNumber(row)];
        }
        rows = RadixOrder.byUnsigned(rows, keys);
        int[] ifRanks = ranks(rules, rows, rules::antecedentNumber, names);
        for (int row : rows) {
            keys[row] = ifRanks[rules.antecedentNumber(row)];
        }
        rows = RadixOrder.byUnsigned(rows, keys);
        for (int row : rows) {
            keys[row] = ~rules.both(row);
        }
        return RadixOrder.byUnsigned(rows, keys);
    }

    /** Returns for each itemset that is a side of these rules its rank among them by names. */
    private static int[] ranks(RuleTable rules, int[] rows, IntUnaryOperator side, Names names) {
        int[] sets = Arrays.stream(rows).map(side).distinct().toArray();
        int[][] places = new int[rules.sets()][];
        for (int set : sets) {
            places[set] = names.places(rules.set(set));
        }
        List<Integer> sorted = Arrays.stream(sets)
                .boxed()
                .sorted((a, b) -> Arrays.compare(places[a], places[b]))
                .toList();
        int[] ranks = new int[places.length];
        for (int rank = 0; rank < sorted.size(); rank++) {
            ranks[sorted.get(rank)] = rank;
        }
        return ranks;
    }

    @Override
    public void writeNumbers(Path file, NumberSheet sheet) throws ExportException {
        NumberFile.write(file, sheet);
    }

    @Override
    public void writePicture(Path file, byte[] picture) throws ExportException {
        WholeFile.write(file, draft -> Files.write(draft, picture));
    }

    private static List<String> headings(RuleSheet sheet) {
        List<String> headings = new ArrayList<>(List.of("antecedent", "consequent"));
        headings.addAll(MEASURES);
        if (sheet.withAll()) {
            MEASURES.forEach(measure -> headings.add("all_" + measure));
        }
        sheet.measures().forEach(measure -> headings.add(measure.label()));
        return headings;
    }

    private static void writeRule(CsvWriter csv, RuleSheet sheet, int row, Names names) {
        RuleTable rules = sheet.rules();
        List<String> cells = new ArrayList<>();
        cells.add(names.joined(rules.antecedent(row)));
        cells.add(names.joined(rules.consequent(row)));
        addMeasures(rules.slice(row), cells);
        if (sheet.withAll()) {
            addMeasures(rules.all(row), cells);
        }
        for (Measure measure : sheet.measures()) {
            cells.add(CsvFile.number(sheet.value(measure, row)));
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
