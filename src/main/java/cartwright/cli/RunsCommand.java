package cartwright.cli;

import cartwright.app.port.Project;
import cartwright.app.port.RunOutcome;
import cartwright.app.port.SavedRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code runs PROJECT}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Lists the saved runs, the latest last, tab-separated: name, time, baskets, baskets_in_slice, "
                + "itemsets, rules, milliseconds, options.")
final class RunsCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    RunsCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        try (Project open = services.projects().open(project)) {
            open.runs().forEach(this::print);
        }
        return 0;
    }

    private void print(SavedRun run) {
        RunOutcome outcome = run.outcome();
        String options = run.settings().entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(" "));
        services.out()
                .printf(
                        "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s%n",
                        Cells.tabSafe(run.name()),
                        run.savedAt(),
                        outcome.baskets(),
                        outcome.slice(),
                        outcome.itemsets(),
                        outcome.rules(),
                        outcome.milliseconds(),
                        Cells.tabSafe(options));
    }
}
