package cartwright.cli;

import cartwright.app.port.EncoderException;
import cartwright.app.session.NearestProducts;
import cartwright.app.session.Neighbour;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.session.SliceChoice;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.ExplainBasket;
import cartwright.app.task.IndexProducts;
import cartwright.core.basket.Item;
import cartwright.core.similar.BasketMask;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import cartwright.core.similar.RankedBaskets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query PROJECT (TEXT | --file QUERIES.txt)}. */
@Command(
        mixinStandardHelpOptions = true,
        description = {
            "Prints the products nearest to a query, tab-separated: query, rank, similarity, sku, name.",
            "With --baskets it prints the nearest baskets: query, rank, score, basket number, its products."
        })
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

    @Option(names = "--baskets", paramLabel = "N", description = "Print the nearest N baskets instead of products.")
    private int baskets;

    @Option(
            names = "--explain",
            description =
                    "With --baskets: print under each basket which of its products carried the score, as shares that add "
                            + "up to it; of a basket of more than eight, what the score loses without each.")
    private boolean explain;

    @Option(
            names = "--match",
            paramLabel = "meaning|lexical|hybrid",
            description = "Find products by a model (default), by the words of their names, or by both.")
    private Matching matching = Matching.MEANING;

    @Option(
            names = "--mode",
            paramLabel = "best|whole|share",
            description = "Score baskets by best product (default), whole basket, or share of near products.")
    private MatchMode mode = MatchMode.BEST;

    @Option(
            names = "--index",
            paramLabel = "auto|always|never",
            description =
                    "Find products by an index that may miss some of the nearest; it says how many. It is built first, "
                            + "and used only if it finds 95 %% of the nearest 100. By default where that pays: by meaning, of "
                            + IndexProducts.LEAST_PRODUCTS + " products or more, for " + IndexProducts.LEAST_QUERIES
                            + " queries or more.")
    private Wish index = Wish.AUTO;

    @Option(
            names = "--two-sided",
            paramLabel = "auto|always|never",
            description =
                    "With --baskets: find the nearest baskets through the nearest products, without scoring the others, "
                            + "and say what share of the baskets was touched. The answers are the same, and with always each is "
                            + "compared with that of scoring all. By default where that pays: mode best, "
                            + NearestBasketLines.LEAST_QUERIES + " queries or more.")
    private Wish twoSided = Wish.AUTO;

    /** Whether a quicker way is taken. */
    enum Wish {
        /** Where it pays. */
        AUTO,
        /** Whatever it costs. */
        ALWAYS,
        /** Not at all. */
        NEVER
    }

    @Mixin
    private FilterOptions filter = new FilterOptions();

    QueryCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new CommandFailure("--top must be at least 1, not " + top + ".");
        }
        if (baskets < 0) {
            throw new CommandFailure("--baskets must be at least 1, not " + baskets + ".");
        }
        if (explain && baskets == 0) {
            throw new ParameterException(spec.commandLine(), "--explain needs --baskets.");
        }
        if (twoSided == Wish.ALWAYS && baskets == 0) {
            throw new ParameterException(spec.commandLine(), "--two-sided needs --baskets.");
        }
        if (index == Wish.ALWAYS && (baskets > 0 || matching != Matching.MEANING)) {
            throw new ParameterException(spec.commandLine(), "--index is for products, by meaning.");
        }
        List<String> queries = queries();
        ProjectData data = Workbench.read(services, project);
        try (Workbench bench = Workbench.open(services, data, matching)) {
            BasketMask mask = filter.mask(data);
            if (baskets > 0) {
                printBaskets(queries, bench, data, mask);
            } else {
                printProducts(queries, bench, data, mask);
            }
        }
        return 0;
    }

    private AnswerQuery.Words words(String query) {
        return new AnswerQuery.Words(query, matching, mode, ChosenProducts.NONE);
    }

    private void printProducts(List<String> queries, Workbench bench, ProjectData data, BasketMask mask)
            throws EncoderException {
        boolean pays = matching == Matching.MEANING
                && IndexProducts.pays(data.catalog().size(), queries.size());
        if (index == Wish.NEVER || index == Wish.AUTO && !pays) {
            for (String query : queries) {
                printProducts(query, bench.answer(words(query), mask).nearest(top), data);
            }
            return;
        }
        NearestProducts products = indexed(bench.encoded().embeddings());
        for (String query : queries) {
            printProducts(query, bench.nearest(query, products, top), data);
        }
    }

    private NearestProducts indexed(EmbeddingTable table) {
        ConsoleProgress progress = new ConsoleProgress(services, "Indexing products");
        NearestProducts products = new IndexProducts(services.indexes(), table).run(progress);
        progress.done();
        services.err()
                .printf(
                        Locale.ROOT,
                        "%s: it finds %.1f %% of the nearest %d, measured with some of the products as queries.%n",
                        products.way() == NearestProducts.Way.INDEX
                                ? "Products are found by an index"
                                : "Every product is compared, since the index misses too many",
                        100 * products.recall(),
                        NearestProducts.MEASURED);
        return products;
    }

    private void printBaskets(List<String> queries, Workbench bench, ProjectData data, BasketMask mask)
            throws EncoderException {
        if (twoSided == Wish.NEVER || twoSided == Wish.AUTO && !NearestBasketLines.pays(mode, queries.size())) {
            for (String query : queries) {
                printBaskets(query, bench.answer(words(query), mask), bench, data);
            }
            return;
        }
        NearestBasketLines found = new NearestBasketLines(bench, data, mask, baskets, twoSided == Wish.ALWAYS);
        for (String query : queries) {
            printBaskets(query, found.answer(words(query)), bench, data);
        }
        services.err().println(found.summary());
    }

    private void printBaskets(String query, QueryAnswer answer, Workbench bench, ProjectData data) {
        RankedBaskets ranked = answer.ranked();
        int count = new SliceChoice.NearestCount(baskets).count(ranked);
        for (int rank = 0; rank < count; rank++) {
            String names = IntStream.of(data.baskets().itemsOf(ranked.basket(rank)))
                    .mapToObj(item -> data.catalog().item(item).name())
                    .collect(Collectors.joining(" | "));
            services.out()
                    .printf(
                            Locale.ROOT,
                            "%s\t%d\t%.4f\t%d\t%s%n",
                            Cells.tabSafe(query),
                            rank + 1,
                            ranked.score(rank),
                            ranked.basket(rank) + 1,
                            Cells.tabSafe(names));
            if (explain) {
                explain(new ExplainBasket(data, bench.search(), matching, answer).shares(ranked.basket(rank)), data);
            }
        }
    }

    private void explain(List<ExplainBasket.Share> shares, ProjectData data) {
        for (ExplainBasket.Share each : shares) {
            Item item = data.catalog().item(each.item());
            services.out()
                    .printf(
                            Locale.ROOT,
                            "\t%+.4f\t%s\t%s%n",
                            each.share(),
                            Cells.tabSafe(item.sku()),
                            Cells.tabSafe(item.name()));
        }
    }

    private void printProducts(String query, List<Neighbour> nearest, ProjectData data) {
        for (int rank = 0; rank < nearest.size(); rank++) {
            print(query, rank + 1, nearest.get(rank), data);
        }
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
