package cartwright.adapter.sample;

import cartwright.core.sample.LineFault;
import cartwright.core.sample.PlantedCount;
import cartwright.core.sample.PlantedTruth;
import cartwright.core.sample.SampleCondition;
import cartwright.core.sample.SampleLine;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what is true of the outdoor files: the planted rules as they came out, and what an import has to find. */
final class TruthFiles {

    private final OutdoorPlan plan;
    private final List<SampleLine> lines;
    private final PlantedTruth truth;

    TruthFiles(OutdoorPlan plan, List<SampleLine> lines) {
        this.plan = plan;
        this.lines = lines;
        this.truth = new PlantedTruth(plan.shop(), lines);
    }

    /** Writes one line for each planted rule; shares and lift are rounded to six digits. */
    void writeRules(Path file) throws IOException {
        List<PlantedCount> counts = truth.counts(plan.rules());
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(
                    "rule",
                    "kind",
                    "scope",
                    "antecedent",
                    "antecedent_skus",
                    "consequent_sku",
                    "consequent",
                    "baskets",
                    "baskets_if",
                    "baskets_then",
                    "baskets_both",
                    "attach_rate",
                    "base_rate",
                    "lift",
                    "note");
            for (int i = 0; i < counts.size(); i++) {
                csv.writeRecord(cells(counts.get(i), plan.notes().get(i)));
            }
        }
    }

    private List<String> cells(PlantedCount count, String note) {
        SampleCondition antecedent = count.rule().antecedent();
        int consequent = count.rule().consequent();
        return List.of(
                count.rule().id(),
                count.rule().kind(),
                described(count.rule().scope()),
                described(antecedent),
                skus(antecedent),
                sku(consequent),
                plan.catalogue().name(consequent).english(),
                Integer.toString(count.baskets()),
                Integer.toString(count.antecedent()),
                Integer.toString(count.consequent()),
                Integer.toString(count.both()),
                share(count.attachRate()),
                share(count.baseRate()),
                share(count.lift()),
                note);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private String described(SampleCondition condition) {
        List<String> parts = new ArrayList<>();
        if (!condition.months().isEmpty()) {
            parts.add("month " + joined(new TreeSet<>(condition.months()), "|"));
        }
        if (!condition.anyCategory().isEmpty()) {
            parts.add("any of "
                    + new TreeSet<>(condition.anyCategory())
                            .stream()
                                    .map(number -> plan.catalogue()
                                            .categoryName(number)
                                            .english())
                                    .collect(Collectors.joining("|")));
        }
        if (!condition.allProducts().isEmpty()) {
            parts.add(new TreeSet<>(condition.allProducts())
                    .stream()
                            .map(product -> plan.catalogue().name(product).english())
                            .collect(Collectors.joining(" + ")));
        }
        return parts.isEmpty() ? "all baskets" : String.join("; ", parts);
    }

    /** Returns skus of which a basket holds any, split by bars, or every one, split by plus signs. */
    private String skus(SampleCondition condition) {
        if (!condition.allProducts().isEmpty()) {
            return joined(
                    new TreeSet<>(condition.allProducts())
                            .stream().map(this::sku).toList(),
                    "+");
        }
        return IntStream.range(0, plan.catalogue().products().size())
                .filter(product -> condition
                        .anyCategory()
                        .contains(plan.catalogue().products().get(product).category()))
                .mapToObj(this::sku)
                .collect(Collectors.joining("|"));
    }

    private String sku(int product) {
        return plan.catalogue().products().get(product).sku();
    }

    private static String joined(Iterable<?> values, String between) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.toString()));
        return String.join(between, texts);
    }

    /** Writes what an import of either file has to count. */
    void writeExpectedImport(Path file) throws IOException {
        Map<LineFault, Long> faults = new EnumMap<>(LineFault.class);
        lines.forEach(line -> faults.merge(line.fault(), 1L, Long::sum));
        List<SampleLine> accepted =
                lines.stream().filter(line -> !line.fault().rejected()).toList();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("fact", "value", "note");
            csv.writeRecord("lines", Integer.toString(lines.size()), "the heading not counted");
            csv.writeRecord("accepted_lines", Integer.toString(accepted.size()), "");
            csv.writeRecord("baskets", Integer.toString(truth.baskets()), "with at least one accepted line");
            csv.writeRecord("products", distinctProducts(accepted), "skus on accepted lines");
            csv.writeRecord("customers", distinctCustomers(accepted), "on accepted lines, blanks not counted");
            csv.writeRecord("first_time", SalesFile.time(accepted.get(0).order()), "of accepted lines");
            csv.writeRecord(
                    "last_time",
                    SalesFile.time(accepted.get(accepted.size() - 1).order()),
                    "of accepted lines");
            csv.writeRecord("repeated_lines", repeated(), "accepted; equal to the line before in every cell");
            for (LineFault fault : LineFault.values()) {
                if (fault != LineFault.NONE) {
                    csv.writeRecord(
                            (fault.rejected() ? "rejected_" : "accepted_with_") + fault.name(),
                            Long.toString(faults.getOrDefault(fault, 0L)),
                            fault.rejected() ? "must be rejected for this reason" : "must be accepted");
                }
            }
        }
    }

    private static String distinctProducts(List<SampleLine> accepted) {
        return Long.toString(
                accepted.stream().mapToInt(SampleLine::product).distinct().count());
    }

    private static String distinctCustomers(List<SampleLine> accepted) {
        return Long.toString(accepted.stream()
                .mapToInt(line -> line.order().customer())
                .filter(customer -> customer >= 0)
                .distinct()
                .count());
    }

    private String repeated() {
        return Long.toString(IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).equals(lines.get(i - 1)))
                .count());
    }
}
