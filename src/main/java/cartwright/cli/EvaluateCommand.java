package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.StoreException;
import cartwright.app.session.DataVerdict;
import cartwright.app.session.ProjectData;
import cartwright.app.session.RankerReport;
import cartwright.app.task.EvaluateRankers;
import cartwright.app.task.EvaluationPlan;
import cartwright.app.task.EvaluationPlan.SplitBy;
import cartwright.app.task.JudgeData;
import cartwright.app.task.ReadFusion;
import cartwright.app.task.TimeRankers;
import cartwright.core.evaluate.RankerKind;
import cartwright.core.similar.EmbeddingTable;
import cartwright.ui.text.EnoughText;
import cartwright.ui.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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
                + "ranker, measure, at, mean, sd, n. Prints each ranker against best sellers, tab-separated, the weights of the "
                + "fusions, which ranker to use, what a cart costs with each, and whether there are enough baskets.")
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

    @Option(
            names = "--rankers",
            split = ",",
            paramLabel = "A,B",
            description =
                    "Which rankers; by default all but mlp, gru and item2vec, which are trained anew for every seed "
                            + "and take minutes. \"all\" stands for every one.")
    private List<String> rankers = List.of();

    @Option(
            names = {"--weights", "--fusion"},
            split = ",",
            paramLabel = "A=W",
            description =
                    "Weights of the fusion, such as best-rule=1,popularity=0.5. Without them those of the project, "
                            + "if it keeps some.")
    private Map<String, Double> fusion = Map.of();

    @Option(names = "--ignore-kept", description = "Leave out the weights of the fusion that the project keeps.")
    private boolean ignoreKept;

    @Option(
            names = "--against",
            paramLabel = "RANKER",
            description = "Say besides how much better each ranker is than this one, by a paired bootstrap.")
    private @Nullable String against;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Most passes of each training of mlp, gru and item2vec; 20 by default.")
    private int epochs = 20;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "Write the table here.")
    private Path out = Path.of("");

    EvaluateCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (seeds < 1 || epochs < 1 || fusion.values().stream().anyMatch(weight -> !(weight >= 0))) {
            throw new ParameterException(
                    spec.commandLine(), "--seeds and --epochs must be at least 1 and weights not negative.");
        }
        EvaluationPlan plan = new EvaluationPlan(split, seeds, kinds(), weights());
        RankerKind other = against == null ? null : kind(against);
        EmbeddingTable vectors = needsVectors(plan) ? vectors() : null;
        ConsoleProgress progress = new ConsoleProgress(services, "Evaluating");
        EvaluateRankers.Training training = new EvaluateRankers.Training(services.trainer(), epochs, System::nanoTime);
        RankerReport report = new EvaluateRankers(services.projects(), project, plan, vectors, training).run(progress);
        progress.done();
        services.writer().writeMeasures(out, report.rows());
        EvaluationLines lines = new EvaluationLines(report, messages);
        print(lines.rates());
        print(lines.weights());
        if (other != null) {
            print(lines.against(other));
        }
        print(lines.verdicts());
        printCosts(lines, report, vectors);
        printWhetherEnough();
        return 0;
    }

    private void print(List<String> lines) {
        lines.forEach(services.out()::println);
    }

    private List<RankerKind> kinds() {
        if (rankers.equals(List.of("all"))) {
            return List.of(RankerKind.values());
        }
        List<RankerKind> kinds = new ArrayList<>();
        for (String key : rankers) {
            kinds.add(kind(key));
        }
        return kinds;
    }

    private Map<RankerKind, Double> weights() throws StoreException {
        Map<RankerKind, Double> weights = new EnumMap<>(RankerKind.class);
        for (Map.Entry<String, Double> each : fusion.entrySet()) {
            weights.put(kind(each.getKey()), each.getValue());
        }
        if (weights.isEmpty() && !ignoreKept) {
            weights.putAll(new ReadFusion(services.projects(), project).run(Progress.SILENT));
        }
        if (weights.keySet().stream().anyMatch(RankerKind::fused)) {
            throw new ParameterException(spec.commandLine(), "A fusion cannot be part of itself.");
        }
        return weights;
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
        return plan.rankers().isEmpty()
                || plan.rankers().contains(RankerKind.SLICE)
                || plan.rankers().contains(RankerKind.FUSION_LEARNED)
                || (plan.rankers().contains(RankerKind.FUSION)
                        && plan.weights(true).getOrDefault(RankerKind.SLICE, 0.0) > 0);
    }

    private EmbeddingTable vectors() throws Exception {
        ProjectData data = Workbench.read(services, project);
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            return bench.encoded().embeddings();
        }
    }

    /** Prints the milliseconds of each ranker for one cart, and the seconds of a training. */
    private void printCosts(EvaluationLines lines, RankerReport report, @Nullable EmbeddingTable vectors)
            throws StoreException {
        print(lines.costs(
                new TimeRankers(services.projects(), project, report, vectors, System::nanoTime).run(Progress.SILENT)));
    }

    private void printWhetherEnough() throws StoreException {
        ConsoleProgress progress = new ConsoleProgress(services, "Learning from fewer baskets");
        DataVerdict verdict = new JudgeData(services.projects(), project, 1).run(progress);
        progress.done();
        print(new EnoughText(messages).lines(verdict, verdict.ranker()));
    }
}
