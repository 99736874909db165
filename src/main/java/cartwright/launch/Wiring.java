package cartwright.launch;

import cartwright.adapter.djl.DjlEncoders;
import cartwright.adapter.djl.DjlSupportCounters;
import cartwright.adapter.djl.rank.DjlRankerTrainer;
import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.file.CsvAnalysisWriter;
import cartwright.adapter.file.CsvOfferFiles;
import cartwright.adapter.lucene.LuceneNeighbours;
import cartwright.adapter.net.HttpDownloads;
import cartwright.adapter.sample.SampleFolder;
import cartwright.adapter.settings.FileSettings;
import cartwright.adapter.settings.ProgramFolders;
import cartwright.adapter.settings.StopWordFiles;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.port.Downloads;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SampleProjects;
import cartwright.app.port.SettingsStore;
import cartwright.app.session.PreferredEncoders;
import cartwright.app.task.ReadAhead;
import cartwright.cli.CliServices;
import cartwright.cli.CommandLineProgram;
import cartwright.cli.TerminalTour;
import cartwright.ui.UiServices;
import cartwright.ui.shell.LastProject;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Builds every object of the program once and hands each what it needs. */
public final class Wiring {

    private final SettingsStore settings;
    private final SampleProjects samples;
    private final ProjectStore projects = new SqliteProjects(Clock.systemUTC());
    private final EncoderProvider encoders;
    private final CliServices cli;

    /** Builds the program on the folders of this user. */
    public Wiring(ProgramFolders folders) {
        settings = new FileSettings(folders.settings());
        Downloads downloads = new HttpDownloads();
        samples = new SampleFolder(folders.samples(), downloads);
        encoders = new PreferredEncoders(new DjlEncoders(folders.engine(), downloads), settings);
        cli = new CliServices(
                projects,
                new BasketFileReader(),
                encoders,
                new CsvAnalysisWriter(),
                samples,
                new CsvOfferFiles(),
                new DjlRankerTrainer(folders.engine()),
                new DjlSupportCounters(folders.engine()),
                new LuceneNeighbours(),
                new StopWordFiles(folders.home()).read(),
                // The system's streams follow the environment's character set; names are in any script.
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.console() != null);
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }

    /** Returns the commands. */
    public CommandLineProgram commandLine() {
        return new CommandLineProgram(cli, Messages.in(Language.ENGLISH));
    }

    /** Returns what the window works with. */
    public UiServices window() {
        return window(ReadAhead.nothing());
    }

    /** Returns what the window works with, which begins at once to read the project that it will show first. */
    UiServices windowAhead(Optional<Path> wanted) {
        return window(LastProject.of(settings, wanted)
                .map(file -> ReadAhead.of(projects, file, Wiring::inBackground))
                .orElseGet(ReadAhead::nothing));
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "cartwright-read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private UiServices window(ReadAhead ahead) {
        return new UiServices(
                projects,
                cli.files(),
                encoders,
                cli.writer(),
                samples,
                settings,
                cli.stopWords(),
                Clock.systemUTC(),
                cli.offerFiles(),
                cli.trainer(),
                ahead);
    }

    TerminalTour tour() {
        return new TerminalTour(cli, messages());
    }

    CliServices cli() {
        return cli;
    }

    /** The texts of the language the analyst chose, else of the system's language where there are texts in it. */
    Messages messages() {
        String language = settings.get("language").orElse(Locale.getDefault().getLanguage());
        return Messages.in(language.startsWith("zh") ? Language.CHINESE : Language.ENGLISH);
    }

    /** The sample in the language of the texts. */
    SampleProjects.Sample firstSample() {
        String language = messages().language() == Language.CHINESE ? "zh" : "en";
        return samples.list().stream()
                .filter(sample -> sample.language().equals(language))
                .findFirst()
                .orElseGet(() -> samples.list().get(0));
    }
}
