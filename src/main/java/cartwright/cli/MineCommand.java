package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.MineSlice;
import cartwright.core.mining.MiningSettings;
import cartwright.core.similar.MatchMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--k", required = true, paramLabel = "N", description = "Smallest number of baskets; at least 1.")
    private int k;

    @Option(names = "--query", paramLabel = "TEXT", description = "Only baskets near these words.")
    private @Nullable String query;

    @Option(names = "--tau", paramLabel = "X", description = "Baskets whose score is greater than this.")
    private @Nullable Double tau;

    @Option(names = "--nearest", paramLabel = "PCT", description = "The nearest share of the baskets, in percent.")
    private @Nullable Double nearest;

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

    @Option(names = "--rules", paramLabel = "FILE.csv", description = "Write the rules here.")
    private @Nullable Path rules;

    MineCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        check();
        ProjectData data = Workbench.read(services, project);
        MinedSlice mined = mine(data);
        if (itemsets != null) {
            services.writer().writeItemsets(itemsets, mined.itemsets(), data.catalog());
        }
        if (rules != null) {
            services.writer().writeRules(rules, mined.rules(), data.catalog(), query != null);
        }
        print(data, mined);
        return 0;
    }

    private void check() {
        require(k >= 1, "--k must be at least 1.");
        require(maxLength >= 1, "--max-length must be at least 1.");
        require(minConfidence >= 0 && minConfidence <= 1, "--min-confidence must be between 0 and 1.");
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
        MiningSettings settings = new MiningSettings(k, maxLength);
        String words = query;
        if (words == null) {
            return MineSlice.ofAll(data, settings, minConfidence).run(Progress.SILENT);
        }
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            QueryAnswer answer = bench.answer(words, mode);
            return MineSlice.near(data, answer, choice(), settings, minConfidence)
                    .run(Progress.SILENT);
        }
    }

    private SliceChoice choice() {
        if (tau != null) {
            return new SliceChoice.AboveTau(tau);
        }
        return new SliceChoice.NearestPercent(nearest == null ? 100 : nearest);
    }

    private void print(ProjectData data, MinedSlice mined) {
        services.out().printf("baskets\t%d%n", data.baskets().size());
        services.out().printf("baskets_in_slice\t%d%n", mined.slice().size());
        if (query != null) {
            services.out().printf("tau\t%s%n", mined.tau());
        }
        services.out().printf("itemsets\t%d%n", mined.itemsets().size());
        for (int length = 1; length <= mined.itemsets().longest(); length++) {
            services.out()
                    .printf("itemsets_of_%d\t%d%n", length, mined.itemsets().countOfSize(length));
        }
        if (mined.itemsets().isPartial()) {
            services.out()
                    .printf(
                            "partial\tcomplete up to %d items; with longer ones there are more than %d itemsets%n",
                            mined.itemsets().longest(), mined.settings().mostItemsets());
        }
        services.out().printf("rules\t%d%n", mined.rules().size());
    }
}
