package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import cartwright.adapter.djl.weights.BertParameters;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.Downloads;
import cartwright.app.port.EncoderDescription;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.GpuFinding;
import cartwright.app.port.GpuLibraries;
import cartwright.app.port.TextEncoder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens BERT models: those that came with the program, and folders the analyst names. Never uses the network of itself. */
public final class DjlEncoders implements EncoderProvider {

    private static final Logger LOG = LoggerFactory.getLogger(DjlEncoders.class);

    private final EngineStart starter;
    private final Downloads downloads;

    /**
     * Creates the provider; nothing is loaded yet.
     *
     * @param engineCacheDir where the engine's native libraries are unpacked, about 450 MB, at the first use
     * @param downloads fetches the libraries for a GPU when the analyst asks for them
     */
    public DjlEncoders(Path engineCacheDir, Downloads downloads) {
        this.downloads = downloads;
        starter = new EngineStart(engineCacheDir);
    }

    @Override
    public List<String> bundled() {
        return Arrays.stream(BundledModel.values()).map(BundledModel::id).toList();
    }

    @Override
    public String suggestFor(List<String> names) {
        long han = names.stream().filter(DjlEncoders::holdsHan).count();
        return (2 * han > names.size() ? BundledModel.BGE_SMALL_ZH : BundledModel.MINILM).id();
    }

    private static boolean holdsHan(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @Override
    public GpuFinding gpu() {
        return starter.gpu();
    }

    @Override
    public GpuLibraries gpuLibraries() {
        return new GpuDownload(GpuTable.SITE, GpuTable.ofThisSystem(), starter.pack(), downloads);
    }

    @Override
    public TextEncoder open(String model, DeviceChoice choice) throws EncoderException {
        long start = System.nanoTime();
        boolean whole = model.endsWith(WHOLE_NUMBERS);
        Source source = read(whole ? model.substring(0, model.length() - WHOLE_NUMBERS.length()) : model);
        Engine engine = starter.engine(choice);
        TextEncoder encoder = source.load(new Wanted(engine, starter.device(choice), whole));
        LOG.info("{} opened in {} ms", encoder.description(), (System.nanoTime() - start) / 1_000_000);
        return encoder;
    }

    /** A model whose files were read and checked. */
    private interface Source {
        TextEncoder load(Wanted wanted) throws EncoderException;
    }

    /** Where and how a model is to run. */
    private record Wanted(Engine engine, Device device, boolean wholeNumbers) {}

    private static Source of(ModelParts parts) {
        return wanted -> load(parts, wanted);
    }

    private static Source read(String model) throws EncoderException {
        for (BundledModel bundled : BundledModel.values()) {
            if (bundled.id().equals(model)) {
                return of(bundled.read());
            }
            for (Pooling pooling : Pooling.values()) {
                if (model.equals(bundled.id() + ":" + pooling.name().toLowerCase(Locale.ROOT))) {
                    return of(bundled.read(pooling));
                }
            }
        }
        try {
            Path folder = Path.of(model);
            if (!model.isBlank() && Files.isDirectory(folder)) {
                return ofFolder(folder);
            }
        } catch (InvalidPathException e) {
            throw new EncoderException(Reason.UNKNOWN_MODEL, model, "neither a bundled model nor a folder", e);
        }
        throw new EncoderException(Reason.UNKNOWN_MODEL, model, "neither a bundled model nor a folder", null);
    }

    private static Source ofFolder(Path folder) throws EncoderException {
        if (TorchFolder.isOne(folder)) {
            TorchParts parts = new TorchFolder(folder).read();
            return wanted -> load(parts, wanted);
        }
        return of(new ModelFolder(folder).read());
    }

    private static TextEncoder load(TorchParts parts, Wanted wanted) throws EncoderException {
        Tokens tokens = new Tokens(parts.text());
        NDManager manager = NDManager.newBaseManager(wanted.device(), EngineStart.ENGINE);
        try {
            TorchForward forward = new TorchForward(parts, manager);
            int dimension = forward.dimension(tokens.of("a"));
            return new DjlEncoder(
                    describe(parts.text(), dimension, wanted, forward), parts.text(), tokens, manager, forward);
        } catch (EngineException e) {
            tokens.close();
            manager.close();
            throw new EncoderException(Reason.BAD_MODEL, parts.text().id(), "does not run: " + e.getMessage(), e);
        }
    }

    private static TextEncoder load(ModelParts parts, Wanted wanted) throws EncoderException {
        BertParameters parameters = new BertParameters(parts.weights());
        if (parameters.largestTableBytes() > Runtime.getRuntime().maxMemory() / 4) {
            throw new EncoderException(
                    Reason.BAD_MODEL, parts.text().id(), "too large for the memory of this process", null);
        }
        Tokens tokens = new Tokens(parts.text());
        EngineTables tables = null;
        try {
            tables = new EngineTables(parameters, wanted.device());
            Forward forward = new ForwardChoice(
                            parameters.shape(), parts.text().handling().pooling(), tables)
                    .choose(wanted.wholeNumbers() ? TrialNames.of(parts.text(), tokens) : List.of());
            LOG.info("{} runs as {}", parts.text().id(), forward.name());
            return new DjlEncoder(
                    describe(parts.text(), parameters.shape().hidden(), wanted, forward),
                    parts.text(),
                    tokens,
                    tables.manager(),
                    forward);
        } catch (EngineException e) {
            tokens.close();
            if (tables != null) {
                tables.close();
            }
            throw new EncoderException(Reason.ENGINE, parts.text().id(), "does not load: " + e.getMessage(), e);
        }
    }

    /** Vectors that were multiplied in whole numbers are kept apart from the others. */
    private static EncoderDescription describe(ModelText text, int dimension, Wanted wanted, Forward forward) {
        Device device = wanted.device();
        String place = device.isGpu()
                ? "gpu" + Math.max(0, device.getDeviceId())
                : device.getDeviceType().toLowerCase(Locale.ROOT);
        return new EncoderDescription(
                wanted.wholeNumbers() ? text.id() + WHOLE_NUMBERS : text.id(),
                forward.inWholeNumbers() ? text.hash() + "-int8" : text.hash(),
                dimension,
                place,
                EngineStart.ENGINE + " " + wanted.engine().getVersion() + ", " + forward.name(),
                forward.pooling(text.handling().rule()),
                text.handling().near());
    }
}
