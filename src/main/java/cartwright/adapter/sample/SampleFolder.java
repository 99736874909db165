package cartwright.adapter.sample;

import cartwright.app.job.Progress;
import cartwright.app.port.Downloads;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportException.Reason;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.SampleProjects;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The samples and the folder of this user that their files and projects are kept in. */
public final class SampleFolder implements SampleProjects {

    private final Path folder;
    private final Downloads downloads;
    private final Map<String, SampleEntry> entries = new LinkedHashMap<>();

    /**
     * Reads what the program says of its samples: the outdoor shop in two languages, and Online Retail.
     *
     * @param folder where the sample projects are kept
     * @param downloads fetches those that do not come with the program
     * @throws java.io.UncheckedIOException if it is missing: the program is damaged
     */
    public SampleFolder(Path folder, Downloads downloads) {
        this(
                folder,
                downloads,
                List.of(
                        SampleEntry.read("/sample-datasets/outdoor/", "en"),
                        SampleEntry.read("/sample-datasets/outdoor/", "zh"),
                        SampleEntry.read("/sample-datasets/online-retail/", "en")));
    }

    SampleFolder(Path folder, Downloads downloads, List<SampleEntry> entries) {
        this.folder = folder;
        this.downloads = downloads;
        entries.forEach(entry -> this.entries.put(entry.sample().id(), entry));
    }

    @Override
    public List<Sample> list() {
        return entries.values().stream().map(SampleEntry::sample).toList();
    }

    @Override
    public Path basketFile(Sample sample) throws ImportException {
        Path file = folder.resolve(entry(sample).fileName());
        if (sample.source().download() != null) {
            if (!Files.isRegularFile(file)) {
                throw new ImportException(Reason.NOT_HERE, file, sample.id(), null);
            }
            return file;
        }
        try (InputStream bytes = entry(sample).bundled()) {
            Files.createDirectories(folder);
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotWrite) {
            throw new ImportException(Reason.NOT_READABLE, file, "", cannotWrite);
        }
        return file;
    }

    @Override
    public ImportSettings settings(Sample sample) {
        return entry(sample).settings();
    }

    @Override
    public boolean isKnown(Sample sample, String contentHash) {
        return entry(sample).checksums().contains(contentHash);
    }

    @Override
    public void download(Sample sample, Progress progress) throws ImportException {
        SampleEntry entry = entry(sample);
        Download download = Objects.requireNonNull(sample.source().download(), sample.id());
        Path file = folder.resolve(entry.fileName());
        try {
            Files.createDirectories(folder);
            downloads.checked(
                    URI.create(download.address()),
                    file,
                    download.bytes(),
                    entry.checksums().get(0),
                    progress);
        } catch (IOException failed) {
            throw new ImportException(Reason.NOT_DOWNLOADED, file, download.address(), failed);
        }
    }

    @Override
    public Path projectFile(Sample sample) {
        return folder.resolve(sample.id() + ".cartwright");
    }

    private SampleEntry entry(Sample sample) {
        return Objects.requireNonNull(entries.get(sample.id()), sample.id());
    }
}
