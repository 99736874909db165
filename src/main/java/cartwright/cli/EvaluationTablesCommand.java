package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.session.ProjectData;
import cartwright.app.task.ImportBaskets;
import cartwright.ui.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> SETS = List.of("groceries", "online-retail", "outdoor", "outdoor-zh");
    private static final String FOLDER_OF_JUDGED = "src/test/resources/cartwright/meaning";

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
            description =
                    "Which of groceries, online-retail, outdoor, outdoor-zh; all by default. The sections of the others stay "
                            + "in the page as they are.")
    private List<String> sets = SETS;

    @Option(names = "--judged", paramLabel = "FOLDER", description = "Holds the judged products, queries and grades.")
    private Path judged = Path.of(FOLDER_OF_JUDGED);

    EvaluationTablesCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("cartwright-tables");
        EvaluationPage page = new EvaluationPage(out);
        try {
            for (String set : sets) {
                Duration before = processorTime();
                List<String> section = section(set, work.resolve(set + ".cartwright"));
                section.addAll(1, List.of("", measured(processorTime().minus(before))));
                page.write(section);
            }
        } finally {
            FileUtils.deleteDirectory(work.toFile());
        }
        return 0;
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String measured(Duration took) {
        return String.format(
                Locale.ROOT,
                "Measured on %s: %d minutes of processor time on %d processors (%s), Java %d.",
                LocalDate.now(ZoneId.systemDefault()),
                Math.max(1, Math.round(took.toSeconds() / 60.0)),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                Runtime.version().feature());
    }

    private List<String> section(String set, Path project) throws Exception {
        return switch (set) {
            case "groceries" -> {
                load(project, data.resolve("groceries/groceries.csv"), null);
                yield new EvaluationSection(services, messages, project, "Groceries", 10, null).lines(seeds, epochs);
            }
            case "online-retail" -> {
                load(project, data.resolve("online-retail/online_retail_full.csv.gz"), null);
                yield new EvaluationSection(services, messages, project, "Online Retail", 100, null)
                        .lines(seeds, epochs);
            }
            case "outdoor" -> {
                load(project, "outdoor-en");
                yield new EvaluationSection(services, messages, project, "Outdoor sample", 20, truth)
                        .lines(seeds, epochs);
            }
            case "outdoor-zh" -> chinese(project);
            default -> throw new CommandFailure("There is no set " + set + "; there are " + SETS + ".");
        };
    }

    /** Baskets are those of the English sample; what is new are the names and the queries. */
    private List<String> chinese(Path project) throws Exception {
        String title = "Outdoor sample in Chinese, and judged queries";
        load(project, "outdoor-zh");
        ProjectData read = Workbench.read(services, project);
        List<String> lines = new ArrayList<>(List.of("## " + title, ""));
        RobustnessTable table = new RobustnessTable(services, title);
        try (Workbench bench = Workbench.open(services, read, null, DeviceChoice.AUTO)) {
            lines.addAll(table.of(bench, read));
        }
        JudgedFiles files = new JudgedFiles(judged);
        lines.addAll(table.of(files.in("zh"), "bge-small-zh"));
        lines.addAll(table.of(files.in("en"), "minilm"));
        return lines;
    }

    private void load(Path project, String id) throws Exception {
        Sample sample = services.samples().list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("The sample " + id + " did not come with this program."));
        load(project, services.samples().basketFile(sample), services.samples().settings(sample));
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
