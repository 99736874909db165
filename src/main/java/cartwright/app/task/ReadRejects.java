package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.StoreException;
import cartwright.app.session.RejectPage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the lines that imports could not use. */
public final class ReadRejects implements Job<RejectPage> {

    private final ProjectStore store;
    private final Path file;
    private final RejectedLine.@Nullable Reason reason;
    private final int limit;

    /**
     * Creates the job.
     *
     * @param reason only the lines left out for this reason; null for any
     * @param limit most lines to read
     */
    public ReadRejects(ProjectStore store, Path file, RejectedLine.@Nullable Reason reason, int limit) {
        this.store = store;
        this.file = file;
        this.reason = reason;
        this.limit = limit;
    }

    @Override
    public RejectPage run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            return new RejectPage(
                    project.rejected(reason, 0, limit), reason, project.rejectedByReason(), project.layouts());
        }
    }
}
