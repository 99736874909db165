package cartwright.app.port;

import cartwright.app.job.Progress;
import java.nio.file.Path;
import java.util.List;

/** Looks into basket files before they are imported. */
public interface BasketFiles {

    /**
     * Returns what there is to import: files as they are, those inside a folder in order of their names, and each entry of an
     * archive of several.
     *
     * @throws ImportException if one is missing or cannot be read, or nothing was found
     */
    List<BasketFile> expand(List<Path> chosen) throws ImportException;

    /**
     * Detects character set, delimiter, layout and columns; reads the first lines only, of JSON lines the whole file.
     *
     * @param settings what the analyst decided; the rest is guessed
     * @param progress only asked whether the preview is still wanted
     * @throws ImportException if the file cannot be read or no guess makes sense
     */
    FilePreview preview(Path file, ImportSettings settings, Progress progress) throws ImportException;

    /**
     * Reads the whole file and counts what it holds and what is dirty in it.
     *
     * @param progress hears bytes read of all bytes, and may cancel
     * @throws ImportException as for {@link #preview}
     */
    ImportSurvey survey(Path file, ImportSettings settings, Progress progress) throws ImportException;

    /**
     * Returns the sheets of a workbook that have a row, or the entries of an archive of several; none for other files.
     *
     * @throws ImportException if it cannot be read
     */
    List<String> parts(Path file) throws ImportException;

    /**
     * Opens a file for import, with baskets or a catalogue, as decided or by its content; it reads the whole of it once for
     * its hash.
     *
     * @param progress only asked whether the import is still wanted
     * @throws ImportException as for {@link #preview}
     */
    OpenedFile look(Path file, ImportSettings settings, Progress progress) throws ImportException;

    /** Returns what reads rejected lines again. */
    LineCorrections corrections();

    /**
     * Opens a file with baskets for import, as {@link #look} does.
     *
     * @param progress only asked whether the import is still wanted
     * @throws ImportException as for {@link #preview}
     */
    LineSource open(Path file, ImportSettings settings, Progress progress) throws ImportException;
}
