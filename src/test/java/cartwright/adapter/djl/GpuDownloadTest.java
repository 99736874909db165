package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.djl.GpuTable.Library;
import cartwright.adapter.net.HttpDownloads;
import cartwright.app.job.Progress;
import cartwright.app.port.EncoderException;
import cartwright.app.port.EncoderException.Reason;
import cartwright.app.port.GpuLibraries;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a real server on this machine that is laid out as the publisher's. */
class GpuDownloadTest {

    private static final String SYSTEM = "linux-x86_64";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final byte[] engine = random(1, 300_000);
    private final byte[] maths = random(2, 200_000);
    private final byte[] binding = random(3, 50_000);
    private byte[] served = maths;
    private HttpServer server;
    private GpuPack pack;

    @BeforeEach
    void serve() throws IOException {
        pack = new GpuPack(folder.resolve("gpu"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path.substring(path.lastIndexOf('/') + 1));
            byte[] answer = answer(path);
            exchange.sendResponseHeaders(answer.length == 0 ? 404 : 200, answer.length == 0 ? -1 : answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private byte[] answer(String path) throws IOException {
        return switch (path) {
            case "/2.5.1/files.txt" ->
                ("cpu/linux-x86_64/native/lib/libtorch.so.gz\n"
                                + "cu124/linux-x86_64/native/lib/libtorch_cuda.so.gz\n"
                                + "cu124/linux-x86_64/native/lib/libcublas%2B4.so.gz\n"
                                + "cu124/win-x86_64/native/lib/torch_cuda.dll.gz\n")
                        .getBytes(StandardCharsets.UTF_8);
            case "/2.5.1/cu124/linux-x86_64/native/lib/libtorch_cuda.so.gz" -> packed(engine);
            case "/2.5.1/cu124/linux-x86_64/native/lib/libcublas+4.so.gz" -> packed(served);
            case "/2.5.1/jnilib/0.32.0/linux-x86_64/cu124/libdjl_torch.so" -> binding;
            default -> new byte[0];
        };
    }

    private static byte[] random(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static Library library(String name, byte[] bytes) {
        return new Library(
                HexFormat.of().formatHex(ModelHash.sha256().digest(bytes)), bytes.length, bytes.length + 100, name);
    }

    private GpuLibraries libraries() {
        return new GpuDownload(
                "http://localhost:" + server.getAddress().getPort() + "/",
                new GpuTable(
                        SYSTEM,
                        List.of(
                                library("libcublas+4.so", maths),
                                library("libdjl_torch.so", binding),
                                library("libtorch_cuda.so", engine))),
                pack,
                new HttpDownloads());
    }

    @Test
    void everyLibraryIsFetchedCheckedAndPutWhereTheProgramLooks() throws Exception {
        long[] last = {0, 0};
        GpuLibraries.Offer offer = libraries().offer().orElseThrow();
        assertEquals(550_000, offer.bytesOnDisk());
        assertFalse(pack.isThere());

        libraries().download(new Progress() {
            @Override
            public void report(long done, long total) {
                assertTrue(done >= last[0], last[0] + " then " + done);
                last[0] = done;
                last[1] = total;
            }

            @Override
            public void checkCancelled() {}
        });

        assertTrue(pack.isThere());
        assertEquals(offer.bytes(), last[0]);
        assertEquals(offer.bytes(), last[1]);
        assertArrayEquals(engine, Files.readAllBytes(pack.folder().resolve("libtorch_cuda.so")));
        assertArrayEquals(maths, Files.readAllBytes(pack.folder().resolve("libcublas+4.so")));
        assertArrayEquals(binding, Files.readAllBytes(pack.folder().resolve("libdjl_torch.so")));
        assertFalse(Files.exists(folder.resolve("gpu.part")));
    }

    @Test
    void aLibraryThatIsNotTheKnownOneIsRefusedAndTheNextTryTakesUpWhereItStopped() throws Exception {
        served = random(9, maths.length);
        EncoderException refused =
                assertThrows(EncoderException.class, () -> libraries().download(Progress.SILENT));
        assertEquals(Reason.NOT_DOWNLOADED, refused.reason());
        assertTrue(refused.getMessage().contains("libcublas+4.so: checksum"), refused.getMessage());
        assertFalse(pack.isThere());

        served = maths;
        cancelAfterTheBinding();
        asked.clear();
        libraries().download(Progress.SILENT);

        assertEquals(List.of("files.txt", "libtorch_cuda.so.gz"), asked);
        assertTrue(pack.isThere());
    }

    private void cancelAfterTheBinding() {
        long enough = maths.length + 100 + binding.length + 100;
        boolean[] enoughCame = {false};
        assertThrows(
                CancellationException.class,
                () -> libraries().download(new Progress() {
                    @Override
                    public void report(long done, long total) {
                        enoughCame[0] |= done >= enough;
                    }

                    @Override
                    public void checkCancelled() {
                        if (enoughCame[0]) {
                            throw new CancellationException();
                        }
                    }
                }));
        assertFalse(pack.isThere());
    }

    @Test
    void aPackedLibraryThatGrowsWithoutEndIsCutOff() throws Exception {
        served = new byte[50_000_000];
        EncoderException refused =
                assertThrows(EncoderException.class, () -> libraries().download(Progress.SILENT));
        assertTrue(refused.getMessage().contains("more than the 200000 bytes"), refused.getMessage());
        try (var left = Files.list(folder.resolve("gpu.part"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aListWithoutOneOfThemOrNoServerAtAllIsOneSentenceWithTheAddress() {
        GpuLibraries other = new GpuDownload(
                "http://localhost:" + server.getAddress().getPort() + "/",
                new GpuTable(SYSTEM, List.of(library("libmissing.so", maths))),
                pack,
                new HttpDownloads());
        EncoderException missing = assertThrows(EncoderException.class, () -> other.download(Progress.SILENT));
        assertTrue(missing.getMessage().contains("libmissing.so"), missing.getMessage());
        server.stop(0);
        EncoderException silent =
                assertThrows(EncoderException.class, () -> libraries().download(Progress.SILENT));
        assertEquals(Reason.NOT_DOWNLOADED, silent.reason());
    }

    @Test
    void theTablesOfBothSystemsHoldTheEngineItsBindingAndPlausibleSizes() {
        for (String system : List.of("linux-x86_64", "win-x86_64")) {
            GpuTable table = GpuTable.of(system);
            assertTrue(table.libraries().stream().anyMatch(Library::isBinding), system);
            assertTrue(table.libraries().stream().anyMatch(one -> one.name().contains("torch_cuda")), system);
            assertTrue(table.libraries().stream().allMatch(one -> one.sha256().matches("[0-9a-f]{64}")), system);
            assertTrue(table.bytes() > 3_500_000_000L && table.bytes() < 5_000_000_000L, system + table.bytes());
            assertTrue(table.packed() < table.bytes(), system);
        }
        assertEquals(0, GpuTable.of("plan9-mips").libraries().size());
        assertTrue(new GpuDownload("x/", GpuTable.of("plan9-mips"), pack, new HttpDownloads())
                .offer()
                .isEmpty());
    }

    @Test
    void aDiskWithoutRoomIsSaidBeforeAnythingIsFetched() {
        GpuLibraries huge = new GpuDownload(
                "http://localhost:" + server.getAddress().getPort() + "/",
                new GpuTable(SYSTEM, List.of(new Library("00", Long.MAX_VALUE / 2, 1, "libtorch_cuda.so"))),
                pack,
                new HttpDownloads());
        EncoderException refused = assertThrows(EncoderException.class, () -> huge.download(Progress.SILENT));
        assertEquals(Reason.NO_ROOM, refused.reason());
        assertEquals(List.of(), asked);
    }
}
