package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import java.io.IOException;

/** Walks over every record of a file and says how far it is. */
final class FileRecords implements Records {

    /** Records between two looks at the progress. */
    private static final int STEP = 1_000;

    private final FileContent content;
    private final Layout layout;

    FileRecords(FileContent content, Layout layout) {
        this.content = content;
        this.layout = layout;
    }

    @Override
    public void forEach(Progress progress, Visitor visitor) throws ImportException {
        try (CountedStream in = content.open();
                Text text = Text.of(in.bytes(), layout.charset(), content, progress)) {
            RecordReader records = new RecordReader(text, layout.delimiter(), progress, text::sourceLine);
            boolean heading = layout.headed();
            int above = layout.above();
            boolean more = true;
            for (long seen = 0; more && records.next(); seen++) {
                if (seen % STEP == 0) {
                    progress.checkCancelled();
                    progress.report(in.consumed(), in.total());
                }
                if (heading && !records.malformed()) { // the guess does not see a broken line above it either
                    heading = above > 0;
                    more = above-- <= 0 || visitor.visit(new TitleLine(records.line(), records.text()));
                } else {
                    more = visitor.visit(records);
                }
            }
            progress.report(in.consumed(), in.total());
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }
}
