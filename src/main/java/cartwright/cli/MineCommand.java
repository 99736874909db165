package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.SavedRun;
import cartwright.app.port.SupportCounter;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.DescribeRun;
import cartwright.app.task.LiveSlices;
import cartwright.app.task.MineSlice;
import cartwright.app.task.NoTimesException;
import cartwright.app.task.SelectRules;
import cartwright.app.task.SuggestK;
import cartwright.core.mining.ItemsetKind;
import cartwright.core.mining.MiningSettings;
import cartwright.core.rule.CountMemory;
import cartwright.core.rule.RuleLimits;
import cartwright.core.rule.RuleSelection;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mine PROJECT --k N}. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Mines the itemsets that occur in at least k baskets, of all or of those near a query, and the rules.")
final class MineCommand implements Callable<Integer> {

    private final CliServices services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(
            names = "--k",
            paramLabel = "N|suggest",
            description =
                    "Smallest number of baskets, at least 1; or a k that gives 50 to 500 rules that tell more than"
                            + " a shorter one. Needed but with --rerun.")
    private String k = "";

    @Option(names = "--query", paramLabel = "TEXT", description = "Only baskets near these words.")
    private @Nullable String query;

    @Option(names = "--tau", paramLabel = "X", description = "Baskets whose score is greater than this.")
    private @Nullable Double tau;

    @Option(names = "--nearest", paramLabel = "PCT", description = "The nearest share of the baskets, in percent.")
    private @Nullable Double nearest;

    @Option(
            names = "--match",
            paramLabel = "meaning|lexical|hybrid",
            description = "Find products by a model (default), by the words of their names, or by both.")
    private Matching matching = Matching.MEANING;

    @Option(
            names = "--mode",
            paramLabel = "best|whole|share",
            description = "Score by best product (default), whole basket, or share of near products.")
    private MatchMode mode = MatchMode.BEST;

