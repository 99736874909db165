package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.ExportException;
import cartwright.app.port.RuleSheet;
import cartwright.app.session.MinedSlice;
import cartwright.core.basket.ItemCatalog;
import java.nio.file.Path;

/** Writes the rules of a slice, with both readings, to a CSV file. */
public final class ExportRules implements Job<Path> {

    private final AnalysisWriter writer;
    private final Path file;
    private final ItemCatalog catalog;
    private final MinedSlice mined;

    /** Creates the job. */
    public ExportRules(AnalysisWriter writer, Path file, ItemCatalog catalog, MinedSlice mined) {
        this.writer = writer;
        this.file = file;
        this.catalog = catalog;
        this.mined = mined;
    }

    /** Returns the file that was written. */
    @Override
    public Path run(Progress progress) throws ExportException {
        progress.checkCancelled();
        boolean narrowed = mined.tau() != Double.NEGATIVE_INFINITY;
        writer.writeRules(file, RuleSheet.of(mined.rules(), narrowed), catalog);
        return file;
    }
}
