package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.SourceDescription;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source whose lines a test writes down; it may end in a failure. */
final class MemorySource implements LineSource {

    private final String fileName;
    private final List<Object> lines = new ArrayList<>();
    private @Nullable ImportException failure;

    MemorySource(String fileName) {
        this.fileName = fileName;
    }

    MemorySource line(String basket, String sku, String name, double price) {
        return line(basket, sku, name, price, null);
    }

    MemorySource line(String basket, String sku, String name, double price, @Nullable LocalDateTime time) {
        lines.add(new BasketLine(lines.size() + 2, basket, sku, name, "", time, 1, price, ""));
        return this;
    }

    MemorySource line(BasketLine line) {
        lines.add(line);
        return this;
    }

    MemorySource bad(RejectedLine.Reason reason, String column, String text) {
        lines.add(new RejectedLine(fileName, lines.size() + 2, column, reason, text));
        return this;
    }

    MemorySource thenFails() {
        failure = new ImportException(ImportException.Reason.NOT_READABLE, Path.of(fileName), "", null);
        return this;
    }

    @Override
    public SourceDescription description() {
        ImportSettings settings =
                new ImportSettings(ImportSettings.Format.LONG, Map.of(ImportSettings.Role.BASKET, "单号 \"x\""));
        return new SourceDescription(Path.of(fileName), settings, "ab".repeat(32));
    }

    @Override
    public void read(LineSink sink, Progress progress) throws ImportException {
        for (Object line : lines) {
            progress.checkCancelled();
            if (line instanceof BasketLine accepted) {
                sink.accept(accepted);
            } else {
                sink.reject((RejectedLine) line);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