    @Option(names = "--max-length", paramLabel = "N", description = "Most items in an itemset; no limit by default.")
    private int maxLength = Integer.MAX_VALUE;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "Smallest confidence of a rule; 0.1 by default.")
    private double minConfidence = 0.1;

    @Option(names = "--itemsets", paramLabel = "FILE.csv", description = "Write the itemsets here.")
    private @Nullable Path itemsets;

    @Option(
            names = "--kind",
            paramLabel = "all|closed|maximal",
            description =
                    "Which itemsets --itemsets writes: all (default), those that lose baskets with any further item,"
                            + " or those that are no longer frequent with any.")
    private ItemsetKind kind = ItemsetKind.ALL;

    @Option(names = "--rules", paramLabel = "FILE.csv", description = "Write the rules here.")
    private @Nullable Path rules;

    @Option(names = "--save", paramLabel = "NAME", description = "Save options, counts and hashes under this name.")
    private @Nullable String save;

    @Option(names = "--rerun", paramLabel = "NAME", description = "Mine with the options of a saved run.")
    private @Nullable String rerun;

    @Mixin
    private MiningOptions mining = new MiningOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    private String modelHash = "";

    MineCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        SavedRuns runs = new SavedRuns(services, project);
        String earlier = rerun;
        if (earlier != null) {
            mineAgain(runs, runs.find(earlier));
            return 0;
        }
        DescribeRun found = mineOnce();
        if (save != null) {
            runs.save(save, spec.commandLine().getParseResult(), found.run(Progress.SILENT));
        }
        return 0;
    }

    private void mineAgain(SavedRuns runs, SavedRun saved) throws Exception {
        MineCommand same = new MineCommand(services);
        new CommandLine(same).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(runs.arguments(saved));
        same.itemsets = itemsets;
        same.rules = rules;
        runs.compare(saved, same.mineOnce().run(Progress.SILENT));
    }

    private DescribeRun mineOnce() throws Exception {
        check();
        ProjectData all = Workbench.read(services, project);
        ProjectData data = filter.narrow(all);
        long start = System.nanoTime();
        MinedSlice mined = mine(data);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (itemsets != null) {
            services.writer().writeItemsets(itemsets, mined.itemsets(), kind, data.catalog());
        }
        RuleSelection selection = new SelectRules(mined, limits(), ruleOptions.choice()).run(Progress.SILENT);
        if (rules != null) {
            services.writer().writeRules(rules, ruleOptions.sheet(mined, selection, limits()), data.catalog());
        }
        print(data, mined, selection);
        return new DescribeRun(all, data, mined, modelHash, took);
    }

    private void check() {
        require(suggests() || k.matches("0*[1-9][0-9]{0,8}"), "--k must be at least 1, or suggest.");
        require(!suggests() || !mining.narrows(), "--k suggest looks at all itemsets, and at baskets that count once.");
        require(maxLength >= 1, "--max-length must be at least 1.");
        require(minConfidence >= 0 && minConfidence <= 1, "--min-confidence must be between 0 and 1.");
        mining.problem().ifPresent(problem -> require(false, problem));
        ruleOptions.problem().ifPresent(problem -> require(false, problem));
        require(tau == null || nearest == null, "Give --tau or --nearest, not both.");
        require(query != null || (tau == null && nearest == null), "--tau and --nearest need a --query.");
        require(query == null || tau != null || nearest != null, "A --query needs --tau or --nearest.");
        require(nearest == null || (nearest > 0 && nearest <= 100), "--nearest must be above 0 and at most 100.");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private MinedSlice mine(ProjectData data) throws Exception {
        String words = query;
        if (words == null) {
            MiningSettings settings = settings(data, null, data.baskets().size());
            return mined(MineSlice.ofAll(data, settings, limits()));
        }
        try (Workbench bench = Workbench.open(services, data, matching)) {
            modelHash = bench.modelHash();
            QueryAnswer answer =
                    bench.answer(new AnswerQuery.Words(words, matching, mode, ChosenProducts.NONE), BasketMask.ALL);
            MiningSettings settings = settings(data, answer, choice().count(answer.ranked()));
            return mined(MineSlice.near(data, answer, choice(), settings, limits()));
        }
    }

    private boolean suggests() {
        return k.equalsIgnoreCase("suggest");
    }

    private MiningSettings settings(ProjectData data, @Nullable QueryAnswer answer, int slice) throws CommandFailure {
        if (suggests()) {
            CountMemory overall = new CountMemory(data.index());
            int threads = Runtime.getRuntime().availableProcessors();
            LiveSlices slices = new LiveSlices(data, answer, overall, threads, Progress.SILENT);
            MiningSettings any = new MiningSettings(1, maxLength);
            LiveSlices.Wanted wanted = new LiveSlices.Wanted(slice, Double.NEGATIVE_INFINITY, any, limits());
            int suggested = new SuggestK(slices, wanted).run(Progress.SILENT);
            return mining.settings(suggested, maxLength, data);
        }
        return mining.settings(Integer.parseInt(k), maxLength, data);
    }

    private MinedSlice mined(MineSlice job) throws NoTimesException, EncoderException {
        MineSlice weighted = mining.weighted(job);
        services.err()
                .println(ForecastLine.of(weighted.forecast(System::nanoTime).run(Progress.SILENT)));
        services.err().flush();
        if (!mining.usesTensors()) {
            return mining.limited(weighted).run(Progress.SILENT);
        }
        try (SupportCounter counter = services.counters().open(DeviceChoice.AUTO)) {
            services.err().println("counted on " + counter.device());
            return mining.limited(weighted.countedBy(counter)).run(Progress.SILENT);
        }
    }

    private RuleLimits limits() {
        return ruleOptions.limits(minConfidence);
    }

    private SliceChoice choice() {
        if (tau != null) {
            return new SliceChoice.AboveTau(tau);
        }
        return new SliceChoice.NearestPercent(nearest == null ? 100 : nearest);
    }

    private void print(ProjectData data, MinedSlice mined, RuleSelection selection) {
        services.out().printf("baskets\t%d%n", data.baskets().size());
        services.out().printf("baskets_in_slice\t%d%n", mined.slice().size());
        if (query != null) {
            services.out().printf("tau\t%s%n", mined.tau());
        }
        if (suggests()) {
            services.out().printf("k\t%d%n", mined.settings().k());
        }
        services.out().printf("itemsets\t%d%n", mined.itemsets().size());
        for (int length = 1; length <= mined.itemsets().longest(); length++) {
            services.out()
                    .printf("itemsets_of_%d\t%d%n", length, mined.itemsets().countOfSize(length));
        }
        mining.printShortfall(services.out(), mined.itemsets());
        services.out().printf("rules\t%d%n", mined.rules().size());
        ruleOptions.print(services.out(), selection);
    }
}
