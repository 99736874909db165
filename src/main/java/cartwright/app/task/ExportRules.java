package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.AnalysisWriter;
import cartwright.app.port.ExportException;
import cartwright.app.port.RuleSheet;
import cartwright.app.session.MinedSlice;
import cartwright.core.basket.ItemCatalog;
import cartwright.core.rule.RuleSelection;
import java.nio.file.Path;
import java.util.List;

/** Writes the rules of a slice, with both readings, to a CSV file. */
public final class ExportRules implements Job<Path> {

    private final AnalysisWriter writer;
    private final Path file;
    private final ItemCatalog catalog;
    private final MinedSlice mined;
    private final RuleSelection selection;

    /**
     * Creates the job.
     *
     * @param selection which of the rules
     */
    public ExportRules(
            AnalysisWriter writer, Path file, ItemCatalog catalog, MinedSlice mined, RuleSelection selection) {
        this.writer = writer;
        this.file = file;
        this.catalog = catalog;
        this.mined = mined;
        this.selection = selection;
    }

    /** Returns the file that was written. */
    @Override
    public Path run(Progress progress) throws ExportException {
        progress.checkCancelled();
        boolean narrowed = mined.tau() != Double.NEGATIVE_INFINITY;
        writer.writeRules(file, new RuleSheet(mined.rules(), selection, narrowed, List.of(), null), catalog);
        return file;
    }
}
