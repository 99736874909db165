package cartwright.cli;

import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderDescription;
import cartwright.app.session.ProjectData;
import java.nio.file.Path;
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
            paramLabel = "minilm|bge-small-zh|DIR",
            description = "The model; by default the project's own, else one for the language of its names.")
    private @Nullable String model;

    @Option(names = "--device", paramLabel = "auto|cpu|gpu", description = "Where to run it.")
    private DeviceChoice device = DeviceChoice.AUTO;

    EncodeCommand(CliServices services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        ProjectData data = Workbench.read(services, project);
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
        }
        return 0;
    }
}
