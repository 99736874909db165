package cartwright.cli;

import cartwright.adapter.djl.DjlEncoders;
import cartwright.adapter.djl.DjlSupportCounters;
import cartwright.adapter.djl.rank.DjlRankerTrainer;
import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.file.CsvAnalysisWriter;
import cartwright.adapter.file.CsvOfferFiles;
import cartwright.adapter.lucene.LuceneNeighbours;
import cartwright.adapter.net.HttpDownloads;
import cartwright.adapter.sample.SampleFolder;
import cartwright.adapter.settings.ProgramFolders;
import cartwright.adapter.settings.StopWordFiles;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.ui.text.Language;
import cartwright.ui.text.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;

/** Runs commands on the real adapters and holds what they print. */
final class CommandRun {

    private CommandRun() {}

    /** Runs a command; the samples lie in the folder, the clock dates imports and runs. */
    static int run(StringWriter out, StringWriter err, Path samples, Clock clock, String... arguments) {
        return program(out, err, samples, clock).run(arguments);
    }

    /** Returns the commands on the real adapters. */
    static CommandLineProgram program(StringWriter out, StringWriter err, Path samples, Clock clock) {
        Path engine = ProgramFolders.ofThisUser().engine();
        CliServices services = new CliServices(
                new SqliteProjects(clock),
                new BasketFileReader(),
                new DjlEncoders(engine, new HttpDownloads()),
                new CsvAnalysisWriter(),
                new SampleFolder(samples, new HttpDownloads()),
                new CsvOfferFiles(),
                new DjlRankerTrainer(engine),
                new DjlSupportCounters(engine),
                new LuceneNeighbours(),
                new StopWordFiles(samples).read(),
                new PrintWriter(out),
                new PrintWriter(err),
                false);
        return new CommandLineProgram(services, Messages.in(Language.ENGLISH));
    }
}
