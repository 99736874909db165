package cartwright.benchmark;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings;
import cartwright.app.task.ImportBaskets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Cancels an import at random moments and says how long it went on, by what it was doing. Run by hand: FILE, number of tries,
 * a folder for the project, and perhaps a project to add the file to.
 */
final class CancelTimes {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Path file;
    private final Path project;
    private final Path earlier;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private CancelTimes(Path file, Path folder, Path earlier) {
        this.file = file;
        this.project = folder.resolve("cancelled.cartwright");
        this.earlier = earlier;
    }

    /** Whether the import is still wanted. */
    private static final class Switch implements Progress {

        private volatile boolean off;

        @Override
        public void report(long done, long total) {
            // only the end counts
        }

        @Override
        public void checkCancelled() {
            if (off) {
                throw new CancellationException();
            }
        }
    }

    /** One import on a thread of its own. */
    private final class Run {

        private final Switch wanted = new Switch();
        private final CompletableFuture<Thread> started = new CompletableFuture<>();
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

        /** How long it took where nobody cancelled it, in nanoseconds. */
        private volatile long took;

        Run() {
            Thread thread = new Thread(this::work, "import");
            thread.start();
        }

        private void work() {
            long start = System.nanoTime();
            started.complete(Thread.currentThread());
            try {
                new ImportBaskets(
                                new SqliteProjects(CLOCK),
                                new BasketFileReader(),
                                project,
                                List.of(file),
                                ImportSettings.GUESS,
                                true)
                        .run(wanted);
                took = wanted.off ? 0 : System.nanoTime() - start;
                ended.complete(true);
            } catch (CancellationException e) {
                ended.complete(false);
            } catch (Exception e) {
                ended.completeExceptionally(e);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path earlier = arguments.length > 3 ? Path.of(arguments[3]) : null;
        new CancelTimes(Path.of(arguments[0]), Path.of(arguments[2]), earlier).measure(Integer.parseInt(arguments[1]));
    }

    private void prepare() throws IOException {
        Files.deleteIfExists(project);
        if (earlier != null) {
            Files.copy(earlier, project, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void measure(int tries) throws Exception {
        prepare();
        long start = System.nanoTime();
        new Run().ended.join();
        long whole = System.nanoTime() - start;
        out.printf("whole import: %.1f s%n", whole / 1e9);
        Map<String, List<Long>> waits = new TreeMap<>();
        Random random = new Random(5);
        for (int i = 0; i < tries; ) {
            prepare();
            double share = i % 2 == 0 ? random.nextDouble() : 0.75 + 0.25 * random.nextDouble();
            try {
                Run run = one((long) (share * whole), waits);
                i += run.took == 0 ? 1 : 0;
                whole = run.took == 0 ? whole : Math.min(whole, run.took); // the machine was busier before
            } catch (CompletionException e) {
                out.println("failed: " + e.getCause());
                e.getCause().printStackTrace(out);
            }
        }
        out.println("doing\ttries\tmiddle_ms\tlongest_ms");
        waits.forEach((doing, times) -> {
            Collections.sort(times);
            out.printf(
                    "%s\t%d\t%d\t%d%n", doing, times.size(), times.get(times.size() / 2), times.get(times.size() - 1));
        });
    }

    private Run one(long after, Map<String, List<Long>> waits) throws Exception {
        Run run = new Run();
        Thread thread = run.started.join();
        Thread.sleep(after / 1_000_000);
        if (run.ended.isDone()) {
            return run;
        }
        String doing = doing(thread.getStackTrace());
        long cancelled = System.nanoTime();
        run.wanted.off = true;
        boolean finished = run.ended.join();
        long wait = (System.nanoTime() - cancelled) / 1_000_000;
        waits.computeIfAbsent(doing + (finished ? ", finished all the same" : ""), key -> new ArrayList<>())
                .add(wait);
        out.printf("%d ms at %s after %d ms%s%n", wait, doing, after / 1_000_000, finished ? ", finished" : "");
        return run;
    }

    /** The innermost of our own methods that names a phase. */
    private static String doing(StackTraceElement[] stack) {
        for (StackTraceElement element : stack) {
            String type =
                    element.getClassName().substring(element.getClassName().lastIndexOf('.') + 1);
            String method = type + "." + element.getMethodName();
            if (List.of(
                            "FileContent.hashed",
                            "Interruption.watch",
                            "GroupedLines.group",
                            "BasketBlocks.merge",
                            "LayoutGuess.of",
                            "Dates.of",
                            "ImportedItems.flush",
                            "ImportedBaskets.flush",
                            "ImportedBaskets.<init>",
                            "ImportedItems.<init>",
                            "Transaction.commit",
                            "LineWriter.finish",
                            "SqliteProjects.connect",
                            "FileRecords.forEach",
                            "SqliteProject.close")
                    .contains(method)) {
                return method;
            }
        }
        return "other";
    }
}
