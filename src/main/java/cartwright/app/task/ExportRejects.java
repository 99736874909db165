package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ExportException;
import cartwright.app.port.KeptReject;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rejected lines of a project into a CSV file, where they can be corrected. */
public final class ExportRejects implements Job<Long> {

    /** Lines read at once. */
    private static final int PAGE = 10_000;

    private final ProjectStore store;
    private final LineCorrections corrections;
    private final Path project;
    private final RejectedLine.@Nullable Reason reason;
    private final Path file;

    /**
     * Creates the job.
     *
     * @param reason only the lines left out for this reason; null for any
     * @param file the file to write
     */
    public ExportRejects(
            ProjectStore store,
            LineCorrections corrections,
            Path project,
            RejectedLine.@Nullable Reason reason,
            Path file) {
        this.store = store;
        this.corrections = corrections;
        this.project = project;
        this.reason = reason;
        this.file = file;
    }

    /** Returns the number of lines written. */
    @Override
    public Long run(Progress progress) throws StoreException, ExportException {
        try (Project open = store.open(project)) {
            long[] last = {0};
            return corrections.export(
                    file,
                    () -> {
                        progress.checkCancelled();
                        List<KeptReject> page = open.rejected(reason, last[0], PAGE);
                        last[0] = page.isEmpty()
                                ? last[0]
                                : page.get(page.size() - 1).id();
                        return page;
                    },
                    open.layouts());
        }
    }
}
