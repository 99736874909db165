package cartwright.cli;

import cartwright.app.port.ImportException;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.Project;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.task.CorrectRejects;
import cartwright.app.task.ExportRejects;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rejects PROJECT [--export FILE | --reimport FILE]}. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Lists the lines that were left out, tab-separated: id, file, line, column, reason, text; or writes "
                        + "them into a CSV file to be corrected, and takes the corrected ones in. An undo puts them back.")
final class RejectsCommand implements Callable<Integer> {

    private static final int PAGE = 10_000;

    private final CliServices services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only lines left out for this reason, such as not-a-date; --counts names them.")
    private @Nullable String reason;

    @Option(names = "--counts", description = "Only says how many lines were left out for which reason.")
    private boolean counts;

    @Option(names = "--export", paramLabel = "FILE.csv", description = "Writes the lines with their cells.")
    private @Nullable Path export;

    @Option(
            names = "--reimport",
            paramLabel = "FILE.csv",
            description = "Takes the lines of such a file in whose cells were changed.")
    private @Nullable Path reimport;

    @Option(
            names = "--as-is",
            split = ",",
            paramLabel = "REASON",
            description = "With --reimport: takes lines left out for these reasons in though nothing was changed.")
    private List<String> asIs = List.of();

    RejectsCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        LineCorrections corrections = services.files().corrections();
        @Nullable Reason only = reason == null ? null : reason(reason);
        if (export != null) {
            ConsoleProgress progress = new ConsoleProgress(services, "Writing");
            long written = new ExportRejects(services.projects(), corrections, project, only, export).run(progress);
            services.out().printf("%s: %d lines%n", export.getFileName(), written);
        } else if (reimport != null) {
            correct(corrections, reimport);
        } else {
            list(only);
        }
        return 0;
    }

    private void correct(LineCorrections corrections, Path file) throws Exception {
        Set<Reason> unchanged = EnumSet.noneOf(Reason.class);
        asIs.forEach(name -> unchanged.add(reason(name)));
        ConsoleProgress progress = new ConsoleProgress(services, "Importing");
        CorrectRejects.Outcome outcome = CorrectRejects.of(
                        services.projects(), corrections, project, edited(corrections, file), unchanged)
                .run(progress);
        progress.done();
        services.out()
                .printf("%d lines taken in, %d corrected lines are still wrong%n", outcome.takenIn(), outcome.left());
    }

    private static Map<Long, List<String>> edited(LineCorrections corrections, Path file) throws ImportException {
        return corrections.edited(file);
    }

    private void list(@Nullable Reason only) throws Exception {
        try (Project open = services.projects().open(project)) {
            if (counts) {
                new TreeMap<>(open.rejectedByReason())
                        .forEach((why, count) -> services.out().printf("%s\t%d%n", name(why), count));
                return;
            }
            for (List<KeptReject> page = open.rejected(only, 0, PAGE); !page.isEmpty(); ) {
                page.forEach(this::print);
                page = open.rejected(only, page.get(page.size() - 1).id(), PAGE);
            }
        }
    }

    private void print(KeptReject kept) {
        RejectedLine line = kept.line();
        services.out()
                .printf(
                        "%d\t%s\t%d\t%s\t%s\t%s%n",
                        kept.id(),
                        Cells.tabSafe(line.file()),
                        line.lineNumber(),
                        Cells.tabSafe(line.column()),
                        name(line.reason()),
                        Cells.tabSafe(line.text()));
    }

    private static String name(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Reason reason(String name) {
        for (Reason each : Reason.values()) {
            if (name(each).equalsIgnoreCase(name.strip().replace('_', '-'))) {
                return each;
            }
        }
        throw new ParameterException(spec.commandLine(), "There is no reason \"" + name + "\".");
    }
}
