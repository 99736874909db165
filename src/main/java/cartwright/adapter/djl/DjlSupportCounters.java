package cartwright.adapter.djl;

import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.SupportCounter;
import cartwright.app.port.SupportCounters;
import java.nio.file.Path;

/** Opens counters on the engine that also runs the encoder. */
public final class DjlSupportCounters implements SupportCounters {

    private final Path engineCacheDir;

    /**
     * Creates the provider; nothing is loaded yet.
     *
     * @param engineCacheDir where the engine's native libraries are unpacked at the first use
     */
    public DjlSupportCounters(Path engineCacheDir) {
        this.engineCacheDir = engineCacheDir;
    }

    @Override
    public SupportCounter open(DeviceChoice choice) throws EncoderException {
        EngineStart start = new EngineStart(engineCacheDir);
        start.engine(choice);
        return new TensorCounter(start.device(choice));
    }
}
