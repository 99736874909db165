package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.session.MapEffect;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryRobustness;
import cartwright.app.task.TestQueries;
import cartwright.app.task.TrainQueryMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code robustness PROJECT [--query TEXT]...}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Writes queries in other ways and tells how many of the nearest ten products stay the same, "
                + "tab-separated: way, queries, mean_overlap as typed, mean_overlap as the search mends wrong letters, "
                + "lowest, worst.")
final class RobustnessCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            description = "A query, and another for each further --query; the categories or some names by default.")
    private List<String> queries = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Of the wrong letters; 1 by default.")
    private long seed = 1;

    @Option(
            names = "--train",
            description =
                    "Learn first, from product names written otherwise, what queries mean; say what that brought, and "
                            + "keep it with the project only if names it has not seen are surely found better and none is lost.")
    private boolean train;

    @Option(names = "--forget", description = "Forget first what --train kept.")
    private boolean forget;

    RobustnessCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        ProjectData data = Workbench.read(services, project);
        List<String> asked = queries.isEmpty() ? TestQueries.usual(data.catalog(), seed) : queries;
        if (train || forget) {
            TrainQueryMap.forget(services.projects(), data); // learned from the model as it is
        }
        if (train) {
            try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
                learn(bench, data);
            }
        }
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            ConsoleProgress progress = new ConsoleProgress(services, "Asking, way");
            bench.test(asked, seed, progress).forEach(this::print);
            progress.done();
        }
        return 0;
    }

    private void learn(Workbench bench, ProjectData data) throws Exception {
        ConsoleProgress progress = new ConsoleProgress(services, "Learning, name");
        MapEffect effect = new TrainQueryMap(services.projects(), data, bench.meaning(), seed).run(progress);
        progress.done();
        services.out()
                .printf(
                        Locale.ROOT,
                        "Learned from %d names, tried on %d others: they keep %.3f of their ten nearest products, %.3f before "
                                + "(%+.3f, 95 %% between %+.3f and %+.3f); their own product comes first for %.3f, %.3f "
                                + "before: %s.%n",
                        effect.learned(),
                        effect.tried(),
                        effect.mapped(),
                        effect.plain(),
                        effect.overlap().mean(),
                        effect.overlap().interval().low(),
                        effect.overlap().interval().high(),
                        effect.mappedRecall(),
                        effect.recall(),
                        effect.helps() ? "kept" : "not kept");
    }

    private void print(QueryRobustness each) {
        services.out()
                .printf(
                        Locale.ROOT,
                        "%s\t%d\t%.3f\t%.3f\t%.1f\t%s%n",
                        each.variant().name().toLowerCase(Locale.ROOT),
                        each.tried(),
                        each.overlap(),
                        each.mended(),
                        each.lowest(),
                        Cells.tabSafe(each.worst()));
        if (each.tooFew()) {
            services.err()
                    .printf(
                            Locale.ROOT,
                            "With one wrong letter or character a query finds %.0f %% of the same products, less than %.0f %%.%n",
                            100 * each.mended(),
                            100 * QueryRobustness.ENOUGH);
        }
    }
}
