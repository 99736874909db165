package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.port.SourceDescription;
import java.util.LinkedHashSet;
import java.util.Set;

/** A file with one basket a line: each cell is a product, and naming one twice in a line counts once. */
final class BasketRows implements LineSource {

    /** Digits of the file's hash in a basket key: enough to tell the files of one project apart. */
    private static final int HASH_DIGITS = 12;

    private final Records records;
    private final SourceDescription description;
    private final String keyPrefix;

    BasketRows(FileContent content, Layout layout, SourceDescription description) {
        this.records = new Records(content, layout);
        this.description = description;
        this.keyPrefix = description.contentHash().substring(0, HASH_DIGITS) + ":";
    }

    @Override
    public SourceDescription description() {
        return description;
    }

    @Override
    public void read(LineSink sink, Progress progress) throws ImportException {
        records.forEach(progress, record -> take(record, sink));
    }

    private boolean take(RecordReader record, LineSink sink) {
        if (record.malformed()) {
            return records.reject(sink, record, Reason.MALFORMED, "");
        }
        Set<String> products = new LinkedHashSet<>(record.row());
        products.remove("");
        if (products.isEmpty()) {
            return records.reject(sink, record, Reason.NO_ITEM, "");
        }
        String key = keyPrefix + record.line();
        for (String product : products) {
            sink.accept(new BasketLine(record.line(), key, product, product, "", null, Double.NaN, Double.NaN, ""));
        }
        return true;
    }
}
