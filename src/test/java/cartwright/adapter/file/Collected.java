package cartwright.adapter.file;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.RejectedLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a file held, in memory. */
final class Collected implements LineSink {

    final List<BasketLine> lines = new ArrayList<>();
    final List<RejectedLine> rejected = new ArrayList<>();

    static Collected read(Path file, ImportSettings settings) throws ImportException {
        return read(new BasketFileReader().open(file, settings, Progress.SILENT));
    }

    static Collected read(LineSource source) throws ImportException {
        Collected collected = new Collected();
        source.read(collected, Progress.SILENT);
        return collected;
    }

    @Override
    public void accept(BasketLine line) {
        lines.add(line);
    }

    @Override
    public void reject(RejectedLine line) {
        rejected.add(line);
    }

    Map<RejectedLine.Reason, Integer> reasons() {
        Map<RejectedLine.Reason, Integer> counts = new EnumMap<>(RejectedLine.Reason.class);
        rejected.forEach(line -> counts.merge(line.reason(), 1, Integer::sum));
        return counts;
    }

    List<String> names() {
        return lines.stream().map(BasketLine::name).toList();
    }
}
