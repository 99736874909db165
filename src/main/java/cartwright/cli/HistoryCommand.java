package cartwright.cli;

import cartwright.app.port.ImportEntry;
import cartwright.app.port.Project;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code history PROJECT}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Lists the imports, the latest last, tab-separated: time, file, lines, rejected_lines, sha256.")
final class HistoryCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    HistoryCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        try (Project open = services.projects().open(project)) {
            for (ImportEntry entry : open.imports()) {
                services.out()
                        .printf(
                                "%s\t%s\t%d\t%d\t%s%n",
                                entry.importedAt(),
                                Cells.tabSafe(entry.fileName()),
                                entry.lines(),
                                entry.rejectedLines(),
                                Cells.tabSafe(entry.contentHash()));
            }
        }
        return 0;
    }
}
