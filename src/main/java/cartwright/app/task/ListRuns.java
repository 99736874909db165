package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SavedRun;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.List;

/** Reads the saved runs of a project, the latest last. */
public final class ListRuns implements Job<List<SavedRun>> {

    private final ProjectStore store;
    private final Path file;

    /** Creates the job for an existing project file. */
    public ListRuns(ProjectStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public List<SavedRun> run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            return project.runs();
        }
    }
}
