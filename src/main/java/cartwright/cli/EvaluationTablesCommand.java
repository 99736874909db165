package cartwright.cli;

import cartwright.app.port.ImportSettings;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.task.ImportBaskets;
import cartwright.ui.text.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluation-tables --data FOLDER --out FILE.md}: the tables of src/docs/evaluation-tables.md. */
@Command(
        mixinStandardHelpOptions = true,
        hidden = true,
        description = "Evaluates everything on Groceries, Online Retail and the outdoor sample, and writes the tables.")
final class EvaluationTablesCommand implements Callable<Integer> {

    private static final String OUTDOOR = "outdoor-en";

    private final CliServices services;
    private final Messages messages;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Holds groceries/groceries.csv and online-retail/online_retail_full.csv.gz.")
    private Path data = Path.of("");

    @Option(names = "--truth", paramLabel = "FILE.csv", description = "The planted rules of the outdoor sample.")
    private Path truth = Path.of("sample-datasets", "outdoor", "planted-truth.csv");

    @Option(names = "--out", required = true, paramLabel = "FILE.md", description = "Write the tables here.")
    private Path out = Path.of("");

    @Option(names = "--seeds", paramLabel = "N", description = "Splits of each evaluation; 5 by default.")
    private int seeds = 5;

    @Option(names = "--epochs", paramLabel = "N", description = "Most passes of each training; 20 by default.")
    private int epochs = 20;

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "A,B",
            description = "Which of groceries, online-retail, outdoor; all by default.")
    private List<String> sets = List.of("groceries", "online-retail", "outdoor");

    EvaluationTablesCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("cartwright-tables");
        List<String> lines = new ArrayList<>();
        try {
            for (String set : sets) {
                EvaluationSection section = section(set, work.resolve(set + ".cartwright"));
                lines.addAll(section.lines(seeds, epochs));
            }
            Files.write(out, lines, StandardCharsets.UTF_8);
        } finally {
            FileUtils.deleteDirectory(work.toFile());
        }
        return 0;
    }

    private EvaluationSection section(String set, Path project) throws Exception {
        return switch (set) {
            case "groceries" -> {
                load(project, data.resolve("groceries/groceries.csv"), null);
                yield new EvaluationSection(services, messages, project, "Groceries", 10, null);
            }
            case "online-retail" -> {
                load(project, data.resolve("online-retail/online_retail_full.csv.gz"), null);
                yield new EvaluationSection(services, messages, project, "Online Retail", 100, null);
            }
            case "outdoor" -> {
                Sample sample = services.samples().list().stream()
                        .filter(each -> each.id().equals(OUTDOOR))
                        .findFirst()
                        .orElseThrow(() -> new CommandFailure("The outdoor sample did not come with this program."));
                load(
                        project,
                        services.samples().basketFile(sample),
                        services.samples().settings(sample));
                yield new EvaluationSection(services, messages, project, "Outdoor sample", 20, truth);
            }
            default -> throw new CommandFailure("There is no set " + set + ".");
        };
    }

    private void load(Path project, Path file, @Nullable ImportSettings known) throws Exception {
        ImportSettings settings = known == null
                ? new ImportSettings(
                        file.toString().endsWith("groceries.csv")
                                ? ImportSettings.Format.BASKET
                                : ImportSettings.Format.AUTO,
                        Map.of())
                : known;
        ConsoleProgress progress = new ConsoleProgress(services, "Reading");
        new ImportBaskets(services.projects(), services.files(), project, List.of(file), settings).run(progress);
        progress.done();
    }
}
