package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.BasketFile;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports basket files into a project, one transaction a file; creates the project where there is none. */
public final class ImportBaskets implements Job<List<ImportReport>> {

    private final ProjectStore store;
    private final BasketFiles files;
    private final Path project;
    private final List<Path> sources;
    private final ImportSettings settings;

    /**
     * Creates the job.
     *
     * @param sources the basket files, folders and archives, imported in this order
     * @param settings how to read them; what is left open is guessed for each file
     */
    public ImportBaskets(
            ProjectStore store, BasketFiles files, Path project, List<Path> sources, ImportSettings settings) {
        this.store = store;
        this.files = files;
        this.project = project;
        this.sources = List.copyOf(sources);
        this.settings = settings;
    }

    @Override
    public List<ImportReport> run(Progress progress) throws ImportException, StoreException {
        List<BasketFile> found = files.expand(sources);
        List<ImportReport> reports = new ArrayList<>();
        try (Project open = store.openOrCreate(project)) {
            for (BasketFile source : found) {
                progress.checkCancelled();
                ImportSettings here = source.part().isEmpty() ? settings : settings.ofPart(source.part());
                reports.add(open.importLines(files.open(source.file(), here), progress));
            }
        }
        return reports;
    }
}
