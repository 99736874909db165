package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.session.CompactCheck;
import cartwright.app.session.LikeItem;
import cartwright.app.session.Likeness;
import cartwright.app.session.ProjectData;
import cartwright.app.task.CheckCompact;
import cartwright.app.task.FindLikeItems;
import cartwright.core.basket.Item;
import cartwright.core.similar.CompactTable;
import cartwright.core.similar.EmbeddingTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code similar PROJECT --item SKU [--by name|purchase]}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Lists products that are like one, tab-separated: rank, sku, name, by_name, by_purchase, "
                + "baskets_both. Bought alike needs item vectors: train --model item2vec.")
final class SimilarCommand implements Callable<Integer> {

    private final CliServices services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(names = "--item", paramLabel = "SKU", description = "Code of the product.")
    private String sku = "";

    @Option(
            names = "--by",
            paramLabel = "name|purchase",
            description = "Named alike, which is the default, or bought alike: with the same others.")
    private Likeness by = Likeness.NAME;

    @Option(names = "-n", paramLabel = "N", description = "Most products; 10 by default.")
    private int n = 10;

    @Option(
            names = "--compact",
            description =
                    "Compare names by vectors of an eighth of the memory: half of the principal axes, a byte a value.")
    private boolean compact;

    @Option(
            names = "--check-compact",
            description = "Print instead what vectors on fewer axes keep, tab-separated: axes, bytes_a_value, "
                    + "bytes_a_product, times_smaller, recall_at_50.")
    private boolean checkCompact;

    SimilarCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        if (n < 1 || sku.isEmpty() != checkCompact) {
            throw new ParameterException(spec.commandLine(), "Give --item or --check-compact; -n is at least 1.");
        }
        ProjectData data = Workbench.read(services, project);
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            EmbeddingTable names = bench.encoded().embeddings();
            if (checkCompact) {
                check(names);
            } else {
                print(data, like(data, names));
            }
        }
        return 0;
    }

    private List<LikeItem> like(ProjectData data, EmbeddingTable names) throws Exception {
        int item = FilterOptions.itemset(data, List.of(sku)).item(0);
        IntFunction<float[]> byName = compact
                ? CompactTable.eighth(names, () -> {})::similarities
                : product -> names.similarities(names.row(product));
        return new FindLikeItems(services.projects(), data, byName, new FindLikeItems.Question(item, by, n))
                .run(Progress.SILENT)
                .orElseThrow(() -> new CommandFailure("The project " + project
                        + " has no item vectors for the products it holds now; run train --model item2vec."));
    }

    private void print(ProjectData data, List<LikeItem> found) {
        for (int rank = 0; rank < found.size(); rank++) {
            LikeItem each = found.get(rank);
            Item item = data.catalog().item(each.itemId());
            services.out()
                    .printf(
                            Locale.ROOT,
                            "%d\t%s\t%s\t%.4f\t%.4f\t%d%n",
                            rank + 1,
                            Cells.tabSafe(item.sku()),
                            Cells.tabSafe(item.name()),
                            each.byName(),
                            each.byPurchase(),
                            each.both());
        }
    }

    private void check(EmbeddingTable names) {
        ConsoleProgress progress = new ConsoleProgress(services, "Reducing vectors, step");
        for (CompactCheck each : new CheckCompact(names).run(progress)) {
            services.out()
                    .printf(
                            Locale.ROOT,
                            "%d\t%d\t%d\t%.1f\t%.4f%n",
                            each.axes(),
                            each.bytesAValue(),
                            each.bytesARow(),
                            each.smaller(),
                            each.recall());
        }
        progress.done();
    }
}
