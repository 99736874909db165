package cartwright.cli;

import cartwright.app.port.EncoderException;
import cartwright.app.port.ExportException;
import cartwright.app.port.ImportException;
import cartwright.app.port.OfferFileException;
import cartwright.app.port.StoreException;
import cartwright.app.task.NoTimesException;
import cartwright.ui.text.Diagnostics;
import cartwright.ui.text.ErrorTexts;
import cartwright.ui.text.Messages;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one command: exit code 0 when done, 1 when it failed with one sentence, 2 when it was written wrongly. */
public final class CommandLineProgram {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final CliServices services;
    private final Messages messages;

    /**
     * Creates the program.
     *
     * @param messages the texts of errors and reasons
     */
    public CommandLineProgram(CliServices services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    /** Runs the command in the arguments and returns its exit code. */
    public int run(String... arguments) {
        CommandLine line = line();
        int code = line.execute(arguments);
        services.out().flush();
        services.err().flush();
        return code;
    }

    /** Returns the commands with their options. */
    CommandLine line() {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand("import", new ImportCommand(services, messages));
        line.addSubcommand("info", new InfoCommand(services, messages));
        line.addSubcommand("history", new HistoryCommand(services));
        line.addSubcommand("rejects", new RejectsCommand(services));
        line.addSubcommand("undo", new UndoCommand(services));
        line.addSubcommand("encode", new EncodeCommand(services));
        line.addSubcommand("query", new QueryCommand(services));
        line.addSubcommand("export-vectors", new ExportVectorsCommand(services));
        line.addSubcommand("export-scores", new ExportScoresCommand(services));
        line.addSubcommand("mine", new MineCommand(services));
        line.addSubcommand("runs", new RunsCommand(services));
        line.addSubcommand("recommend", new RecommendCommand(services, messages));
        line.addSubcommand("evaluate", new EvaluateCommand(services, messages));
        line.addSubcommand("train", new TrainCommand(services));
        line.addSubcommand("similar", new SimilarCommand(services));
        line.addSubcommand("robustness", new RobustnessCommand(services));
        line.addSubcommand("evaluation-tables", new EvaluationTablesCommand(services, messages));
        line.addSubcommand("stability", new StabilityCommand(services, messages));
        line.addSubcommand("benchmark-recount", new RecountBenchmark(services));
        line.addSubcommand("benchmark-lines", new LinesBenchmark(services));
        line.addSubcommand("benchmark-open", new OpenBenchmark(services));
        line.addSubcommand("benchmark-mining", new MiningBenchmark(services));
        line.addSubcommand("benchmark-meaning", new MeaningBenchmark(services));
        line.addSubcommand("gpu-check", new GpuCheckCommand(services, messages));
        line.addSubcommand("samples", new SamplesCommand(services));
        line.getCommandSpec().version("Cartwright " + Diagnostics.version());
        line.setOut(services.out());
        line.setErr(services.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        return line;
    }

    private int failed(Exception failure) {
        PrintWriter err = services.err();
        if (failure instanceof ImportException
                || failure instanceof StoreException
                || failure instanceof EncoderException
                || failure instanceof ExportException
                || failure instanceof NoTimesException
                || failure instanceof OfferFileException
                || failure instanceof CommandFailure) {
            LOG.warn("The command failed: {}", ErrorTexts.kind(failure), failure);
            err.println(
                    failure instanceof CommandFailure
                            ? failure.getMessage()
                            : new ErrorTexts(messages).sentence(failure));
        } else {
            LOG.error("The command failed in a way nobody foresaw", failure);
            err.println("Something unexpected went wrong (" + failure.getClass().getSimpleName()
                    + "); the log file has the details.");
        }
        return 1;
    }

    @Command(
            name = "cartwright",
            mixinStandardHelpOptions = true,
            description = "Explores what sells together. Without a command it opens the window.")
    private static final class Root implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Name a command.");
        }
    }
}
