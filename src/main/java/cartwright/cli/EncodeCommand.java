package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.PoolingRule;
import cartwright.app.session.ProjectData;
import cartwright.app.task.AdaptVectors;
import cartwright.core.similar.Adaptation;
import cartwright.core.similar.CatalogueFit;
import cartwright.core.similar.SimilaritySpread;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code encode PROJECT}. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Encodes the product names that the model has not encoded before; the project keeps the vectors.")
final class EncodeCommand implements Callable<Integer> {

    private final CliServices services;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "minilm|bge-small-zh|DIR[:int8]",
            description =
                    "The model; by default the project's own, else one for the language of its names. With :int8 behind it it multiplies in whole"
                            + " numbers where they give nearly the same vectors.")
    private @Nullable String model;

    @Option(names = "--device", paramLabel = "auto|cpu|gpu", description = "Where to run it.")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(
            names = "--adapt",
            paramLabel = "none|centred|whitened",
            description =
                    "Fit the project's vectors to its catalogue from now on, or no longer: take their mean away, or"
                            + " whiten them. Prints how the similarities between products are spread before and after.")
    private @Nullable Adaptation adapt;

    EncodeCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        ProjectData data = Workbench.read(services, project);
        Adaptation wanted = adapt;
        if (wanted != null) {
            AdaptVectors.choose(services.projects(), project, Adaptation.NONE); // the raw vectors first
        }
        try (Workbench bench = Workbench.open(services, data, model, device)) {
            EncoderDescription encoder = bench.encoded().encoder();
            services.out()
                    .printf(
                            "%d products, %d names encoded now, model %s on %s (%s)%n",
                            data.catalog().size(),
                            bench.encoded().encodedNow(),
                            encoder.id(),
                            encoder.device(),
                            encoder.engine());
            if (encoder.pooling() == PoolingRule.ASSUMED_MEAN) {
                services.out()
                        .println("The files of the model do not say how the vectors of a name's words become one;"
                                + " their mean is taken.");
            }
            if (wanted != null) {
                AdaptVectors.choose(services.projects(), project, wanted);
                printSpread(data, bench, wanted);
            }
        }
        return 0;
    }

    private void printSpread(ProjectData data, Workbench bench, Adaptation wanted) {
        if (data.catalog().size() < 2) {
            return;
        }
        services.out().println("similarities\tmean\tdeviation\t5%\t25%\t50%\t75%\t95%");
        print("none", SimilaritySpread.of(bench.encoded().embeddings()));
        if (wanted != Adaptation.NONE) {
            CatalogueFit fit = CatalogueFit.to(bench.encoded().embeddings(), wanted == Adaptation.WHITENED);
            print(
                    wanted.name().toLowerCase(Locale.ROOT),
                    SimilaritySpread.of(fit.apply(bench.encoded().embeddings())));
        }
    }

    private void print(String name, SimilaritySpread spread) {
        services.out()
                .printf(
                        Locale.ROOT,
                        "%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f%n",
                        name,
                        spread.mean(),
                        spread.deviation(),
                        spread.quantile(0.05),
                        spread.quantile(0.25),
                        spread.quantile(0.5),
                        spread.quantile(0.75),
                        spread.quantile(0.95));
    }
}
