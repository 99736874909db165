package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketFile;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.LineCorrections;
import cartwright.app.port.LineSource;
import cartwright.app.port.OpenedFile;
import cartwright.app.port.SourceDescription;
import java.nio.file.Path;
import java.util.List;

/** Reads baskets from delimited text, plain or gzip: long tables and one basket a line. */
public final class BasketFileReader implements BasketFiles {

    /** Rows shown before an import. */
    static final int PREVIEWED = 100;

    /** Creates the reader. */
    public BasketFileReader() {}

    @Override
    public FilePreview preview(Path file, ImportSettings settings, Progress progress) throws ImportException {
        FileContent content = new FileContent(file, settings.part(), progress);
        LayoutGuess.Guessed guessed = LayoutGuess.of(content, settings, false);
        Layout layout = guessed.layout();
        List<List<String>> rows =
                guessed.rows().stream().limit(PREVIEWED).map(List::copyOf).toList();
        return new FilePreview(
                layout.settings(settings),
                layout.charset().name(),
                layout.delimiter(),
                content.parts(),
                layout.headings(),
                rows);
    }

    @Override
    public List<BasketFile> expand(List<Path> chosen) throws ImportException {
        return Sources.of(chosen);
    }

    @Override
    public ImportSurvey survey(Path file, ImportSettings settings, Progress progress) throws ImportException {
        Opened opened = new Opened(file, settings, progress);
        return opened.isCatalogue()
                ? opened.catalogue().survey(progress)
                : opened.lines().survey(progress);
    }

    @Override
    public List<String> parts(Path file) throws ImportException {
        return new FileContent(file, "", Progress.SILENT).parts();
    }

    @Override
    public LineCorrections corrections() {
        return new CsvCorrections();
    }

    @Override
    public LineSource open(Path file, ImportSettings settings, Progress progress) throws ImportException {
        return new Opened(file, settings, progress).lines();
    }

    @Override
    public OpenedFile look(Path file, ImportSettings settings, Progress progress) throws ImportException {
        Opened opened = new Opened(file, settings, progress);
        return opened.isCatalogue()
                ? new OpenedFile.OfProducts(opened.catalogue())
                : new OpenedFile.OfBaskets(opened.lines());
    }

    /** A file whose layout is settled. */
    private static final class Opened {

        private final Path file;
        private final ImportSettings settings;
        private final FileContent content;
        private final Layout layout;

        Opened(Path file, ImportSettings settings, Progress progress) throws ImportException {
            this.file = file;
            this.settings = settings;
            this.content = new FileContent(file, settings.part(), progress);
            this.layout = LayoutGuess.of(content, settings).layout();
        }

        boolean isCatalogue() {
            return layout.format() == Format.CATALOGUE;
        }

        /** @throws ImportException if it is a catalogue, which has no baskets */
        CleanedLines lines() throws ImportException {
            if (isCatalogue()) {
                throw content.failure(ImportException.Reason.NO_ROLE, ImportSettings.Role.BASKET.name());
            }
            SourceDescription description = description();
            return new CleanedLines(table(new FileRecords(content, layout), layout, description), description);
        }

        private SourceDescription description() throws ImportException {
            return new SourceDescription(
                    file, layout.settings(settings), content.hash(), layout.headings(), layout.products());
        }

        Catalogue catalogue() throws ImportException {
            return new Catalogue(new FileRecords(content, layout), layout, description());
        }
    }

    static Table table(Records records, Layout layout, SourceDescription description) {
        BasketKeys keys = new BasketKeys(description.contentHash());
        return switch (layout.format()) {
            case BASKET -> new BasketRows(records, keys);
            case MATRIX -> new Matrix(records, layout, description.settings(), keys);
            case LONG, AUTO, CATALOGUE -> new LongTable(records, layout, description.settings());
        };
    }
}
