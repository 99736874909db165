package cartwright.cli;

import cartwright.app.port.SampleProjects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code samples}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Lists the sample data that came with the program, tab-separated: id, title, example query, "
                + "project file.")
final class SamplesCommand implements Callable<Integer> {

    private final CliServices services;

    SamplesCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        for (SampleProjects.Sample sample : services.samples().list()) {
            services.out()
                    .printf(
                            "%s\t%s\t%s\t%s%n",
                            sample.id(),
                            sample.title(),
                            sample.exampleQuery(),
                            services.samples().projectFile(sample));
        }
        return 0;
    }
}
