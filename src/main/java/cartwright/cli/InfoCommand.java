package cartwright.cli;

import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import cartwright.ui.text.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code info PROJECT}. */
@Command(mixinStandardHelpOptions = true, description = "Prints what a project holds: tab-separated name and value.")
final class InfoCommand implements Callable<Integer> {

    private final CliServices services;
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    InfoCommand(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        try (Project open = services.projects().open(project)) {
            ProjectSummary summary = open.summary();
            line("baskets", summary.baskets());
            line("items", summary.items());
            line("lines", summary.lines());
            line("rejected_lines", summary.rejectedLines());
            line("from", summary.from());
            line("to", summary.to());
            line("encoder", summary.encoder());
            line("vectors", summary.vectors());
            if (summary.onNetwork()) {
                services.err().println(messages.text("data.network"));
            }
        }
        return 0;
    }

    private void line(String name, @Nullable Object value) {
        services.out().printf("%s\t%s%n", name, value == null ? "" : value);
    }
}
