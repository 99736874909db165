package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.RunOutcome;
import cartwright.app.port.SavedRun;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Saves a mining run under a name, in the place of one of the same name, and returns all saved runs. */
public final class SaveRun implements Job<List<SavedRun>> {

    private final ProjectStore store;
    private final DescribeRun outcome;
    private final Named named;

    /**
     * What is saved.
     *
     * @param file the project file
     * @param name the name; not blank
     * @param settings the options by name
     */
    public record Named(Path file, String name, Map<String, String> settings) {}

    /**
     * Creates the job.
     *
     * @param outcome says what the run found
     */
    public SaveRun(ProjectStore store, Named named, DescribeRun outcome) {
        this.store = store;
        this.named = named;
        this.outcome = outcome;
    }

    @Override
    public List<SavedRun> run(Progress progress) throws StoreException {
        RunOutcome found = outcome.run(progress);
        progress.checkCancelled();
        try (Project project = store.open(named.file())) {
            project.saveRun(named.name(), named.settings(), found);
            return project.runs();
        }
    }
}
