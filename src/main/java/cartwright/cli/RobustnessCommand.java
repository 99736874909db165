package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryRobustness;
import cartwright.app.task.TestQueries;
import cartwright.core.similar.QueryVariant;
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
                + "tab-separated: way, queries, mean_overlap, lowest, worst.")
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

    RobustnessCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        ProjectData data = Workbench.read(services, project);
        List<String> asked = queries.isEmpty() ? TestQueries.usual(data.catalog(), seed) : queries;
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            ConsoleProgress progress = new ConsoleProgress(services, "Asking, way");
            bench.test(asked, seed, progress).forEach(this::print);
            progress.done();
        }
        return 0;
    }

    private void print(QueryRobustness each) {
        services.out()
                .printf(
                        Locale.ROOT,
                        "%s\t%d\t%.3f\t%.1f\t%s%n",
                        each.variant().name().toLowerCase(Locale.ROOT),
                        each.tried(),
                        each.overlap(),
                        each.lowest(),
                        Cells.tabSafe(each.worst()));
        if (each.variant() == QueryVariant.TYPO && each.overlap() < QueryRobustness.ENOUGH) {
            services.err()
                    .printf(
                            Locale.ROOT,
                            "With one wrong letter a query finds %.0f %% of the same products, less than %.0f %%.%n",
                            100 * each.overlap(),
                            100 * QueryRobustness.ENOUGH);
        }
    }
}
