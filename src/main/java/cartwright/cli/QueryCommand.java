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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query PROJECT (TEXT | --file QUERIES.txt)}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Prints the products nearest to a query, tab-separated: query, rank, similarity, sku, name.")
final class QueryCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Question question = new Question();

    @Option(names = "--top", paramLabel = "N", description = "Products for each query; 10 by default.")
    private int top = 10;

    /** Either one query or a file of them. */
    private static final class Question {
        @Parameters(index = "1", paramLabel = "TEXT", description = "The query, in words.")
        private @Nullable String text;

        @Option(names = "--file", paramLabel = "QUERIES.txt", description = "One query a line, UTF-8.")
        private @Nullable Path file;
    }

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
        if (question.text != null) {
            return List.of(question.text);
        }
        try {
            return Files.readAllLines(java.util.Objects.requireNonNull(question.file), StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure("The file of queries " + question.file + " cannot be read as UTF-8 text.");
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
