package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
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

    /**
     * Creates the start; nothing is loaded yet.
     *
     * @param cacheDir where the native libraries are unpacked, once, about 450 MB
     */
    public EngineStart(Path cacheDir) {
        this.cacheDir = cacheDir;
    }

    /**
     * Loads the engine, once in a process.
     *
     * @throws EncoderException if it does not load
     */
    public Engine engine() throws EncoderException {
        try {
            Files.createDirectories(cacheDir);
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
    public Device device(Engine engine, DeviceChoice choice) throws EncoderException {
        if (choice == DeviceChoice.CPU) {
            return Device.cpu();
        }
        if (gpuWorks(engine)) {
            return Device.gpu();
        }
        if (choice == DeviceChoice.GPU) {
            throw new EncoderException(Reason.NO_DEVICE, "gpu", "the engine sees no GPU that works", null);
        }
        return Device.cpu();
    }

    /** A driver may be there without an engine that fits it: only a sum on the device proves that it works. */
    private static boolean gpuWorks(Engine engine) {
        if (engine.getGpuCount() == 0) {
            return false;
        }
        try (NDManager manager = NDManager.newBaseManager(Device.gpu(), ENGINE);
                NDArray one = manager.create(1f)) {
            return one.add(1).getFloat() == 2f;
        } catch (EngineException e) {
            LOG.warn("A GPU is there but does not work", e);
            return false;
        }
    }
}
