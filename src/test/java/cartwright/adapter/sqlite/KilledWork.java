package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports, appends, keeps vectors and takes imports back, one step after the other, and says what is done; run as a
 * program, it waits to be killed. Opening the project comes first, which brings an earlier schema up.
 */
final class KilledWork {

    private static final int VECTORS = 400;

    private KilledWork() {}

    /** What a project holds after some steps. */
    record State(long lines, long vectors) {

        /** Returns the state after one more step. */
        State after(long step) {
            return switch ((int) (step % 4)) {
                case 1 -> new State(lines, vectors + VECTORS);
                case 3 -> new State(lines - linesOf(step - 1), vectors);
                default -> new State(lines + linesOf(step), vectors);
            };
        }
    }

    /** @param arguments the project, and the number of the first step */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        try (Project project = new SqliteProjects(Clock.systemUTC()).openOrCreate(Path.of(arguments[0]))) {
            out.println("open");
            for (long step = Long.parseLong(arguments[1]); ; step++) {
                run(project, step);
                out.println(step);
            }
        }
    }

    private static void run(Project project, long step) throws Exception {
        switch ((int) (step % 4)) {
            case 1 -> keepVectors(project, step);
            case 3 -> project.undoImport().orElseThrow();
            default -> project.importLines(source(step), Progress.SILENT);
        }
    }

    private static void keepVectors(Project project, long step) throws Exception {
        List<String> texts = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < VECTORS; i++) {
            texts.add("text " + step + " " + i);
            float[] vector = new float[384];
            vector[i % 384] = 1;
            vectors.add(vector);
        }
        project.saveVectors("model", texts, vectors);
    }

    private static long linesOf(long step) {
        return 4_000 + 500 * (step % 7);
    }

    private static MemorySource source(long step) {
        MemorySource source = new MemorySource("part" + step + ".csv");
        for (long i = 0; i < linesOf(step); i++) {
            String sku = "s" + (i * 31 + step) % 3_000;
            source.line("b" + step % 3 + "-" + i / 5, sku, "Name of " + sku, 1 + i % 50);
        }
        return source;
    }
}
