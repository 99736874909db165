package cartwright.cli;

import cartwright.app.port.BasketFile;
import cartwright.app.port.CatalogueMatch;
import cartwright.app.port.CleaningRule;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.Notation.DateOrder;
import cartwright.app.port.Project;
import cartwright.app.port.RejectedLine;
import cartwright.app.task.ImportBaskets;
import cartwright.ui.text.Messages;
import cartwright.ui.text.SurveyText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import PROJECT FILE...}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Imports basket files into a project, one transaction a file. The project is created if need be.")
final class ImportCommand implements Callable<Integer> {

    private final CliServices services;
    private final Messages messages;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file, *.cartwright.")
    private Path project = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Basket files, folders of them, workbooks (.xlsx) and archives (.gz, .zip).")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "auto|long|basket|matrix|catalogue",
            description = "One line a product, one basket a line, one column a product, or a catalogue; guessed by "
                    + "default.")
    private Format format = Format.AUTO;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--check", description = "Says what the files hold and what is dirty, and imports nothing.")
    private boolean check;

    @Mixin
    private ColumnOptions columns = new ColumnOptions();

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "What the shop knows of its products: a table with a product code and any of name, category "
                    + "(one column or one a level), price, margin, brand, picture.")
    private List<Path> catalogues = List.of();

    @Option(
            names = "--names-apart",
            description = "Products that share a code under several names stay apart; by default the commonest name "
                    + "stands for the code.")
    private boolean namesApart;

    @Option(
            names = "--one-code-per-name",
            description = "Codes that share a name are one product, that of the commonest code.")
    private boolean oneCode;

    @Option(names = "--again", description = "Import files that the project holds already once more.")
    private boolean again;

    ImportCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty() && catalogues.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a file to import.");
        }
        ImportSettings settings = joined(reading.apply(new ImportSettings(format, columns.byRole())));
        if (check) {
            for (BasketFile file : services.files().expand(files)) {
                check(file, file.part().isEmpty() ? settings : settings.ofPart(file.part()));
            }
            return 0;
        }
        if (!files.isEmpty()) {
            importFiles(files, settings);
        }
        if (!catalogues.isEmpty()) {
            importFiles(catalogues, settings.laidOut(Format.CATALOGUE, files.isEmpty() ? columns.byRole() : Map.of()));
        }
        return 0;
    }

    private void importFiles(List<Path> paths, ImportSettings settings) throws Exception {
        ImportBaskets job = new ImportBaskets(services.projects(), services.files(), project, paths, settings, again);
        ConsoleProgress progress = new ConsoleProgress(services, "Reading");
        List<ImportReport> reports = job.run(progress);
        progress.done();
        boolean catalogue = false;
        for (ImportReport report : reports) {
            boolean isCatalogue = report.source().settings().format() == Format.CATALOGUE;
            if (isCatalogue) {
                printCatalogue(report);
            } else {
                print(report);
            }
            catalogue |= isCatalogue;
        }
        if (catalogue) {
            printMatch();
        }
        otherSheets(paths);
    }

    private void printMatch() throws Exception {
        try (Project open = services.projects().open(project)) {
            CatalogueMatch match = open.catalogueMatch();
            services.out()
                    .printf(
                            "catalogue: %d products, %d of them sold; %d sold products are not in it%n",
                            match.products(), match.sold(), match.missing());
        }
    }

    /** Of a workbook one sheet is read: says which others hold rows. */
    private void otherSheets(List<Path> paths) throws ImportException {
        for (Path path : paths) {
            boolean workbook = path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") && Files.isRegularFile(path);
            List<String> sheets = workbook ? services.files().parts(path) : List.of();
            if (sheets.size() > 1 && reading.part().isEmpty()) {
                services.err()
                        .println(path.getFileName() + ": the sheet " + sheets.get(0)
                                + " was read; --sheet reads another: "
                                + String.join(", ", sheets.subList(1, sheets.size())));
            }
        }
    }

    private ImportSettings joined(ImportSettings settings) {
        Map<CleaningRule, Integer> rules = new EnumMap<>(CleaningRule.class);
        rules.putAll(settings.rules());
        if (namesApart) {
            rules.remove(CleaningRule.ONE_NAME);
        } else {
            rules.put(CleaningRule.ONE_NAME, 0);
        }
        if (oneCode) {
            rules.put(CleaningRule.ONE_CODE, 0);
        }
        return settings.cleanedBy(rules);
    }

    private void check(BasketFile file, ImportSettings settings) throws ImportException {
        ConsoleProgress progress = new ConsoleProgress(services, "Reading");
        ImportSurvey survey = services.files().survey(file.file(), settings, progress);
        progress.done();
        SurveyText text = new SurveyText(messages);
        services.out()
                .println(file.file().getFileName() + (file.part().isEmpty() ? "" : "/" + file.part()) + ": "
                        + text.holds(survey));
        text.dirt(survey).forEach(line -> services.out().println("  " + line));
    }

    private void printCatalogue(ImportReport report) {
        services.out()
                .printf("%s: %d products, %d lines rejected%n", nameOf(report), report.lines(), report.rejectedLines());
        printReasons(report);
    }

    private void print(ImportReport report) {
        services.out()
                .printf(
                        "%s: %d lines accepted, %d new baskets, %d new products, %d lines rejected%n",
                        nameOf(report), report.lines(), report.newBaskets(), report.newItems(), report.rejectedLines());
        printReasons(report);
        if (report.datesWereOpen()) {
            boolean dayFirst = report.source().settings().notation().dates() == DateOrder.DAY_FIRST;
            services.err()
                    .printf(
                            "%s: dates such as 3/4/2024 can be read two ways; the %s was taken to come first. If that is wrong, "
                                    + "undo the import and repeat it with --dates %s.%n",
                            nameOf(report), dayFirst ? "day" : "month", dayFirst ? "month-first" : "day-first");
        }
    }

    private static String nameOf(ImportReport report) {
        String part = report.source().settings().part();
        return report.source().file().getFileName() + (part.isEmpty() ? "" : "/" + part);
    }

    private void printReasons(ImportReport report) {
        Map<RejectedLine.Reason, Long> ordered = new TreeMap<>(report.rejected());
        ordered.forEach((reason, count) -> services.out().printf("rejected\t%s\t%d%n", reason, count));
    }
}
