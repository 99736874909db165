package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Baskets;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import java.nio.file.Path;

/** Reads a project into memory, ready for mining. */
public final class OpenProject implements Job<ProjectData> {

    private final ProjectStore store;
    private final Path file;

    /** Creates the job for an existing project file. */
    public OpenProject(ProjectStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public ProjectData run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            progress.checkCancelled();
            Baskets all = project.baskets();
            progress.checkCancelled();
            return new ProjectData(file, project.summary(), project.catalog(), all);
        }
    }
}
