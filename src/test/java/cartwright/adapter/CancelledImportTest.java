package cartwright.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import cartwright.app.task.ImportBaskets;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is cancelled at whatever question leaves the project as it was. */
class CancelledImportTest {

    private static final int LINES = 16_000;
    private static final int MOMENTS = 16;

    private final SqliteProjects store = new SqliteProjects(Clock.systemUTC());

    @TempDir
    Path folder;

    /**
     * Counts the questions whether an import is still wanted, and says no to one of them and all that follow. How often other
     * threads ask depends on the clock: they are not counted.
     */
    private static final class Limited implements Progress {

        private final Thread counted = Thread.currentThread();
        private final AtomicLong asked = new AtomicLong();
        private final long last;

        Limited(long last) {
            this.last = last;
        }

        @Override
        public void report(long done, long total) {
            // only questions count
        }

        @Override
        public void checkCancelled() {
            if (Thread.currentThread() == counted) {
                asked.incrementAndGet();
            }
            if (asked.get() > last) {
                throw new CancellationException();
            }
        }
    }

    @Test
    void aTextFileAtAnyMoment() throws Exception {
        StringBuilder text = new StringBuilder("order_id,sku,product,price\n");
        for (int i = 0; i < LINES; i++) {
            text.append("%d,s%d,Product %d,2.50\n".formatted(i / 4, i % 3_000, i % 3_000));
        }
        cancelEverywhere(Files.writeString(folder.resolve("sales.csv"), text));
    }

    @Test
    void aWorkbookAtAnyMoment() throws Exception {
        Path file = folder.resolve("sales.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sales");
            sheet.value(0, 0, "order_id");
            sheet.value(0, 1, "product");
            for (int row = 1; row <= LINES; row++) {
                sheet.value(row, 0, row / 4);
                sheet.value(row, 1, "Product " + row % 3_000);
            }
        }
        cancelEverywhere(file);
    }

    private ImportBaskets job(Path file, Path project) {
        return new ImportBaskets(store, new BasketFileReader(), project, List.of(file), ImportSettings.GUESS);
    }

    private void cancelEverywhere(Path file) throws Exception {
        Limited all = new Limited(Long.MAX_VALUE);
        job(file, folder.resolve("whole.cartwright")).run(all);
        long questions = all.asked.get();
        assertTrue(questions > MOMENTS, questions + " questions");

        Path project = folder.resolve("p.cartwright");
        Path before = Files.writeString(folder.resolve("before.csv"), "order_id,sku\n1,s1\n1,s2\n2,s1\n");
        job(before, project).run(Progress.SILENT);
        ProjectSummary held = summary(project);
        for (int i = 0; i < MOMENTS; i++) {
            Limited until = new Limited(questions * i / MOMENTS);
            assertThrows(CancellationException.class, () -> job(file, project).run(until), i + " of " + MOMENTS);
            assertEquals(held, summary(project));
        }
        job(file, project).run(Progress.SILENT);
        assertEquals(held.lines() + LINES, summary(project).lines());
    }

    private ProjectSummary summary(Path project) throws Exception {
        try (Project open = store.open(project)) {
            assertEquals(open.summary().baskets(), open.baskets().baskets().size());
            return open.summary();
        }
    }
}
