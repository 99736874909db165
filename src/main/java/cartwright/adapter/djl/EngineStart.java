package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.GpuFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the engine without touching the network, and chooses the device. */
public final class EngineStart {

    /** Always by name: the tokenizer library registers engines of its own. */
    public static final String ENGINE = "PyTorch";

    private static final Logger LOG = LoggerFactory.getLogger(EngineStart.class);

    private final Path cacheDir;
    private final GpuPack pack;
    private final GpuProbe probe;

    /**
     * Creates the start; nothing is loaded yet.
     *
     * @param cacheDir where the native libraries are unpacked, once, about 450 MB
     */
    public EngineStart(Path cacheDir) {
        this.cacheDir = cacheDir;
        String folder = System.getProperty("cartwright.gpu", "");
        pack = new GpuPack(folder.isBlank() ? cacheDir.resolveSibling("gpu") : Path.of(folder));
        probe = new GpuProbe(cacheDir, pack);
    }

    /** Returns what there is of a GPU; the first call may take a minute where there is a driver. */
    public GpuFinding gpu() {
        return probe.finding();
    }

    /** Returns where the libraries for a GPU are looked for. */
    GpuPack pack() {
        return pack;
    }

    /**
     * Loads the engine, once in a process: its libraries for a GPU where one is wanted and works, else those that came
     * with the program.
     *
     * @throws EncoderException if it does not load
     */
    public Engine engine(DeviceChoice choice) throws EncoderException {
        if (choice != DeviceChoice.CPU && gpu().works() && pack.isThere()) {
            pack.use();
        }
        return load();
    }

    /** Loads the engine from where it was told to. */
    Engine load() throws EncoderException {
        try {
            Files.createDirectories(cacheDir);
            UnpackingLeftovers.clear(cacheDir);
            settle();
            return Engine.getEngine(ENGINE);
        } catch (IOException | EngineException | LinkageError e) {
            throw new EncoderException(Reason.ENGINE, ENGINE, "does not load: " + e.getMessage(), e);
        }
    }

    /** The engine reads these once, when its first class is loaded. */
    private void settle() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("DJL_CACHE_DIR", cacheDir.toString());
        System.setProperty("ENGINE_CACHE_DIR", cacheDir.toString());
        // One thread a call, calls side by side: the engine's own threads spin and starve a machine with few cores.
        setDefault("ai.djl.pytorch.num_threads", "1");
        setDefault("ai.djl.pytorch.num_interop_threads", "1");
        // Profiling makes the first two calls of every text length slow and gains nothing here.
        setDefault("ai.djl.pytorch.graph_optimizer", "false");
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /**
     * Returns the device that was asked for.
     *
     * @throws EncoderException if it is not there
     */
    public Device device(DeviceChoice choice) throws EncoderException {
        if (choice == DeviceChoice.CPU) {
            return Device.cpu();
        }
        GpuFinding found = gpu();
        if (found.works() && worksHere()) {
            return GpuTrial.device(System.getProperty("os.name", ""));
        }
        if (choice == DeviceChoice.GPU) {
            throw new EncoderException(Reason.NO_DEVICE, "gpu", found.state() + " " + found.detail(), null);
        }
        return Device.cpu();
    }

    /** An engine that was loaded for the processor earlier in this process does not know the GPU. */
    private static boolean worksHere() {
        try {
            return GpuTrial.adds(GpuTrial.device(System.getProperty("os.name", "")));
        } catch (EngineException e) {
            LOG.warn("The GPU works, but not in this process: {}", firstLine(e));
            return false;
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
