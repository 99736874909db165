package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.List;

/** Reads the lines that imports could not use. */
public final class ReadRejectedLines implements Job<List<RejectedLine>> {

    private final ProjectStore store;
    private final Path file;
    private final int limit;

    /**
     * Creates the job.
     *
     * @param limit most lines to read
     */
    public ReadRejectedLines(ProjectStore store, Path file, int limit) {
        this.store = store;
        this.file = file;
        this.limit = limit;
    }

    @Override
    public List<RejectedLine> run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            return project.rejectedLines(limit);
        }
    }
}
