package cartwright.app.session;

import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.GpuFinding;
import cartwright.app.port.GpuLibraries;
import cartwright.app.port.SettingsStore;
import cartwright.app.port.TextEncoder;
import java.util.List;

/** Encoders of which the analyst's usual one is suggested, where there is one. */
public final class PreferredEncoders implements EncoderProvider {

    private final EncoderProvider encoders;
    private final SettingsStore settings;

    /** Lets the settings suggest before these encoders do. */
    public PreferredEncoders(EncoderProvider encoders, SettingsStore settings) {
        this.encoders = encoders;
        this.settings = settings;
    }

    @Override
    public List<String> bundled() {
        return encoders.bundled();
    }

    @Override
    public String suggestFor(List<String> names) {
        return ModelShelf.usual(settings).orElseGet(() -> encoders.suggestFor(names));
    }

    @Override
    public GpuFinding gpu() {
        return encoders.gpu();
    }

    @Override
    public GpuLibraries gpuLibraries() {
        return encoders.gpuLibraries();
    }

    @Override
    public TextEncoder open(String model, DeviceChoice device) throws EncoderException {
        return encoders.open(model, device);
    }
}
