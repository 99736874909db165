package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketFile;
import cartwright.app.port.BasketFiles;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSurvey;
import cartwright.app.port.LineSource;
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
        LayoutGuess.Guessed guessed = LayoutGuess.of(content, settings);
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
        return lines(file, settings, progress).survey(progress);
    }

    @Override
    public LineSource open(Path file, ImportSettings settings, Progress progress) throws ImportException {
        return lines(file, settings, progress);
    }

    private static CleanedLines lines(Path file, ImportSettings settings, Progress progress) throws ImportException {
        FileContent content = new FileContent(file, settings.part(), progress);
        Layout layout = LayoutGuess.of(content, settings).layout();
        SourceDescription description = new SourceDescription(file, layout.settings(settings), content.hash());
        return new CleanedLines(table(content, layout, description), description);
    }

    private static Table table(FileContent content, Layout layout, SourceDescription description) {
        Records records = new Records(content, layout);
        BasketKeys keys = new BasketKeys(description.contentHash());
        return switch (layout.format()) {
            case BASKET -> new BasketRows(records, keys);
            case MATRIX -> new Matrix(records, layout, description.settings(), keys);
            case LONG, AUTO -> new LongTable(records, layout, description.settings());
        };
    }
}
