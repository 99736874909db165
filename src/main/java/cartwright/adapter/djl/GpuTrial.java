package cartwright.adapter.djl;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import cartwright.app.port.EncoderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tries a device in a process of its own: a driver that does not fit may hang a process or end it, and must not do so to
 * the window.
 */
public final class GpuTrial {

    /** Exit codes. */
    static final int WORKS = 0;

    static final int FAILS = 3;

    private GpuTrial() {}

    /**
     * Adds two numbers on the device, writes one line about it, and exits with 0 when the sum is right.
     *
     * @param arguments the engine's folder, the folder of the GPU libraries, the file for the line
     */
    public static void main(String[] arguments) throws IOException {
        Path answer = Path.of(arguments[2]);
        try {
            GpuPack pack = new GpuPack(Path.of(arguments[1]));
            if (pack.isThere()) {
                pack.use();
            }
            String version = new EngineStart(Path.of(arguments[0])).load().getVersion();
            boolean right = adds(device(System.getProperty("os.name", "")));
            Files.writeString(answer, right ? "PyTorch " + version : "one and one is not two on it");
            System.exit(right ? WORKS : FAILS);
        } catch (EncoderException | EngineException e) {
            Files.writeString(
                    answer, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            System.exit(FAILS);
        }
    }

    /** Returns the device that is not the processor on such a system. */
    static Device device(String system) {
        return system.startsWith("Mac") ? Device.fromName("mps") : Device.gpu();
    }

    /** Only a sum on the device proves that it works. */
    static boolean adds(Device device) {
        try (NDManager manager = NDManager.newBaseManager(device, EngineStart.ENGINE);
                NDArray one = manager.create(1f)) {
            return one.add(1).getFloat() == 2f;
        }
    }
}
