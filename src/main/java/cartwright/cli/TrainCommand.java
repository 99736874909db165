package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.session.ProjectData;
import cartwright.app.session.SwapEffect;
import cartwright.app.session.TrainedRanker;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainedRanker.Losses;
import cartwright.app.task.TrainRanker;
import cartwright.app.task.TrainWithSwaps;
import cartwright.core.learn.TrainingSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train PROJECT --model mlp|gru|item2vec}. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Trains a ranker on the project's baskets, tries it on a fifth that it has not seen and keeps it. "
                        + "Prints the losses of each pass, tab-separated, and whether it is better than counting.")
final class TrainCommand implements Callable<Integer> {

    private final CliServices services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(
            names = "--model",
            required = true,
            paramLabel = "mlp|gru|item2vec",
            description = "A network over the counts behind rules, a recurrent network over the cart, or item vectors.")
    private Kind model = Kind.MLP;

    @Option(names = "--epochs", paramLabel = "N", description = "Most passes over the examples; 20 by default.")
    private int epochs = 20;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same weights; 1 by default.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Write the measures of the trial here.")
    private @Nullable Path out;

    @Option(
            names = "--swaps",
            description = "With gru: train a second time with further examples in which a product gives way to the one "
                    + "named most like it, say what that brought, and keep it only if it is surely better.")
    private boolean swaps;

    TrainCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        if (epochs < 1) {
            throw new ParameterException(spec.commandLine(), "--epochs must be at least 1.");
        }
        if (swaps && model != Kind.GRU) {
            throw new ParameterException(spec.commandLine(), "--swaps is for --model gru.");
        }
        ProjectData data = Workbench.read(services, project);
        ConsoleProgress progress = new ConsoleProgress(services, "Training, pass");
        TrainedRanker trained = swaps
                ? withSwaps(data, progress)
                : new TrainRanker(services.projects(), services.trainer(), project, model, epochs, seed).run(progress);
        progress.done();
        if (out != null) {
            services.writer().writeMeasures(out, trained.rows());
        }
        print(trained);
        return 0;
    }

    private TrainedRanker withSwaps(ProjectData data, ConsoleProgress progress) throws Exception {
        try (Workbench bench = Workbench.open(services, data, null, DeviceChoice.AUTO)) {
            SwapEffect found = new TrainWithSwaps(
                            services.projects(),
                            services.trainer(),
                            project,
                            bench.encoded().embeddings(),
                            new TrainingSettings(epochs, 1, seed))
                    .run(progress);
            services.out()
                    .printf(
                            Locale.ROOT,
                            "Swapped products changed the NDCG at 10 by %+.4f (95 %% between %+.4f and %+.4f): %s.%n",
                            found.effect().mean(),
                            found.effect().interval().low(),
                            found.effect().interval().high(),
                            found.helps() ? "kept" : "not kept");
            return found.kept();
        }
    }

    private void print(TrainedRanker trained) {
        for (Losses each : trained.losses()) {
            services.out().printf(Locale.ROOT, "%d\t%.5f\t%.5f%n", each.epoch(), each.training(), each.validation());
        }
        services.out()
                .printf(
                        Locale.ROOT,
                        "%s is %s: its NDCG at 10 is %+.4f against %s, the best of the rankers that count "
                                + "(95 %% between %+.4f and %+.4f, %d baskets).%n",
                        model.name().toLowerCase(Locale.ROOT),
                        trained.on() ? "on" : "off",
                        trained.difference().mean(),
                        trained.yardstick(),
                        trained.difference().interval().low(),
                        trained.difference().interval().high(),
                        trained.difference().baskets());
    }
}
