package cartwright.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectStore;
import cartwright.app.port.StoreException;
import cartwright.app.session.ProjectData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {

    @TempDir
    Path folder;

    private final ProjectStore store = new SqliteProjects(Clock.systemUTC());
    private final AtomicInteger jobs = new AtomicInteger();
    private Path project;

    @BeforeEach
    void makeProject() throws Exception {
        project = folder.resolve("shop.cartwright");
        Path sales = Files.writeString(folder.resolve("sales.csv"), "order,product\n1,tent\n1,peg\n2,tent\n");
        new ImportBaskets(store, new BasketFileReader(), project, List.of(sales), ImportSettings.GUESS)
                .run(Progress.SILENT);
    }

    private static ReadAhead ahead(ProjectStore store, Path file) {
        return ReadAhead.of(store, file, work -> new Thread(work).start());
    }

    private Job<ProjectData> job(Path file) {
        return progress -> {
            jobs.incrementAndGet();
            return new OpenProject(store, file).run(progress);
        };
    }

    @Test
    void whatWasReadIsGivenOutOnceAndReadAnewAfterwards() throws Exception {
        ReadAhead ahead = ahead(store, project);

        ProjectData first = ahead.read(project, job(project), Progress.SILENT);
        assertEquals(0, jobs.get());
        assertEquals(2, first.baskets().size());

        ProjectData second = ahead.read(project, job(project), Progress.SILENT);
        assertEquals(1, jobs.get());
        assertNotSame(first, second);
    }

    @Test
    void anotherProjectIsReadAndEndsTheWait() throws Exception {
        Path other = Files.copy(project, folder.resolve("other.cartwright"));
        ReadAhead ahead = ahead(store, project);

        assertEquals(other, ahead.read(other, job(other), Progress.SILENT).file());
        assertSame(project, ahead.read(project, job(project), Progress.SILENT).file());
        assertEquals(2, jobs.get(), "what was read is older than the moment it is asked for");
    }

    @Test
    void anEmptyProjectIsLeftToTheJobWhichMayFillIt() throws Exception {
        Path empty = folder.resolve("empty.cartwright");
        store.openOrCreate(empty).close();

        ahead(store, empty).read(empty, job(empty), Progress.SILENT);

        assertEquals(1, jobs.get());
    }

    @Test
    void theJobSaysWhatIsWrong() throws Exception {
        Path none = folder.resolve("none.cartwright");
        ReadAhead ahead = ahead(store, none);

        assertThrows(StoreException.class, () -> ahead.read(none, job(none), Progress.SILENT));
        assertEquals(1, jobs.get());
    }

    @Test
    void aWaitIsCancelled() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ProjectStore slow = new ProjectStore() {
            @Override
            public Project open(Path file) throws StoreException {
                try {
                    never.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return store.open(file);
            }

            @Override
            public Project openOrCreate(Path file) throws StoreException {
                return store.openOrCreate(file);
            }
        };
        ReadAhead ahead = ahead(slow, project);
        AtomicInteger looks = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public void checkCancelled() {
                if (looks.incrementAndGet() > 2) {
                    throw new CancellationException();
                }
            }
        };

        assertThrows(CancellationException.class, () -> ahead.read(project, job(project), progress));
        assertEquals(0, jobs.get());
        never.countDown();
    }
}
