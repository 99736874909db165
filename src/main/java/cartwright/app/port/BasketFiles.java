package cartwright.app.port;

import java.nio.file.Path;

/** Looks into basket files before they are imported. */
public interface BasketFiles {

    /**
     * Detects character set, delimiter, layout and columns; reads the first lines only, and the hash of the whole.
     *
     * @param settings what the analyst decided; the rest is guessed
     * @throws ImportException if the file cannot be read or no guess makes sense
     */
    FilePreview preview(Path file, ImportSettings settings) throws ImportException;

    /**
     * Opens the file for import.
     *
     * @throws ImportException as for {@link #preview}
     */
    LineSource open(Path file, ImportSettings settings) throws ImportException;
}
