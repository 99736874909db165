package cartwright.app.port;

import cartwright.core.basket.ItemCatalog;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.ItemsetKind;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what was found: tables in UTF-8, the same bytes on every run, and pictures.
 *
 * <p>A file is written whole or not at all: one that stood there before stays until the new one is complete.
 */
public interface AnalysisWriter {

    /**
     * Writes itemsets as {@code items,size,support_count,support}: by size, then by falling count, then by names. Where
     * baskets had weights, their sum follows as {@code weighted_count}.
     *
     * @param kind which of them: all, closed or maximal
     * @throws ExportException if the file cannot be written
     */
    void writeItemsets(Path file, FrequentItemsets itemsets, ItemsetKind kind, ItemCatalog catalog)
            throws ExportException;

    /**
     * Writes rules with their counts and measures in the slice: by falling support count, then by names. The counts and
     * measures over all baskets follow as columns {@code all_...} where the sheet wants them, then its further measures
     * by their names.
     *
     * @throws ExportException if the file cannot be written
     */
    void writeRules(Path file, RuleSheet sheet, ItemCatalog catalog) throws ExportException;

    /**
     * Writes how rankers did as {@code ranker,measure,at,mean,sd,n}, in the given order.
     *
     * @throws ExportException if the file cannot be written
     */
    void writeMeasures(Path file, List<MeasureRow> rows) throws ExportException;

    /**
     * Writes rows of numbers: as CSV, the texts before the numbers; or, where the file is called {@code X.npy}, as NumPy's
     * NPY in single precision, with the texts beside it in {@code X.rows.csv}.
     *
     * @throws ExportException if a file cannot be written
     */
    void writeNumbers(Path file, NumberSheet sheet) throws ExportException;

    /**
     * Writes a finished picture.
     *
     * @param picture the bytes of the file
     * @throws ExportException if the file cannot be written
     */
    void writePicture(Path file, byte[] picture) throws ExportException;
}
