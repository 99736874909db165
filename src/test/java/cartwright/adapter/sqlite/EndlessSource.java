package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.Project;
import cartwright.app.port.SourceDescription;
import java.nio.file.Path;
import java.time.Clock;

/** An import that never ends by itself; run as a program, it waits to be killed. */
final class EndlessSource implements LineSource {

    public static void main(String[] arguments) throws Exception {
        try (Project project = new SqliteProjects(Clock.systemUTC()).open(Path.of(arguments[0]))) {
            project.importLines(new EndlessSource(), Progress.SILENT);
        }
    }

    @Override
    public SourceDescription description() {
        return new MemorySource("endless.csv").description();
    }

    @Override
    public void read(LineSink sink, Progress progress) {
        for (long i = 0; ; i++) {
            progress.checkCancelled();
            String sku = "s" + i % 5_000;
            sink.accept(new BasketLine(i, "e" + i / 3, sku, "Name of " + sku, "", null, 1, 1, "customer " + i % 100));
        }
    }
}
