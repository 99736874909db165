package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.DeviceChoice;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderProvider;
import cartwright.app.port.TextEncoder;
import cartwright.app.session.ProjectData;
import org.jspecify.annotations.Nullable;

/** Opens the encoder of a project: the one asked for, else the one it was encoded with, else one for its language. */
public final class OpenEncoder implements Job<TextEncoder> {

    private final EncoderProvider encoders;
    private final ProjectData data;
    private final @Nullable String model;
    private final DeviceChoice device;

    /**
     * Creates the job.
     *
     * @param model a bundled id or a model folder; null for the project's own
     */
    public OpenEncoder(EncoderProvider encoders, ProjectData data, @Nullable String model, DeviceChoice device) {
        this.encoders = encoders;
        this.data = data;
        this.model = model;
        this.device = device;
    }

    @Override
    public TextEncoder run(Progress progress) throws EncoderException {
        String chosen = model;
        if (chosen == null) {
            chosen = data.summary().encoder();
        }
        if (chosen == null) {
            chosen = encoders.suggestFor(data.catalog().names());
        }
        return encoders.open(chosen, device);
    }
}
