package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.session.ProjectData;
import cartwright.app.task.ExportNumbers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export-vectors PROJECT --out X.npy|X.csv}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Writes one vector a product, of length 1, encoding what is missing: as NumPy's NPY with the"
                + " products beside it in X.rows.csv, or as CSV: sku, name, v0, v1 and so on.")
final class ExportVectorsCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "X.npy|X.csv", description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "minilm|bge-small-zh|DIR",
            description = "The model; by default the project's own, else one for the language of its names.")
    private @Nullable String model;

    ExportVectorsCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        checkName(out);
        ProjectData data = Workbench.read(services, project);
        try (Workbench bench = Workbench.open(services, data, model, DeviceChoice.AUTO)) {
            int rows = ExportNumbers.ofVectors(
                            services.writer(), out, data, bench.encoded().embeddings())
                    .run(Progress.SILENT);
            services.out()
                    .printf(
                            "%d vectors of %d numbers, model %s%n",
                            rows,
                            bench.encoded().embeddings().dimension(),
                            bench.encoded().encoder().id());
        }
        return 0;
    }

    static void checkName(Path out) throws CommandFailure {
        String name = String.valueOf(out.getFileName());
        if (!name.endsWith(".npy") && !name.endsWith(".csv")) {
            throw new CommandFailure("--out must end in .npy or .csv, not " + name + ".");
        }
    }
}
