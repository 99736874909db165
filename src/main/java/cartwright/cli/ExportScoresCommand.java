package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.session.ProjectData;
import cartwright.app.session.QueryAnswer;
import cartwright.app.task.AnswerQuery;
import cartwright.app.task.ExportNumbers;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export-scores PROJECT --query TEXT --out X.npy|X.csv}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Writes the score of every basket for a query, in order of import: as NumPy's NPY with the"
                + " baskets beside it in X.rows.csv, or as CSV: basket, score. NaN where a filter leaves one out.")
final class ExportScoresCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(names = "--query", required = true, paramLabel = "TEXT", description = "The query, in words.")
    private String query = "";

    @Option(names = "--out", required = true, paramLabel = "X.npy|X.csv", description = "The file to write.")
    private Path out = Path.of("");

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

    @Mixin
    private FilterOptions filter = new FilterOptions();

    ExportScoresCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        ExportVectorsCommand.checkName(out);
        ProjectData data = Workbench.read(services, project);
        try (Workbench bench = Workbench.open(services, data, matching)) {
            QueryAnswer answer =
                    bench.answer(new AnswerQuery.Words(query, matching, mode, ChosenProducts.NONE), filter.mask(data));
            int rows = ExportNumbers.ofScores(services.writer(), out, services.projects(), data, answer.ranked())
                    .run(Progress.SILENT);
            services.out()
                    .printf(
                            "%d baskets, %d of them scored%n",
                            rows, answer.ranked().size());
        }
        return 0;
    }
}
