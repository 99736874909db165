package cartwright.adapter.file;

import cartwright.app.port.BasketFiles;
import cartwright.app.port.FilePreview;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Format;
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
    public FilePreview preview(Path file, ImportSettings settings) throws ImportException {
        FileContent content = new FileContent(file, settings.part());
        LayoutGuess.Guessed guessed = LayoutGuess.of(content, settings);
        Layout layout = guessed.layout();
        List<List<String>> rows =
                guessed.rows().stream().limit(PREVIEWED).map(List::copyOf).toList();
        return new FilePreview(
                layout.settings().ofPart(settings.part()),
                layout.charset().name(),
                layout.delimiter(),
                content.parts(),
                layout.headings(),
                rows);
    }

    @Override
    public LineSource open(Path file, ImportSettings settings) throws ImportException {
        FileContent content = new FileContent(file, settings.part());
        Layout layout = LayoutGuess.of(content, settings).layout();
        SourceDescription description =
                new SourceDescription(file, layout.settings().ofPart(settings.part()), content.hash());
        return layout.format() == Format.LONG
                ? new LongTable(content, layout, description)
                : new BasketRows(content, layout, description);
    }
}
