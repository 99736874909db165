package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;

/** A file that must hold an exact number of lines; with another number it fails at its end, and nothing is kept. */
final class WholeSource implements LineSource {

    private final LineSource source;
    private final long expected;

    WholeSource(LineSource source, long expected) {
        this.source = source;
        this.expected = expected;
    }

    @Override
    public SourceDescription description() {
        return source.description();
    }

    @Override
    public void read(LineSink sink, Progress progress) throws ImportException {
        Counting counting = new Counting(sink);
        source.read(counting, progress);
        if (counting.lines != expected) {
            throw new ImportException(
                    ImportException.Reason.NOT_THE_SAMPLE,
                    source.description().file(),
                    String.valueOf(counting.lines),
                    null);
        }
    }

    private static final class Counting implements LineSink {

        private final LineSink sink;
        private long lines;

        Counting(LineSink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(BasketLine line) {
            lines++;
            sink.accept(line);
        }

        @Override
        public void reject(RejectedLine line) {
            lines++;
            sink.reject(line);
        }
    }
}
