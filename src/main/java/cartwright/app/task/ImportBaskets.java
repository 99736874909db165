package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.BasketFile;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.ImportEntry;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.LineSource;
import cartwright.app.port.OpenedFile;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SourceDescription;
import cartwright.app.port.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Imports basket files into a project, one transaction a file; creates the project where there is none. */
public final class ImportBaskets implements Job<List<ImportReport>> {

    private final ProjectStore store;
    private final BasketFiles files;
    private final Path project;
    private final List<Path> sources;
    private final ImportSettings settings;
    private final boolean again;

    /**
     * Creates the job.
     *
     * @param sources the basket files, folders and archives, imported in this order
     * @param settings how to read them; what is left open is guessed for each file
     */
    public ImportBaskets(
            ProjectStore store, BasketFiles files, Path project, List<Path> sources, ImportSettings settings) {
        this(store, files, project, sources, settings, false);
    }

    /**
     * Creates the job.
     *
     * @param again whether files that the project holds already are imported once more; else none is imported where
     *     one is held
     */
    public ImportBaskets(
            ProjectStore store,
            BasketFiles files,
            Path project,
            List<Path> sources,
            ImportSettings settings,
            boolean again) {
        this.store = store;
        this.files = files;
        this.project = project;
        this.sources = List.copyOf(sources);
        this.settings = settings;
        this.again = again;
    }

    @Override
    public List<ImportReport> run(Progress progress) throws ImportException, StoreException {
        List<BasketFile> found = files.expand(sources);
        List<ImportReport> reports = new ArrayList<>();
        try (Project open = store.openOrCreate(project)) {
            List<OpenedFile> opened = new ArrayList<>();
            for (BasketFile source : found) {
                progress.checkCancelled();
                ImportSettings here = source.part().isEmpty() ? settings : settings.ofPart(source.part());
                opened.add(files.look(source.file(), here, progress));
            }
            if (!again) {
                refuseHeld(open.imports(), opened);
            }
            for (OpenedFile source : opened) {
                reports.add(importInto(open, source, progress));
            }
        }
        return reports;
    }

    private static ImportReport importInto(Project project, OpenedFile file, Progress progress)
            throws ImportException, StoreException {
        if (file instanceof OpenedFile.OfProducts products) {
            return project.importCatalogue(products.source(), progress);
        }
        LineSource lines = ((OpenedFile.OfBaskets) file).source();
        return project.importLines(lines, progress).ofDates(lines.datesWereOpen());
    }

    /** Before anything is imported, so that a second try finds all as it was. */
    private static void refuseHeld(List<ImportEntry> held, List<OpenedFile> opened) throws ImportException {
        Map<String, String> seen = new HashMap<>();
        held.forEach(entry -> seen.put(entry.contentHash(), day(entry)));
        for (OpenedFile source : opened) {
            SourceDescription description = source.description();
            Path file = description.file();
            String before = seen.putIfAbsent(description.contentHash(), String.valueOf(file.getFileName()));
            if (before != null) {
                throw new ImportException(ImportException.Reason.ALREADY_IMPORTED, file, before, null);
            }
        }
    }

    private static String day(ImportEntry entry) {
        return entry.importedAt().toString().substring(0, "2026-01-02".length());
    }
}
