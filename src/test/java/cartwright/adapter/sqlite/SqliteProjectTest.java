package cartwright.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportEntry;
import cartwright.app.port.ImportException;
import cartwright.app.port.ImportReport;
import cartwright.app.port.LineSource;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import cartwright.app.port.RejectedLine;
import cartwright.app.port.RejectedLine.Reason;
import cartwright.app.port.SourceDescription;
import cartwright.app.port.StoreException;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Item;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteProjectTest {

    private static final LocalDateTime MARCH = LocalDateTime.of(2024, 3, 5, 8, 26);

    @TempDir
    Path folder;

    private final SqliteProjects projects =
            new SqliteProjects(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
    private Project project;

    @BeforeEach
    void create() throws Exception {
        project = projects.openOrCreate(folder.resolve("p.cartwright"));
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void reopen() throws Exception {
        project.close();
        project = projects.open(folder.resolve("p.cartwright"));
    }

    private static MemorySource shop() {
        return new MemorySource("first.csv")
                .line("1", "A1", "Trail shoe", 89.9, MARCH.plusDays(1))
                .line("1", "A2", "", Double.NaN, MARCH.plusDays(1))
                .line("2", "A1", "Trail-shoe", 0, MARCH)
                .line("2", "A3", "Gaiter", 19.9, MARCH)
                .line("2", "A1", "Trail shoe", 79.9, MARCH)
                .line("1", "A3", "Gaiter", -1, MARCH.plusDays(9))
                .bad(Reason.RETURN, "Quantity", "C3,A1,-1")
                .bad(Reason.NO_ITEM, "", "3,\"\nx\"");
    }

    private List<List<String>> baskets() throws Exception {
        BasketSet baskets = project.baskets().baskets();
        List<List<String>> skus = new ArrayList<>();
        for (int b = 0; b < baskets.size(); b++) {
            List<String> row = new ArrayList<>();
            for (int item : baskets.itemsOf(b)) {
                row.add(project.catalog().item(item).sku());
            }
            skus.add(row);
        }
        return skus;
    }

    @Test
    void saysWhatTheShopCallsABasket() throws Exception {
        project.importLines(shop(), Progress.SILENT);
        assertEquals(List.of("2", "1", "2"), project.receipts(List.of(1, 0, 1)));
        assertThrows(StoreException.class, () -> project.receipts(List.of(0, 7)));
    }

    @Test
    void aNewProjectIsEmpty() throws Exception {
        assertEquals(new ProjectSummary(0, 0, 0, 0, null, null, null, 0, null), project.summary());
        assertEquals(0, project.catalog().size());
        assertEquals(0, project.baskets().baskets().size());
        assertEquals(List.of(), project.rejected(null, 0, 10));
        reopen();
        assertEquals(0, project.summary().baskets());
    }

    @Test
    void whatWasImportedIsThereAfterReopening() throws Exception {
        ImportReport report = project.importLines(shop(), Progress.SILENT);
        reopen();

        assertEquals(6, report.lines());
        assertEquals(2, report.newBaskets());
        assertEquals(3, report.newItems());
        assertEquals(Map.of(Reason.RETURN, 1L, Reason.NO_ITEM, 1L), report.rejected());
        assertEquals(List.of(List.of("A1", "A2", "A3"), List.of("A1", "A3")), baskets());
        ImportEntry entry = new ImportEntry(
                "first.csv", shop().description().contentHash(), Instant.parse("2026-01-02T03:04:05Z"), 6, 2, true);
        assertEquals(new ProjectSummary(2, 3, 6, 2, MARCH, MARCH.plusDays(1), null, 0, entry), project.summary());
        assertEquals(List.of(entry), project.imports());
        assertEquals(
                List.of(
                        new RejectedLine("first.csv", 8, "Quantity", Reason.RETURN, "C3,A1,-1"),
                        new RejectedLine("first.csv", 9, "", Reason.NO_ITEM, "3,\"\nx\"")),
                project.rejected(null, 0, 10).stream().map(kept -> kept.line()).toList());
        assertEquals(1, project.rejected(null, 0, 1).size());
    }

    @Test
    void theCommonestNameAndTheLastPriceStand() throws Exception {
        project.importLines(shop(), Progress.SILENT);

        assertEquals(
                new Item(0, "A1", "Trail shoe", "", 79.9), project.catalog().item(0));
        assertEquals(new Item(1, "A2", "A2", "", Double.NaN), project.catalog().item(1));
        assertEquals(new Item(2, "A3", "Gaiter", "", 19.9), project.catalog().item(2));

        MemorySource later = new MemorySource("later.csv");
        for (int i = 0; i < 3; i++) {
            later.line("9", "A1", "Trail runner", 69, MARCH);
        }
        project.importLines(later.line("9", "A2", "Sock", 5, MARCH), Progress.SILENT);

        assertEquals(
                new Item(0, "A1", "Trail runner", "", 69), project.catalog().item(0));
        assertEquals(new Item(1, "A2", "Sock", "", 5), project.catalog().item(1));
    }

    @Test
    void aLaterFileAddsToTheSameBasketsAndProducts() throws Exception {
        project.importLines(shop(), Progress.SILENT);
        ImportReport report = project.importLines(
                new MemorySource("second.csv")
                        .line("7", "B1", "Tent", 200)
                        .line("2", "B1", "Tent", 200)
                        .line("2", "A2", "Sock", 5)
                        .bad(Reason.NO_BASKET, "", ""),
                Progress.SILENT);

        assertEquals(1, report.newBaskets());
        assertEquals(1, report.newItems());
        assertEquals(List.of(List.of("A1", "A2", "A3"), List.of("A1", "A2", "A3", "B1"), List.of("B1")), baskets());
        assertEquals(9, project.summary().lines());
        assertEquals(3, project.summary().rejectedLines());
        assertEquals("second.csv", project.rejected(null, 0, 10).get(2).line().file());
    }

    @Test
    void manyProductsWithSeveralNamesEachGetTheCommonest() throws Exception {
        MemorySource source = new MemorySource("many.csv");
        for (int i = 0; i < 5_000; i++) {
            source.line("b" + i % 50, "s" + i, "odd " + i, 1);
            source.line("b" + i % 50, "s" + i, "usual " + i, 1);
            source.line("b" + i % 50, "s" + i, "usual " + i, 1);
        }
        project.importLines(source, Progress.SILENT);

        assertTrue(
                project.catalog().items().stream().allMatch(item -> item.name().equals("usual " + item.id())));
    }

    /** Cancels after some lines. */
    private static Progress impatient(int patience) {
        int[] asked = new int[1];
        return new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public void checkCancelled() {
                if (++asked[0] > patience) {
                    throw new CancellationException();
                }
            }
        };
    }

    @ParameterizedTest(name = "after {0} lines")
    @ValueSource(ints = {0, 1, 3_000, 10_000})
    void aCancelledImportLeavesNothing(int patience) throws Exception {
        project.importLines(shop(), Progress.SILENT);
        ProjectSummary before = project.summary();
        MemorySource large = new MemorySource("large.csv");
        for (int i = 0; i < 10_000; i++) {
            large.line("x" + i, "A" + i, "Other name", 1).bad(Reason.RETURN, "", "r");
        }

        assertThrows(CancellationException.class, () -> project.importLines(large, impatient(patience)));

        assertEquals(before, project.summary());
        assertEquals("Trail shoe", project.catalog().item(0).name());
        reopen();
        assertEquals(before, project.summary());
        assertEquals(2, project.importLines(shop(), Progress.SILENT).rejected().size());
    }

    @Test
    void aSourceThatFailsLeavesNothing() throws Exception {
        project.importLines(shop(), Progress.SILENT);
        ProjectSummary before = project.summary();
        LineSource failing = new MemorySource("bad.csv").line("8", "Z", "Z", 1).thenFails();

        ImportException failure =
                assertThrows(ImportException.class, () -> project.importLines(failing, Progress.SILENT));

        assertEquals(ImportException.Reason.NOT_READABLE, failure.reason());
        assertEquals(before, project.summary());
    }

    @Test
    void anImportOfNothingUsableLeavesNothing() throws Exception {
        LineSource useless = new MemorySource("bad.csv").bad(Reason.RETURN, "", "x");

        ImportException failure =
                assertThrows(ImportException.class, () -> project.importLines(useless, Progress.SILENT));

        assertEquals(ImportException.Reason.NOTHING_USABLE, failure.reason());
        assertEquals(List.of(), project.rejected(null, 0, 10));
        assertEquals(0, project.summary().rejectedLines());
    }

    @Test
    void vectorsAreKeptByModelAndText() throws Exception {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            texts.add("跑步鞋 " + i);
            vectors.add(new float[] {random.nextFloat(), -random.nextFloat(), Float.MIN_VALUE, -0f});
        }
        project.saveVectors("m1", texts, vectors);
        project.saveVectors("m2", texts.subList(0, 1), List.of(new float[] {5}));
        project.saveVectors("m1", texts.subList(0, 1), List.of(new float[] {1, 2, 3, 4}));
        reopen();

        Map<String, float[]> found = project.vectors("m1", texts);

        assertEquals(2_500, found.size());
        assertArrayEquals(new float[] {1, 2, 3, 4}, found.get(texts.get(0)));
        for (int i = 1; i < 2_500; i++) {
            assertArrayEquals(vectors.get(i), found.get(texts.get(i)));
        }
        assertArrayEquals(new float[] {5}, project.vectors("m2", texts).get(texts.get(0)));
        assertEquals(Map.of(), project.vectors("m1", List.of("unknown", "")));
        assertEquals(2_501, project.summary().vectors());
    }

    @Test
    void theEncoderIsRemembered() throws Exception {
        assertEquals(Optional.empty(), project.encoder());
        project.chooseEncoder("minilm");
        project.chooseEncoder("bge-small-zh");
        reopen();
        assertEquals(Optional.of("bge-small-zh"), project.encoder());
        assertEquals("bge-small-zh", project.summary().encoder());
        assertNull(project.summary().from());
    }

    @Test
    void anyBrowserReadsTheFile() throws Exception {
        project.importLines(shop(), Progress.SILENT);
        SourceDescription source = shop().description();
        project.close();

        try (Connection browser = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("p.cartwright"));
                Statement statement = browser.createStatement()) {
            assertEquals(
                    0x43525457 + " 4",
                    row(
                            statement,
                            "SELECT (SELECT * FROM pragma_application_id), (SELECT * FROM pragma_user_version)"));
            assertEquals(
                    "first.csv " + source.contentHash()
                            + " LONG {\"BASKET\":\"单号 \\\"x\\\"\"} 2026-01-02T03:04:05Z 6 2",
                    row(
                            statement,
                            "SELECT file_name, content_hash, format, columns, imported_at, lines, rejected FROM source"));
            assertEquals(
                    "2024-03-05 08:26:00 2024",
                    row(statement, "SELECT time, strftime('%Y', time) FROM basket WHERE key = '2'"));
            assertEquals("ok", row(statement, "PRAGMA integrity_check"));
            assertEquals("0", row(statement, "SELECT count(*) FROM pragma_foreign_key_check"));
        }
        reopen();
    }

    private static String row(Statement statement, String sql) throws Exception {
        try (ResultSet row = statement.executeQuery(sql)) {
            List<String> cells = new ArrayList<>();
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(row.getString(i));
            }
            return String.join(" ", cells);
        }
    }
}
