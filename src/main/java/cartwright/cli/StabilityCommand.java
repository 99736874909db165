package cartwright.cli;

import cartwright.app.session.ProjectData;
import cartwright.app.session.StabilityReport;
import cartwright.app.task.CheckStability;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.SplitHalf;
import cartwright.ui.text.Messages;
import cartwright.ui.text.Sentences;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stability PROJECT --k N}. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Tells how far rules would be found again. Prints what rules of one half of the baskets are worth "
                        + "in the other, then rules, tab-separated: survival (share of bootstrap samples that find it again), "
                        + "weeks_held, weeks_told, baskets_both, confidence, if, then.")
final class StabilityCommand implements Callable<Integer> {

    private final CliServices services;
    private final Messages messages;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(names = "--k", required = true, paramLabel = "N", description = "Smallest number of baskets, at least 1.")
    private int k = 1;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "Smallest confidence of a rule; 0.5 by default.")
    private double minConfidence = 0.5;

    @Option(names = "--max-length", paramLabel = "N", description = "Most items of a rule; no limit by default.")
    private int maxLength = Integer.MAX_VALUE;

    @Option(names = "--rules", paramLabel = "N", description = "Most rules that are printed; 20 by default.")
    private int rules = 20;

    @Option(names = "--resamples", paramLabel = "N", description = "Bootstrap samples; 50 by default.")
    private int resamples = 50;

    @Option(names = "--seed", paramLabel = "N", description = "Of the halves and the samples; 1 by default.")
    private long seed = 1;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    StabilityCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (k < 1 || maxLength < 2 || rules < 0 || resamples < 1 || !(minConfidence >= 0 && minConfidence <= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--k and --resamples must be at least 1, --max-length at least 2, --min-confidence in [0, 1].");
        }
        ProjectData data = filter.narrow(Workbench.read(services, project));
        ConsoleProgress progress = new ConsoleProgress(services, "Checking rules, step");
        CheckStability.Plan plan = new CheckStability.Plan(
                new MiningSettings(k, maxLength), RuleLimits.singleConsequent(minConfidence), rules, resamples, seed);
        StabilityReport report = new CheckStability(data, plan).run(progress);
        progress.done();
        print(report, data);
        return 0;
    }

    private void print(StabilityReport report, ProjectData data) {
        SplitHalf half = report.half();
        services.out().printf(Locale.ROOT, "%d rules found in one half of the baskets.%n", half.rules());
        print("Of these", half.all());
        print("Of those that are rules of all baskets too", half.ofTheWhole());
        services.out().printf(Locale.ROOT, "%d rules in all baskets, %d weeks.%n", report.rules(), report.weeks());
        Sentences sentences = new Sentences(messages);
        for (StabilityReport.Line line : report.lines()) {
            List<String> names = List.of(
                    sentences.names(data.catalog(), line.rule().antecedent()),
                    sentences.names(data.catalog(), line.rule().consequent()));
            services.out()
                    .printf(
                            Locale.ROOT,
                            "%.2f\t%d\t%d\t%d\t%.4f\t%s\t%s%n",
                            line.survival(),
                            line.held().held(),
                            line.held().told(),
                            line.rule().slice().both(),
                            line.rule().slice().confidence(),
                            Cells.tabSafe(names.get(0)),
                            Cells.tabSafe(names.get(1)));
        }
    }

    private void print(String which, SplitHalf.Reading reading) {
        services.out()
                .printf(
                        Locale.ROOT,
                        "%s, %d can be counted in the other half: their mean confidence is %.3f there instead of %.3f, "
                                + "and %.1f %% still reach %s.%n",
                        which,
                        reading.told(),
                        reading.again(),
                        reading.found(),
                        100 * reading.kept(),
                        minConfidence);
    }
}
