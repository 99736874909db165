package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportEntry;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes the latest import of a project back. */
public final class UndoImport implements Job<Optional<ImportEntry>> {

    private final ProjectStore store;
    private final Path file;

    /** Creates the job for an existing project file. */
    public UndoImport(ProjectStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    /** Returns the import that was taken back; nothing where there was none, or it cannot be. */
    @Override
    public Optional<ImportEntry> run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            return project.undoImport();
        }
    }
}
