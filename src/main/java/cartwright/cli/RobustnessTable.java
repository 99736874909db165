package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.EncodedCatalog;
import cartwright.app.session.JudgedSet;
import cartwright.app.session.ProductSearch.Meaning;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryRobustness;
import cartwright.app.task.TestQueries;
import cartwright.core.basket.BasketSet;
import cartwright.core.lexical.KnownWords;
import cartwright.core.similar.EmbeddingTable;
import cartwright.core.similar.QueryScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is found by queries that are written in another way, as lines of a page. */
final class RobustnessTable {

    private static final long SEED = 1;

    private final CliServices services;
    private final String title;

    RobustnessTable(CliServices services, String title) {
        this.services = services;
        this.title = title;
    }

    /** Asks for the categories of a project, or for some of its names. */
    List<String> of(Workbench bench, ProjectData data) throws Exception {
        List<String> queries = TestQueries.usual(data.catalog(), SEED);
        ConsoleProgress progress = new ConsoleProgress(services, title + ": asking, way");
        List<QueryRobustness> found = bench.test(queries, SEED, progress);
        progress.done();
        return table(queries.size() + " queries written in another way", found);
    }

    /** Asks the queries of a judged set over its products, which have many words that no product has. */
    List<String> of(JudgedSet judged, String model) throws Exception {
        try (TextEncoder encoder = services.encoders().open(model, DeviceChoice.CPU)) {
            EmbeddingTable names =
                    EmbeddingTable.ofRows(encoder.description().dimension(), encoder.encode(judged.names()));
            BasketSet none = BasketSet.of(names.size(), new int[0][]);
            EncodedCatalog products =
                    new EncodedCatalog(encoder.description(), names, new QueryScorer(none, names), names.size());
            ConsoleProgress progress = new ConsoleProgress(services, title + ": asking, way");
            List<QueryRobustness> found = new TestQueries(
                            new Meaning(products, encoder), KnownWords.of(judged.names()), judged.queries(), SEED)
                    .run(progress);
            progress.done();
            String heading = "%d judged queries over %d products, model %s";
            return table(String.format(Locale.ROOT, heading, judged.queries().size(), names.size(), model), found);
        }
    }

    private static List<String> table(String heading, List<QueryRobustness> found) {
        List<String> lines = new ArrayList<>(List.of(
                "### " + heading,
                "",
                "| Way | Tried | Same of the nearest ten, as typed | as the search mends it | Lowest | Worst |",
                "|---|---|---|---|---|---|"));
        for (QueryRobustness each : found) {
            if (each.tried() > 0) { // wrong characters of Chinese are not tried in an English catalogue
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f | %.1f | %s |",
                        each.variant().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        each.tried(),
                        each.overlap(),
                        each.mended(),
                        each.lowest(),
                        each.worst().replace("|", "/")));
            }
        }
        lines.add("");
        return lines;
    }
}
