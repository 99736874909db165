package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import cartwright.app.port.LineSink;
import cartwright.app.port.RejectedLine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;

/** Walks over every record of a file, says how far it is, and rejects what is no record at all. */
final class Records {

    /** Records between two looks at the progress. */
    private static final int STEP = 1_000;

    private final FileContent content;
    private final Layout layout;

    Records(FileContent content, Layout layout) {
        this.content = content;
        this.layout = layout;
    }

    /** Takes one record; it is only good until this returns. */
    interface Visitor {

        /** Returns false when the rest is not wanted. */
        boolean visit(RecordReader record);
    }

    /**
     * Hands over every record after the heading.
     *
     * @throws ImportException if the file breaks off, such as a damaged archive
     */
    void forEach(Progress progress, Visitor visitor) throws ImportException {
        try (CountedStream in = content.open();
                Reader text = new InputStreamReader(in.bytes(), layout.charset())) {
            RecordReader records = new RecordReader(text, layout.delimiter(), progress);
            boolean more = !layout.headed() || records.next();
            for (long seen = 0; more && records.next(); seen++) {
                if (seen % STEP == 0) {
                    progress.checkCancelled();
                    progress.report(in.consumed(), in.total());
                }
                more = visitor.visit(records);
            }
            progress.report(in.consumed(), in.total());
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }

    /** Rejects a record, and returns true to go on. */
    boolean reject(LineSink sink, RecordReader record, RejectedLine.Reason reason, String column) {
        String name = String.valueOf(content.file().getFileName());
        sink.reject(new RejectedLine(name, record.line(), column, reason, record.text()));
        return true;
    }
}
