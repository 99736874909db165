package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.ImportException;
import cartwright.app.port.LineSource;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.SampleProjects;
import cartwright.app.port.SampleProjects.Download;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the project of a sample, importing the sample's basket file the first time. */
public final class OpenSample implements Job<ProjectData> {

    private final ProjectStore store;
    private final BasketFiles files;
    private final SampleProjects samples;
    private final SampleProjects.Sample sample;
    private final @Nullable Path copy;

    /** Creates the job for a sample that came with the program or was opened or downloaded before. */
    public OpenSample(ProjectStore store, BasketFiles files, SampleProjects samples, SampleProjects.Sample sample) {
        this(store, files, samples, sample, null);
    }

    /**
     * Creates the job for a sample of which the analyst has a copy.
     *
     * @param copy the copy, checked before it is believed; null when there is none
     */
    public OpenSample(
            ProjectStore store,
            BasketFiles files,
            SampleProjects samples,
            SampleProjects.Sample sample,
            @Nullable Path copy) {
        this.store = store;
        this.files = files;
        this.samples = samples;
        this.sample = sample;
        this.copy = copy;
    }

    /** Reads the whole file before it believes that it is the sample: one that is not leaves nothing behind. */
    @Override
    public ProjectData run(Progress progress) throws ImportException, StoreException {
        Path file = samples.projectFile(sample);
        LineSource first = Files.exists(file) ? null : source(progress);
        makeFolder(file);
        try (Project project = store.openOrCreate(file)) {
            if (project.summary().baskets() == 0) {
                project.importLines(first == null ? source(progress) : first, progress);
            }
        }
        return new OpenProject(store, file).run(progress);
    }

    private static void makeFolder(Path file) throws StoreException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException cannotWrite) {
            throw new StoreException(StoreException.Reason.NOT_WRITABLE, file, cannotWrite);
        }
    }

    private LineSource source(Progress progress) throws ImportException {
        Path baskets = copy == null ? samples.basketFile(sample) : copy;
        LineSource source = files.open(baskets, samples.settings(sample), progress);
        Download download = sample.source().download();
        if (download == null) {
            return source;
        }
        boolean known = samples.isKnown(sample, source.description().contentHash());
        return known ? source : new WholeSource(source, download.lines());
    }
}
