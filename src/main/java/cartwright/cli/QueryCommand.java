package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.session.Neighbour;
import cartwright.app.session.ProjectData;
import cartwright.core.basket.Item;
import cartwright.core.similar.MatchMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query PROJECT (TEXT | --file QUERIES.txt)}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Prints the products nearest to a query, tab-separated: query, rank, similarity, sku, name.")
final class QueryCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "The query, in words.")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "QUERIES.txt", description = "One query a line, UTF-8, instead of TEXT.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--top", paramLabel = "N", description = "Products for each query; 10 by default.")
    private int top = 10;

    QueryCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new CommandFailure("--top must be at least 1, not " + top + ".");
        }
        List<String> queries = queries();
        ProjectData data = Workbench.read(services, project);
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            for (String query : queries) {
                List<Neighbour> nearest = bench.answer(query, MatchMode.BEST).nearest(top);
                for (int rank = 0; rank < nearest.size(); rank++) {
                    print(query, rank + 1, nearest.get(rank), data);
                }
            }
        }
        return 0;
    }

    private List<String> queries() throws CommandFailure {
        Path from = file;
        if (text != null && from == null) {
            return List.of(text);
        }
        if (text != null || from == null) {
            throw new ParameterException(spec.commandLine(), "Give the query as TEXT or --file, one of them.");
        }
        try {
            return Files.readAllLines(from, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure("The file of queries " + from + " cannot be read as UTF-8 text.");
        }
    }

    private void print(String query, int rank, Neighbour neighbour, ProjectData data) {
        Item item = data.catalog().item(neighbour.itemId());
        services.out()
                .printf(
                        Locale.ROOT,
                        "%s\t%d\t%.4f\t%s\t%s%n",
                        Cells.tabSafe(query),
                        rank,
                        neighbour.similarity(),
                        Cells.tabSafe(item.sku()),
                        Cells.tabSafe(item.name()));
    }
}
