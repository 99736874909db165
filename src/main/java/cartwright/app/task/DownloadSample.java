package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import cartwright.app.port.SampleProjects;

/** Downloads a sample, once the analyst has agreed to it; {@link OpenSample} opens it then. */
public final class DownloadSample implements Job<SampleProjects.Sample> {

    private final SampleProjects samples;
    private final SampleProjects.Sample sample;

    /** Creates the job. */
    public DownloadSample(SampleProjects samples, SampleProjects.Sample sample) {
        this.samples = samples;
        this.sample = sample;
    }

    @Override
    public SampleProjects.Sample run(Progress progress) throws ImportException {
        samples.download(sample, progress);
        return sample;
    }
}
