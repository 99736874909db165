package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.List;

/** Reads what the shop calls some baskets: receipt or order numbers. */
public final class ReadReceipts implements Job<List<String>> {

    private final ProjectStore store;
    private final Path file;
    private final List<Integer> numbers;

    /**
     * Creates the job.
     *
     * @param numbers numbers of baskets in the project, each in [0, number of baskets)
     */
    public ReadReceipts(ProjectStore store, Path file, List<Integer> numbers) {
        this.store = store;
        this.file = file;
        this.numbers = List.copyOf(numbers);
    }

    /** Returns one receipt a basket, in the order given. */
    @Override
    public List<String> run(Progress progress) throws StoreException {
        try (Project project = store.open(file)) {
            return project.receipts(numbers);
        }
    }
}
