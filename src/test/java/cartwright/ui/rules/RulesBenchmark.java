package cartwright.ui.rules;

import cartwright.app.job.Progress;
import cartwright.app.port.ProjectSummary;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.task.LiveSlices;
import cartwright.app.task.SelectRules;
import cartwright.app.task.Significance;
import cartwright.app.task.SuggestK;
import cartwright.core.RealData;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.basket.Occasions;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.Measure;
import cartwright.core.rule.RuleGenerator;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.rule.RuleTable;
import cartwright.core.sample.SyntheticBaskets;
import cartwright.core.similar.Slice;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Times what is done with many rules: finding those that tell nothing more than shorter ones, filters, sorts, and the
 * suggested k; and prints what the columns take. Arguments: sets as {@code FILE:K:CONFIDENCE}, files of the real data.
 */
public final class RulesBenchmark {

    private static final int REPEATS = 7;
    private static final double NANOS_A_MILLI = 1e6;
    private static final Runnable ON = () -> {};

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private RulesBenchmark() {}

    /** Prints least milliseconds of processor time and by the clock. */
    public static void main(String[] sets) throws IOException {
        RulesBenchmark benchmark = new RulesBenchmark();
        for (String set : sets) {
            String[] parts = set.split(":");
            benchmark.rules(parts[0], Integer.parseInt(parts[1]), Double.parseDouble(parts[2]));
        }
        benchmark.suggest(100_000);
    }

    private static ProjectData project(BasketSet baskets) {
        List<Item> items = IntStream.range(0, baskets.itemCount())
                .mapToObj(item -> new Item(item, "P" + item, "Product " + item * 7919L % 10_007, "All", 1))
                .toList();
        ProjectSummary summary = new ProjectSummary(
                baskets.size(), baskets.itemCount(), baskets.occurrences(), 0, null, null, null, 0, null);
        return new ProjectData(
                Path.of("set"),
                summary,
                new ItemCatalog(items),
                baskets,
                Occasions.unknown(baskets.size()),
                BasketIndex.of(baskets));
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private void rules(String file, int k, double confidence) throws IOException {
        ProjectData data = project(RealData.fimi(file));
        MiningSettings settings = new MiningSettings(k, Integer.MAX_VALUE);
        RuleLimits limits = RuleLimits.singleConsequent(confidence);
        double before = heap();
        RuleTable rules = made(data, settings, limits);
        double taken = heap() - before;
        System.out.printf(
                "%s k=%d confidence=%s: %d rules, %.0f MB with their itemsets, %.1f MB the three columns%n",
                file, k, confidence, rules.size(), taken, rules.size() * 12 / 1e6);
        FrequentItemsets none = new ProjectedMiner(new MiningSettings(data.baskets().size() + 1, 1), 1)
                .mine(data.baskets(), MiningMonitor.SILENT);
        MinedSlice mined = new MinedSlice(Slice.of(data.baskets()), 0, settings, none, rules);
        RuleSource source = new RuleSource(data, mined, limits);
        time("rules made from itemsets", () -> made(data, settings, limits).size());
        SelectRules.Choice choice = new SelectRules.Choice(true, true, Significance.NONE, 0.05, false);
        time("redundancy: not twin, not weak", () -> {
            RuleSelection left = new SelectRules(mined, limits, choice).run(Progress.SILENT);
            return left.size();
        });
        RuleRows rows = RuleRows.of(source);
        int[] all = RuleSelection.everyRule(rules).rows();
        RuleColumn.EXTRA.prepare(rows, ON);
        for (RuleColumn column : List.of(RuleColumn.ATTACH, RuleColumn.EXTRA, RuleColumn.IF)) {
            time(
                    "sort by " + column,
                    () -> RuleSort.order(rows, all, List.of(new RuleSort(column, true)), ON).length);
        }
        rows.prepareMeasures(ON);
        time("sort by " + Measure.CHI_SQUARED, () -> {
            RuleSort sort = new RuleSort(new MeasureColumn(Measure.CHI_SQUARED), true);
            return RuleSort.order(rows, all, List.of(sort), ON).length;
        });
        int middle = RuleSort.order(rows, all, List.of(new RuleSort(RuleColumn.ATTACH, true)), ON)[all.length / 2];
        RuleFilter filter = RuleFilter.NONE
                .with(new ValueLimit(RuleColumn.ATTACH, rows.attach(middle), 1))
                .with(new ValueLimit(RuleColumn.BOTH, k, Double.POSITIVE_INFINITY))
                .with(new ValueLimit(RuleColumn.TIMES_SEARCH, 0, Double.POSITIVE_INFINITY))
                .with(new ValueLimit(RuleColumn.TIMES_ALL, 0, Double.POSITIVE_INFINITY));
        time("filter by four conditions", () -> filter.of(rows, all, ON).length);
    }

    private static RuleTable made(ProjectData data, MiningSettings settings, RuleLimits limits) {
        FrequentItemsets found = new ProjectedMiner(settings, 1).mine(data.baskets(), MiningMonitor.SILENT);
        return new RuleGenerator(limits).rules(found, new CountMemory(data.index()), MiningMonitor.SILENT);
    }

    private void suggest(int count) {
        ProjectData data = project(SyntheticBaskets.generate(20, count, 30_000, 9));
        LiveSlices.Wanted wanted = new LiveSlices.Wanted(
                count, 0, new MiningSettings(1, 3), RuleLimits.singleConsequent(0.1));
        time("suggested k of " + count + " generated baskets", () -> {
            LiveSlices slices = new LiveSlices(data, null, new CountMemory(data.index()), 2, Progress.SILENT);
            return new SuggestK(slices, wanted).run(Progress.SILENT);
        });
    }

    private void time(String what, IntSupplier work) {
        double processor = Double.MAX_VALUE;
        double clock = Double.MAX_VALUE;
        int result = 0;
        for (int turn = 0; turn < REPEATS; turn++) {
            long start = System.nanoTime();
            long begun = threads.getCurrentThreadCpuTime();
            result = work.getAsInt();
            processor = Math.min(processor, (threads.getCurrentThreadCpuTime() - begun) / NANOS_A_MILLI);
            clock = Math.min(clock, (System.nanoTime() - start) / NANOS_A_MILLI);
        }
        System.out.printf("  %-44s %10d %8.1f ms processor %8.1f ms clock%n", what, result, processor, clock);
    }
}
