package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.StoreException;
import cartwright.app.session.DataVerdict;
import cartwright.app.session.ProjectData;
import cartwright.app.session.RankerCost;
import cartwright.app.session.RankerReport;
import cartwright.app.session.RankerReport.Comparison;
import cartwright.app.session.Verdict;
import cartwright.app.task.EvaluateRankers;
import cartwright.app.task.EvaluationPlan;
import cartwright.app.task.EvaluationPlan.SplitBy;
import cartwright.app.task.JudgeData;
import cartwright.app.task.TimeRankers;
import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.Evaluation;
import cartwright.core.evaluate.Measure;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.evaluate.Setting;
import cartwright.core.similar.EmbeddingTable;
import cartwright.ui.text.EnoughText;
import cartwright.ui.text.Messages;
import cartwright.ui.text.VerdictText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate PROJECT --out FILE.csv}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Holds a fifth of the baskets back, asks rankers for what they hold, and writes how they did: "
                + "ranker, measure, at, mean, sd, n. Prints each ranker against best sellers, tab-separated, then what a "
                + "cart costs with each, and whether there are enough baskets.")
final class EvaluateCommand implements Callable<Integer> {

    private final CliServices services;
    private final Messages messages;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(
            names = "--split",
            paramLabel = "random|time",
            description = "Hold back baskets at random or the latest; the latest where every basket has a time.")
    private @Nullable SplitBy split;

    @Option(names = "--seeds", paramLabel = "N", description = "How often, with seeds 1 to N; 5 by default.")
    private int seeds = 5;

    @Option(names = "--rankers", split = ",", paramLabel = "A,B", description = "Which rankers; all by default.")
    private List<String> rankers = List.of();

    @Option(
            names = "--fusion",
            split = ",",
            paramLabel = "A=W",
            description = "Weights of the fusion, such as best-rule=1,popularity=0.5.")
    private Map<String, Double> fusion = Map.of();

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "Write the table here.")
    private Path out = Path.of("");

    EvaluateCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (seeds < 1 || fusion.values().stream().anyMatch(weight -> !(weight >= 0))) {
            throw new ParameterException(spec.commandLine(), "--seeds must be at least 1 and weights not negative.");
        }
        List<RankerKind> kinds = new ArrayList<>();
        for (String key : rankers) {
            kinds.add(kind(key));
        }
        Map<RankerKind, Double> weights = new EnumMap<>(RankerKind.class);
        for (Map.Entry<String, Double> each : fusion.entrySet()) {
            weights.put(kind(each.getKey()), each.getValue());
        }
        if (weights.containsKey(RankerKind.FUSION)) {
            throw new ParameterException(spec.commandLine(), "A fusion cannot be part of itself.");
        }
        EvaluationPlan plan = new EvaluationPlan(split, seeds, kinds, weights);
        EmbeddingTable vectors = needsVectors(plan) ? vectors() : null;
        ConsoleProgress progress = new ConsoleProgress(services, "Evaluating");
        RankerReport report = new EvaluateRankers(services.projects(), project, plan, vectors).run(progress);
        progress.done();
        services.writer().writeMeasures(out, report.rows());
        print(report);
        printVerdicts(report);
        printCosts(report, vectors);
        printWhetherEnough();
        return 0;
    }

    private RankerKind kind(String key) {
        return RankerKind.of(key)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no ranker " + key + "; there are "
                                + Arrays.stream(RankerKind.values())
                                        .map(RankerKind::key)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean needsVectors(EvaluationPlan plan) {
        boolean fusionNeeds = plan.fusion().isEmpty() || plan.fusion().containsKey(RankerKind.SLICE);
        return plan.rankers().isEmpty()
                || plan.rankers().contains(RankerKind.SLICE)
                || (plan.rankers().contains(RankerKind.FUSION) && fusionNeeds);
    }

    private EmbeddingTable vectors() throws Exception {
        ProjectData data = Workbench.read(services, project);
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            return bench.encoded().embeddings();
        }
    }

    private void print(RankerReport report) {
        for (MeasureRow row : report.rows()) {
            if (row.measure() == Measure.HIT_RATE && row.at() == Evaluation.COMPARED_AT) {
                services.out()
                        .printf(
                                Locale.ROOT,
                                "%s\t%s@%d\t%.4f\t%.4f\t%d%s%n",
                                row.ranker(),
                                row.setting().key(row.measure()),
                                row.at(),
                                row.mean(),
                                row.sd(),
                                row.n(),
                                against(report, row));
            }
        }
    }

    /** Prints which ranker to use for carts and for the next basket, and how sure that is. */
    private void printVerdicts(RankerReport report) {
        VerdictText text = new VerdictText(messages);
        for (Setting setting : Setting.values()) {
            Verdict.of(report, setting).ifPresent(verdict -> {
                services.out().println(text.headline(verdict));
                text.lines(verdict).forEach(services.out()::println);
            });
        }
    }

    /** Prints the milliseconds of each ranker for one cart. */
    private void printCosts(RankerReport report, @Nullable EmbeddingTable vectors) throws StoreException {
        List<RankerKind> tried = Arrays.stream(RankerKind.values())
                .filter(kind ->
                        report.rows().stream().anyMatch(row -> row.ranker().equals(kind.key())))
                .toList();
        List<RankerCost> costs =
                new TimeRankers(services.projects(), project, tried, vectors, System::nanoTime).run(Progress.SILENT);
        for (RankerCost cost : costs) {
            services.out().printf(Locale.ROOT, "cost\t%s\t%.2f ms a cart%n", cost.ranker(), cost.millis());
        }
    }

    private void printWhetherEnough() throws StoreException {
        ConsoleProgress progress = new ConsoleProgress(services, "Learning from fewer baskets");
        DataVerdict verdict = new JudgeData(services.projects(), project, 1).run(progress);
        progress.done();
        new EnoughText(messages).lines(verdict, verdict.ranker()).forEach(services.out()::println);
    }

    private static String against(RankerReport report, MeasureRow row) {
        for (Comparison each : report.comparisons()) {
            if (each.setting() == row.setting()
                    && each.ranker().equals(row.ranker())
                    && each.measure() == row.measure()) {
                Difference found = each.difference();
                return String.format(
                        Locale.ROOT,
                        "\t%s than best sellers by %+.4f (95 %% between %+.4f and %+.4f)",
                        found.better() ? "better" : found.worse() ? "worse" : "not surely other",
                        found.mean(),
                        found.interval().low(),
                        found.interval().high());
            }
        }
        return "";
    }
}
