package cartwright.cli;

import cartwright.app.port.SampleProjects.Download;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.session.ProjectData;
import cartwright.app.task.DownloadSample;
import cartwright.app.task.OpenSample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code samples}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Lists the sample data, tab-separated: id, title, example query, project file, whether that "
                + "project is there (yes or no), licence, source. With --open, makes the project of one.")
final class SamplesCommand implements Callable<Integer> {

    private final CliServices services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--open", paramLabel = "ID", description = "Makes the project of this sample and names its file.")
    private @Nullable String open;

    @Option(names = "--copy", paramLabel = "FILE", description = "Takes the sample from this copy, which is checked.")
    private @Nullable Path copy;

    @Option(
            names = "--download",
            description = "Agrees to download the sample from its address under its licence, and does so.")
    private boolean download;

    SamplesCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        if (open == null && (copy != null || download)) {
            throw new ParameterException(spec.commandLine(), "Name the sample with --open.");
        }
        if (copy != null && download) {
            throw new ParameterException(spec.commandLine(), "Choose --copy or --download, not both.");
        }
        if (open == null) {
            services.samples().list().forEach(this::print);
            return 0;
        }
        openOne(known(open));
        return 0;
    }

    private void print(Sample sample) {
        Path project = services.samples().projectFile(sample);
        services.out()
                .println(String.join(
                        "\t",
                        sample.id(),
                        sample.title(),
                        sample.exampleQuery(),
                        project.toString(),
                        Files.isRegularFile(project) ? "yes" : "no",
                        sample.source().licence(),
                        sample.source().name()));
    }

    private Sample known(String id) {
        return services.samples().list().stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no sample \"" + id + "\"."));
    }

    private void openOne(Sample sample) throws Exception {
        Path project = services.samples().projectFile(sample);
        Download remote = sample.source().download();
        if (remote != null && !Files.exists(project)) {
            services.err()
                    .println(sample.title() + ": " + sample.source().licence() + ", "
                            + sample.source().attribution());
            if (download) {
                fetch(sample, remote);
            }
        }
        ConsoleProgress progress = new ConsoleProgress(services, "Reading");
        ProjectData data =
                new OpenSample(services.projects(), services.files(), services.samples(), sample, copy).run(progress);
        progress.done();
        services.out()
                .printf(
                        "%s\t%d baskets\t%d products%n",
                        project, data.summary().baskets(), data.summary().items());
    }

    private void fetch(Sample sample, Download remote) throws Exception {
        services.err().printf(Locale.ROOT, "Downloading %s (%.1f MB)%n", remote.address(), remote.bytes() / 1e6);
        services.err().flush();
        ConsoleProgress progress = new ConsoleProgress(services, "Bytes");
        new DownloadSample(services.samples(), sample).run(progress);
        progress.done();
    }
}
