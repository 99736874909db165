package cartwright.adapter.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.net.HttpDownloads;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import cartwright.app.port.SampleProjects.Sample;
import cartwright.app.session.ProjectData;
import cartwright.app.task.OpenSample;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a real server on this machine. */
class FetchTest {

    private static final int SIZE = 3_000_000;

    @TempDir
    Path folder;

    private final byte[] archive = new byte[SIZE];
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        new Random(7).nextBytes(archive);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> {
            exchange.sendResponseHeaders(200, SIZE);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(archive);
            }
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/whole");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/stuck", exchange -> {
            exchange.sendResponseHeaders(200, SIZE);
            exchange.getResponseBody().write(archive, 0, 100_000);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private SampleFolder samples(String path, String checksum) {
        Properties values = new Properties();
        values.setProperty("id", "far");
        values.setProperty("title.en", "Far");
        values.setProperty("query.en", "tea");
        values.setProperty("source", "a test");
        values.setProperty("licence", "CC0-1.0");
        values.setProperty("attribution", "");
        values.setProperty("files.en", "far.zip");
        values.setProperty("rows", "1");
        values.setProperty("bytes", String.valueOf(SIZE));
        values.setProperty("url", "http://localhost:" + server.getAddress().getPort() + path);
        values.setProperty("sha256", checksum);
        return new SampleFolder(
                folder.resolve("samples"), new HttpDownloads(), List.of(new SampleEntry("/", "en", values)));
    }

    private String checksum() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("samples"))) {
            return all.count();
        }
    }

    @Test
    void aDownloadFollowsTheServerIsCheckedAndStays() throws Exception {
        SampleFolder samples = samples("/moved", checksum());
        Sample sample = samples.list().get(0);
        ImportException before = assertThrows(ImportException.class, () -> samples.basketFile(sample));
        assertEquals(ImportException.Reason.NOT_HERE, before.reason());
        List<Long> totals = new ArrayList<>();

        samples.download(sample, new Progress() {
            @Override
            public void report(long done, long total) {
                totals.add(total);
            }

            @Override
            public void checkCancelled() {}
        });

        assertArrayEquals(archive, Files.readAllBytes(samples.basketFile(sample)));
        assertTrue(totals.stream().allMatch(total -> total == SIZE), totals.toString());
        assertEquals(1, files());
    }

    @Test
    void anotherChecksumOrAnErrorPageLeavesNothing() throws Exception {
        for (SampleFolder samples : List.of(samples("/whole", "00"), samples("/nowhere", checksum()))) {
            Sample sample = samples.list().get(0);
            ImportException failed =
                    assertThrows(ImportException.class, () -> samples.download(sample, Progress.SILENT));
            assertEquals(ImportException.Reason.NOT_DOWNLOADED, failed.reason());
            assertEquals(0, files());
        }
    }

    @Test
    void aServerThatSaysNothingCannotHoldOffACancel() throws Exception {
        SampleFolder samples = samples("/stuck", checksum());
        boolean[] some = new boolean[1];
        Progress impatient = new Progress() {
            @Override
            public void report(long done, long total) {
                some[0] |= done > 0;
            }

            @Override
            public void checkCancelled() {
                if (some[0]) {
                    throw new CancellationException();
                }
            }
        };

        assertThrows(
                CancellationException.class,
                () -> samples.download(samples.list().get(0), impatient));
        assertEquals(0, files());
        assertFalse(Files.exists(folder.resolve("samples/far.zip")));
    }

    @Test
    void aCopyIsBelievedWhenItIsWholeAndLeavesNothingWhenItIsNot() throws Exception {
        SampleFolder samples = samples("/whole", checksum());
        Sample sample = samples.list().get(0);
        Path whole = Files.writeString(folder.resolve("whole.csv"), "order,product\n1,tea\n");
        Path more = Files.writeString(folder.resolve("more.csv"), "order,product\n1,tea\n2,tea\n");

        ImportException other = assertThrows(ImportException.class, () -> open(samples, sample, more));
        assertEquals(ImportException.Reason.NOT_THE_SAMPLE, other.reason());
        assertEquals("2", other.detail());
        assertThrows(ImportException.class, () -> open(samples, sample, null), "an empty project is no sample");
        assertEquals(1, open(samples, sample, whole).summary().lines());
        assertEquals(1, open(samples, sample, null).summary().lines(), "once opened it needs no copy");
    }

    private static ProjectData open(SampleFolder samples, Sample sample, @Nullable Path copy) throws Exception {
        return new OpenSample(new SqliteProjects(Clock.systemUTC()), new BasketFileReader(), samples, sample, copy)
                .run(Progress.SILENT);
    }
}
