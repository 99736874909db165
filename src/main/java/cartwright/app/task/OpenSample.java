package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SampleProjects;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import java.nio.file.Path;

/** Opens the project of a sample, importing the sample's basket file the first time. */
public final class OpenSample implements Job<ProjectData> {

    private final ProjectStore store;
    private final BasketFiles files;
    private final SampleProjects samples;
    private final SampleProjects.Sample sample;

    /** Creates the job for one of the samples that came with the program. */
    public OpenSample(ProjectStore store, BasketFiles files, SampleProjects samples, SampleProjects.Sample sample) {
        this.store = store;
        this.files = files;
        this.samples = samples;
        this.sample = sample;
    }

    @Override
    public ProjectData run(Progress progress) throws ImportException, StoreException {
        Path file = samples.projectFile(sample);
        Path baskets = samples.basketFile(sample);
        try (Project project = store.openOrCreate(file)) {
            if (project.summary().baskets() == 0) {
                project.importLines(files.open(baskets, ImportSettings.GUESS), progress);
            }
        }
        return new OpenProject(store, file).run(progress);
    }
}
