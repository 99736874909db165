package cartwright.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.file.BasketFileReader;
import cartwright.adapter.sqlite.SqliteProjects;
import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.ImportSettings;
import cartwright.app.port.LineSink;
import cartwright.app.port.Project;
import cartwright.app.port.RejectedLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports the sample shop, whose dirt is known to the line. */
class ImportOutdoorTest {

    private static final Path SAMPLE = Path.of("sample-datasets/outdoor");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"outdoor-en.csv.gz", "outdoor-zh.csv.gz"})
    void everyLineIsCountedAsStated(String name) throws Exception {
        Map<String, String> expected = facts();
        try (Project project =
                new SqliteProjects(Clock.systemUTC()).openOrCreate(folder.resolve(name + ".cartwright"))) {
            ImportReport report = project.importLines(
                    new BasketFileReader().open(SAMPLE.resolve(name), ImportSettings.GUESS, Progress.SILENT),
                    Progress.SILENT);

            assertEquals(expected.get("accepted_lines"), String.valueOf(report.lines()));
            assertEquals(expected.get("baskets"), String.valueOf(report.newBaskets()));
            assertEquals(expected.get("products"), String.valueOf(report.newItems()));
            Map<String, String> rejected = new HashMap<>();
            report.rejected().forEach((reason, count) -> rejected.put("rejected_" + reason, String.valueOf(count)));
            expected.keySet().removeIf(fact -> !fact.startsWith("rejected_"));
            assertEquals(expected, rejected);
            expected.putAll(facts());
            assertEquals(
                    expected.get("first_time"),
                    project.summary().from().toString().replace('T', ' '));
            assertEquals(
                    expected.get("last_time"), project.summary().to().toString().replace('T', ' '));
            assertFalse(project.catalog().names().stream().anyMatch(text -> text.contains("\uFFFD")));
        }
    }

    private static Map<String, String> facts() throws IOException {
        Map<String, String> facts = new HashMap<>();
        for (String line : Files.readAllLines(SAMPLE.resolve("expected-import.csv"))) {
            String[] cells = line.split(",");
            facts.put(cells[0], cells[1]);
        }
        return facts;
    }

    @Test
    void theChineseOfficeCharacterSetGivesTheSameLines() throws Exception {
        byte[] utf8 = unpacked("outdoor-zh.csv.gz");
        Path gbk = Files.write(
                folder.resolve("zh-gbk.csv"),
                new String(utf8, StandardCharsets.UTF_8).getBytes(Charset.forName("GBK")));

        Counted original = Counted.of(SAMPLE.resolve("outdoor-zh.csv.gz"));
        Counted converted = Counted.of(gbk);

        assertEquals(original.lines, converted.lines);
        assertEquals(original.rejected, converted.rejected);
        assertTrue(original.lines.size() > 100_000);
    }

    private static byte[] unpacked(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SAMPLE.resolve(name)))) {
            return in.readAllBytes();
        }
    }

    /** Lines without their file name, so that files can be compared. */
    private static final class Counted implements LineSink {

        private final List<BasketLine> lines = new ArrayList<>();
        private final List<String> rejected = new ArrayList<>();

        static Counted of(Path file) throws ImportException {
            Counted counted = new Counted();
            new BasketFileReader()
                    .open(file, ImportSettings.GUESS, Progress.SILENT)
                    .read(counted, Progress.SILENT);
            return counted;
        }

        @Override
        public void accept(BasketLine line) {
            lines.add(line);
        }

        @Override
        public void reject(RejectedLine line) {
            rejected.add(line.lineNumber() + " " + line.reason() + " " + line.text());
        }
    }

    @Test
    void mutatedFilesAreReadOrRefusedAndNeverCrash() throws Exception {
        Random random = new Random(20260701);
        byte[] packed = Files.readAllBytes(SAMPLE.resolve("outdoor-en.csv.gz"));
        List<byte[]> seeds = List.of(
                Arrays.copyOf(unpacked("outdoor-en.csv.gz"), 20_000),
                Arrays.copyOf(unpacked("outdoor-zh.csv.gz"), 20_000),
                "bread,milk\nbeer\n\"cheese, aged\",ham\n".repeat(300).getBytes(StandardCharsets.UTF_8),
                "1 2 3\n4 5\n".repeat(500).getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(packed, 30_000));
        int read = 0;
        for (int round = 0; round < 500; round++) {
            Path file = Files.write(folder.resolve("mutated"), mutated(seeds.get(round % seeds.size()), random));
            long start = System.nanoTime();
            try {
                Counted counted = Counted.of(file);
                read += counted.lines.isEmpty() ? 0 : 1;
            } catch (ImportException e) {
                assertTrue(e.reason() != ImportException.Reason.MISSING, e.getMessage());
            }
            assertTrue(System.nanoTime() - start < 5_000_000_000L, "round " + round + " took too long");
        }
        assertTrue(read > 250, "only " + read + " were read");
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] letters = {'"', ',', ';', '\t', '\n', '\r', 0, (byte) 0xFF, (byte) 0xEF, ' ', '9', '-'};
        byte[] bytes = seed.clone();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = letters[random.nextInt(letters.length)];
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> {
                    int length = random.nextInt(Math.min(500, bytes.length - at));
                    System.arraycopy(seed, random.nextInt(seed.length - length), bytes, at, length);
                }
                default -> bytes = i == 1 ? Arrays.copyOf(bytes, Math.max(1, at)) : bytes;
            }
        }
        return bytes;
    }
}
