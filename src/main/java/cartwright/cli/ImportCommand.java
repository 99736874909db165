package cartwright.cli;

import cartwright.app.port.BasketFile;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.RejectedLine;
import cartwright.app.task.ImportBaskets;
import cartwright.ui.text.Messages;
import cartwright.ui.text.SurveyText;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import PROJECT FILE...}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Imports basket files into a project, one transaction a file. The project is created if need be.")
final class ImportCommand implements Callable<Integer> {

    private final CliServices services;
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file, *.cartwright.")
    private Path project = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Basket files, folders of them, workbooks (.xlsx) and archives (.gz, .zip).")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "auto|long|basket|matrix",
            description = "One line a product, one basket a line, or one column a product; guessed by default.")
    private Format format = Format.AUTO;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--check", description = "Says what the files hold and what is dirty, and imports nothing.")
    private boolean check;

    @Option(names = "--basket", paramLabel = "COL", description = "Column of the order or receipt number.")
    private @Nullable String basket;

    @Option(names = "--item", paramLabel = "COL", description = "Column of the product code.")
    private @Nullable String item;

    @Option(names = "--name", paramLabel = "COL", description = "Column of the product name.")
    private @Nullable String name;

    @Option(names = "--category", paramLabel = "COL", description = "Column of the category.")
    private @Nullable String category;

    @Option(names = "--time", paramLabel = "COL", description = "Column of the date or time.")
    private @Nullable String time;

    @Option(names = "--quantity", paramLabel = "COL", description = "Column of the quantity.")
    private @Nullable String quantity;

    @Option(names = "--price", paramLabel = "COL", description = "Column of the unit price.")
    private @Nullable String price;

    @Option(names = "--customer", paramLabel = "COL", description = "Column of the customer.")
    private @Nullable String customer;

    @Option(names = "--store", paramLabel = "COL", description = "Column of the shop.")
    private @Nullable String store;

    @Option(names = "--segment", paramLabel = "COL", description = "Column of the kind of customer.")
    private @Nullable String segment;

    @Option(names = "--promotion", paramLabel = "COL", description = "Column of the promotion; blank or no is none.")
    private @Nullable String promotion;

    @Option(names = "--again", description = "Import files that the project holds already once more.")
    private boolean again;

    ImportCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        ImportSettings settings = reading.apply(new ImportSettings(format, columns()));
        if (check) {
            for (BasketFile file : services.files().expand(files)) {
                check(file, file.part().isEmpty() ? settings : settings.ofPart(file.part()));
            }
            return 0;
        }
        ImportBaskets job = new ImportBaskets(services.projects(), services.files(), project, files, settings, again);
        ConsoleProgress progress = new ConsoleProgress(services, "Reading");
        List<ImportReport> reports = job.run(progress);
        progress.done();
        reports.forEach(this::print);
        return 0;
    }

    private void check(BasketFile file, ImportSettings settings) throws ImportException {
        ConsoleProgress progress = new ConsoleProgress(services, "Reading");
        ImportSurvey survey = services.files().survey(file.file(), settings, progress);
        progress.done();
        SurveyText text = new SurveyText(messages);
        services.out().println(file.file().getFileName() + " " + file.part() + ": " + text.holds(survey));
        text.dirt(survey).forEach(line -> services.out().println("  " + line));
    }

    private Map<Role, String> columns() {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        put(columns, Role.BASKET, basket);
        put(columns, Role.ITEM, item);
        put(columns, Role.NAME, name);
        put(columns, Role.CATEGORY, category);
        put(columns, Role.TIME, time);
        put(columns, Role.QUANTITY, quantity);
        put(columns, Role.PRICE, price);
        put(columns, Role.CUSTOMER, customer);
        put(columns, Role.STORE, store);
        put(columns, Role.SEGMENT, segment);
        put(columns, Role.PROMOTION, promotion);
        return columns;
    }

    private static void put(Map<Role, String> columns, Role role, @Nullable String column) {
        if (column != null) {
            columns.put(role, column);
        }
    }

    private void print(ImportReport report) {
        services.out()
                .printf(
                        "%s: %d lines accepted, %d new baskets, %d new products, %d lines rejected%n",
                        report.source().file().getFileName(),
                        report.lines(),
                        report.newBaskets(),
                        report.newItems(),
                        report.rejectedLines());
        Map<RejectedLine.Reason, Long> ordered = new TreeMap<>(report.rejected());
        ordered.forEach((reason, count) -> services.out().printf("rejected\t%s\t%d%n", reason, count));
    }
}
