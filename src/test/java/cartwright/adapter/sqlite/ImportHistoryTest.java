package cartwright.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.BasketLine;
import cartwright.app.port.Baskets;
import cartwright.app.port.Occasion;
import cartwright.app.port.Project;
import cartwright.app.port.RejectedLine;
import cartwright.core.basket.Occasions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports one after the other, what is loaded after each, and the way back. */
class ImportHistoryTest {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 8, 0);

    @TempDir
    Path folder;

    private final SqliteProjects projects = new SqliteProjects(Clock.systemUTC());

    /** A basket as it should be loaded. */
    private static final class Expected {
        private final TreeSet<String> skus = new TreeSet<>();
        private long time;
        private String store = "";
        private String segment = "";
        private byte promotion;
    }

    /** Some sales; the later the import, the more of its baskets are new. */
    private static MemorySource sales(Random random, int turn, int lines, Map<String, Expected> expected) {
        MemorySource source = new MemorySource("sales-" + turn + ".csv");
        for (int i = 0; i < lines; i++) {
            String key = "b" + (turn == 1 ? random.nextInt(lines) : turn * lines / 4 + random.nextInt(lines));
            String sku = "s" + random.nextInt(40 + 10 * turn);
            LocalDateTime time = random.nextInt(5) == 0 ? null : START.plusSeconds(random.nextInt(40_000_000));
            Occasion occasion = new Occasion(
                    random.nextBoolean() ? "" : "Store " + random.nextInt(3 + turn),
                    random.nextBoolean() ? "" : "Segment " + random.nextInt(2 + turn),
                    random.nextInt(3) == 0 ? null : random.nextInt(4) == 0);
            source.line(line(random, i, new String[] {key, sku}, time, occasion));
            if (i % 10 == 0) {
                source.bad(RejectedLine.Reason.RETURN, "", "line " + i);
            }
            Expected basket = expected.computeIfAbsent(key, fresh -> {
                Expected created = new Expected();
                created.time = time == null ? Occasions.NO_TIME : time.toEpochSecond(ZoneOffset.UTC);
                created.store = occasion.store();
                created.segment = occasion.segment();
                return created;
            });
            basket.skus.add(sku);
            int promotion = occasion.promoted() == null ? 0 : occasion.promoted() ? 2 : 1;
            basket.promotion = (byte) Math.max(basket.promotion, promotion);
        }
        return source;
    }

    private static BasketLine line(
            Random random, int i, String[] keyAndSku, @Nullable LocalDateTime time, Occasion occasion) {
        return new BasketLine(
                        i + 2,
                        keyAndSku[0],
                        keyAndSku[1],
                        "Name " + random.nextInt(3) + " of " + keyAndSku[1],
                        random.nextBoolean() ? "" : "Category " + random.nextInt(5),
                        time,
                        random.nextBoolean() ? Double.NaN : 1 + random.nextInt(4),
                        random.nextBoolean() ? Double.NaN : random.nextInt(3),
                        "c" + i % 7)
                .at(occasion);
    }

    private static void assertHolds(Map<String, Expected> expected, Path file) throws Exception {
        Map<String, List<String>> tables = TableDump.of(file);
        List<String> keys =
                tables.get("basket").stream().map(row -> row.split("\\|")[1]).toList();
        List<String> skus =
                tables.get("item").stream().map(row -> row.split("\\|")[1]).toList();
        try (Project project = new SqliteProjects(Clock.systemUTC()).open(file)) {
            Baskets all = project.baskets();
            Occasions occasions = all.occasions();
            assertEquals(expected.size(), all.baskets().size());
            for (int b = 0; b < keys.size(); b++) {
                Expected basket = expected.get(keys.get(b));
                TreeSet<String> loaded = new TreeSet<>();
                for (int item : all.baskets().itemsOf(b)) {
                    loaded.add(skus.get(item));
                }
                assertEquals(basket.skus, loaded, keys.get(b));
                assertEquals(basket.time, occasions.time(b));
                assertEquals(basket.promotion, occasions.promotion(b));
                assertEquals(basket.store, name(occasions.storeNames(), occasions.store(b)));
                assertEquals(basket.segment, name(occasions.segmentNames(), occasions.segment(b)));
            }
        }
    }

    private static String name(List<String> names, int place) {
        return place == Occasions.NONE ? "" : names.get(place);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsLoadedIsWhatWasImportedAndEveryUndoIsTheStateBefore(long seed) throws Exception {
        Path file = folder.resolve("p.cartwright");
        Random random = new Random(seed);
        Map<String, Expected> expected = new TreeMap<>();
        List<Map<String, List<String>>> states = new ArrayList<>();
        projects.openOrCreate(file).close();
        for (int turn = 1; turn <= 4; turn++) {
            states.add(TableDump.of(file));
            MemorySource source = sales(random, turn, turn == 2 ? 9_000 : 800, expected);
            try (Project project = projects.open(file)) {
                project.importLines(source, Progress.SILENT);
            }
            assertHolds(expected, file);
        }
        for (int turn = 4; turn >= 1; turn--) {
            try (Project project = projects.open(file)) {
                assertEquals(turn, project.imports().size());
                assertEquals(
                        "sales-" + turn + ".csv",
                        project.undoImport().orElseThrow().fileName());
            }
            Map<String, List<String>> before = states.get(turn - 1);
            Map<String, List<String>> after = TableDump.of(file);
            assertEquals(before.keySet(), after.keySet());
            for (String table : before.keySet()) {
                if (!table.equals("basket_block")) { // may be cut at other places
                    assertEquals(before.get(table), after.get(table), table);
                }
            }
        }
        try (Project project = projects.open(file)) {
            assertEquals(Optional.empty(), project.undoImport());
            assertEquals(0, project.baskets().baskets().size());
        }
    }

    private Path earlier(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream in = ImportHistoryTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    @Test
    void aProjectOfTheFirstSchemaOpensAndItsOnlyImportCanBeTakenBack() throws Exception {
        Path file = earlier("schema-1-one-import.cartwright");
        try (Project project = projects.open(file)) {
            assertEquals(2, project.baskets().baskets().size());
            assertEquals(3, project.catalog().size());
            assertEquals("Trail shoe", project.catalog().item(0).name());
            assertEquals(LocalDateTime.of(2024, 3, 5, 8, 26), project.summary().from());
            assertEquals("minilm", project.summary().encoder());
            assertEquals(2, project.rejected(null, 0, 9).size());
            assertEquals(
                    2, project.vectors("m1", List.of("Trail shoe", "Gaiter")).size());
            assertTrue(project.imports().get(0).undoable());
            project.importLines(new MemorySource("x.csv").line("1", "A1", "Other", 5), Progress.SILENT);
            project.importLines(new MemorySource("y.csv").line("1", "A1", "Other", 5), Progress.SILENT);
            project.importLines(new MemorySource("z.csv").line("1", "A1", "Other", 5), Progress.SILENT);
            project.importLines(new MemorySource("z.csv").line("1", "A1", "Other", 5), Progress.SILENT);
            assertEquals("Other", project.catalog().item(0).name());
            for (int i = 0; i < 4; i++) {
                project.undoImport();
            }
            assertEquals("Trail shoe", project.catalog().item(0).name());
            assertEquals(79.9, project.catalog().item(0).price());
            assertEquals("first.csv", project.undoImport().orElseThrow().fileName());
            assertEquals(0, project.catalog().size());
        }
    }

    @Test
    void ofSeveralImportsOfTheFirstSchemaNoneCanBeTakenBackAndLaterOnesCan() throws Exception {
        Path file = earlier("schema-1-two-imports.cartwright");
        try (Project project = projects.open(file)) {
            assertEquals(3, project.baskets().baskets().size());
            assertFalse(project.imports().get(1).undoable());
            assertEquals(Optional.empty(), project.undoImport());
            project.importLines(new MemorySource("x.csv").line("new", "A9", "Other", 5), Progress.SILENT);
            assertEquals(4, project.baskets().baskets().size());
            assertEquals("x.csv", project.undoImport().orElseThrow().fileName());
            assertEquals(Optional.empty(), project.undoImport());
            assertEquals(3, project.baskets().baskets().size());
        }
    }
}
