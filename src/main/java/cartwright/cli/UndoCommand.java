package cartwright.cli;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportEntry;
import cartwright.app.task.UndoImport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code undo PROJECT}. */
@Command(mixinStandardHelpOptions = true, description = "Takes the latest import of a project back.")
final class UndoCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    UndoCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        ImportEntry undone = new UndoImport(services.projects(), project)
                .run(Progress.SILENT)
                .orElseThrow(() -> new CommandFailure("There is no import that can be taken back."));
        services.out()
                .printf(
                        "Took back %s: %d lines, %d rejected lines%n",
                        undone.fileName(), undone.lines(), undone.rejectedLines());
        return 0;
    }
}
