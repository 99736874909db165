package cartwright.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import cartwright.app.port.StoreException;
import cartwright.app.port.StoreException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never happen to a project, and what no file may do to the program. */
class SqliteSafetyTest {

    private static byte[] made;

    @TempDir
    Path folder;

    private final SqliteProjects projects = new SqliteProjects(Clock.systemUTC());

    /** The same project for every test, made once. */
    private Path project() throws Exception {
        Path file = folder.resolve("p.cartwright");
        if (made == null) {
            make(file);
            made = Files.readAllBytes(file);
        } else {
            Files.write(file, made);
        }
        return file;
    }

    private void make(Path file) throws Exception {
        try (Project project = projects.openOrCreate(file)) {
            MemorySource source =
                    new MemorySource("a.csv").bad(cartwright.app.port.RejectedLine.Reason.RETURN, "q", "x");
            for (int i = 0; i < 3_000; i++) {
                source.line("b" + i / 4, "s" + i * 7 % 300, "Product " + i * 7 % 300, 1 + i);
            }
            project.importLines(source, Progress.SILENT);
            project.saveVectors("m", List.of("Product 1"), List.of(new float[] {1, 2}));
        }
    }

    private static void change(Path file, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : String.join("; ", statements).split("; (?=CREATE TABLE)")) {
                statement.execute(sql);
            }
        }
    }

    private void assertRefused(Reason reason, Path file) {
        StoreException failure = assertThrows(StoreException.class, () -> readAll(file));
        assertEquals(reason, failure.reason(), failure.getMessage());
        assertEquals(file, failure.file());
    }

    private void readAll(Path file) throws StoreException {
        try (Project project = projects.open(file)) {
            project.summary();
            project.catalog();
            project.baskets().baskets();
            project.rejected(null, 0, 100);
            project.layouts();
            project.vectors("m", List.of("Product 1"));
        }
    }

    @Test
    void filesThatAreNoProjectAreRefusedAndLeftAlone() throws Exception {
        assertRefused(Reason.MISSING, folder.resolve("nowhere.cartwright"));
        assertRefused(Reason.NOT_A_PROJECT, folder);
        Path text = Files.writeString(folder.resolve("text.cartwright"), "order,item\n1,shoe\n".repeat(1_000));
        Path empty = Files.createFile(folder.resolve("empty.cartwright"));
        Path foreign = folder.resolve("foreign.cartwright");
        change(foreign, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)");

        for (Path file : List.of(text, foreign)) {
            byte[] before = Files.readAllBytes(file);
            assertRefused(Reason.NOT_A_PROJECT, file);
            StoreException failure = assertThrows(StoreException.class, () -> projects.openOrCreate(file));
            assertEquals(Reason.NOT_A_PROJECT, failure.reason());
            assertArrayEquals(before, Files.readAllBytes(file));
        }
        assertRefused(Reason.NOT_A_PROJECT, empty);
        projects.openOrCreate(empty).close();
        readAll(empty);
        StoreException failure = assertThrows(
                StoreException.class, () -> projects.openOrCreate(folder.resolve("no/such/folder/p.cartwright")));
        assertEquals(Reason.NOT_WRITABLE, failure.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b=1 #x", "100%20", "mode=memory", "鞋 ' \" ;", "file:x?mode=memory"})
    void anyNameIsANameAndNoOrder(String name) throws Exception {
        Path file = folder.resolve(name + ".cartwright");
        try (Project project = projects.openOrCreate(file)) {
            project.importLines(new MemorySource("a.csv").line("1", "A", "A", 1), Progress.SILENT);
        }
        assertTrue(Files.size(file) > 0);
        try (Project project = projects.open(file)) {
            assertEquals(1, project.summary().lines());
        }
    }

    @Test
    void aNewerProjectIsRefusedAndLeftAlone() throws Exception {
        Path file = project();
        change(file, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        assertRefused(Reason.TOO_NEW, file);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER INSERT ON line BEGIN DELETE FROM basket; END",
                "CREATE VIEW v AS SELECT * FROM line",
                "CREATE VIRTUAL TABLE f USING fts5(x)",
                "PRAGMA user_version = 0",
                "DROP TABLE line",
                "UPDATE item SET sku = ' ' WHERE id = 3",
                "UPDATE item SET name = '' WHERE id = 3",
                "UPDATE item SET id = 1000000 WHERE id = 3",
                "UPDATE item SET id = -5 WHERE id = 3",
                "UPDATE line SET item_id = 5000000 WHERE item_id = 3",
                "UPDATE line SET item_id = -1 WHERE item_id = 3",
                "UPDATE line SET basket_id = 5000000 WHERE item_id = 3",
                "DELETE FROM line WHERE basket_id = 5",
                "UPDATE basket SET time = 'tomorrow'",
                "UPDATE rejected_line SET reason = 'MOOD'",
                "UPDATE vector SET data = x'00'",
                "UPDATE vector SET dimension = -2",
                "UPDATE vector SET data = x'0000c07f0000c07f'",
                "UPDATE vector SET dimension = 100000000",
                "UPDATE vector SET data = zeroblob(200000000)",
                "UPDATE item SET name = hex(zeroblob(50000000)) WHERE id = 3",
                "UPDATE basket_block SET data = zeroblob(200000000)",
                "UPDATE basket_block SET data = zeroblob(200000000), baskets = 200000000 / 5",
                "UPDATE item SET sku = x'' WHERE id = 3",
                "UPDATE source SET layout = '{'",
                "UPDATE source SET layout = '[1]'",
                "UPDATE source SET layout = '{\"headings\":[\"a\"],\"products\":[7]}'",
                "UPDATE source SET columns = '{\"MOOD\":\"a\"}', layout = '{}'",
                "UPDATE source SET layout = hex(zeroblob(50000000))",
                "UPDATE rejected_line SET text = hex(zeroblob(50000000))",
                "UPDATE line SET item_id = 'shoe' WHERE item_id = 3",
                "UPDATE line SET item_id = 3.5 WHERE item_id = 3",
                "UPDATE line SET basket_id = x'05' WHERE basket_id = 5",
                "UPDATE line SET promoted = 'yes'",
                "UPDATE line SET price = 'dear' WHERE item_id = 3",
                "UPDATE item SET sku = x'41' WHERE id = 3",
                "UPDATE item SET price = 'dear' WHERE id = 3",
                "UPDATE item_name SET lines = 'many' WHERE item_id = 3",
                "UPDATE basket SET time = 7 WHERE id = 3",
                "UPDATE basket SET store_id = 'here' WHERE id = 3",
                "UPDATE source SET first_line = 'a', first_basket = 'b'",
                "UPDATE source SET lines = 'many'",
                "UPDATE rejected_line SET line_number = 'first'",
                "UPDATE vector SET dimension = 'two'",
                "INSERT INTO meta VALUES ('encoder', x'00')",
                "INSERT INTO catalogue VALUES ('s3', 1, '', '', 'dear', NULL, '', '')",
                "INSERT INTO run VALUES ('1', 'a', 'now', '', '', '', 'x', 1, 1, 1, 1)",
                "DROP TABLE item_name",
                "ALTER TABLE meta RENAME TO kept",
                "DROP TABLE store; CREATE TABLE store (id INTEGER PRIMARY KEY, name TEXT AS (upper('x')))",
                "DROP TABLE segment; CREATE TABLE segment (id INTEGER PRIMARY KEY, name BLOB NOT NULL)",
                "DROP TABLE basket",
                "ALTER TABLE line RENAME COLUMN item_id TO other"
            })
    void aTamperedProjectIsDamagedAndNothingElse(String tampering) throws Exception {
        Path file = project();
        change(file, tampering);
        assertRefused(Reason.DAMAGED, file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE basket_block SET data = zeroblob(400000000)",
                "INSERT INTO basket_block VALUES (750, 80000000, 0, NULL, NULL, 0, zeroblob(400000000))",
                "UPDATE vector SET data = zeroblob(400000000), dimension = 65536",
                "UPDATE item SET name = hex(zeroblob(200000000))  WHERE id = 3",
                "INSERT INTO rejected_line SELECT source_id, 1, '', reason, hex(zeroblob(7000000)), NULL"
                        + " FROM rejected_line, json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]')"
            })
    void aHugeValueFillsNoMemory(String tampering) throws Exception {
        Path file = project();
        change(file, tampering);
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        try {
            readAll(file);
        } catch (StoreException refused) {
            assertEquals(Reason.DAMAGED, refused.reason());
        }
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(bytes < 96 << 20, (bytes >> 20) + " MB");
    }

    @Test
    void noOtherFileCanBeAttached() throws Exception {
        try (Connection connection = SqliteProjects.config().createConnection("jdbc:sqlite:" + project());
                Statement statement = connection.createStatement()) {
            String sql = "ATTACH DATABASE '" + folder.resolve("other") + "' AS other";
            assertThrows(java.sql.SQLException.class, () -> statement.execute(sql));
        }
        assertFalse(Files.exists(folder.resolve("other")));
    }

    @Test
    void randomDamageIsASentenceAndNeverACrash() throws Exception {
        Path file = project();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            byte[] bytes = whole.clone();
            for (int i = 1 + random.nextInt(200); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            int length = round % 3 == 0 ? random.nextInt(bytes.length) : bytes.length;
            Path damaged = folder.resolve("damaged" + round + ".cartwright");
            Files.write(damaged, java.util.Arrays.copyOf(bytes, length));
            try {
                readAll(damaged);
            } catch (StoreException e) {
                refused++;
            }
        }
        assertTrue(refused > 150, "only " + refused + " were noticed");
    }

    @Test
    void theSizeOfTheFileIsTheSizeOfTheProject() throws Exception {
        Path file = project();
        try (Project project = projects.open(file)) {
            project.chooseEncoder("minilm");
            for (String end : List.of("-wal", "-shm", "-journal")) {
                assertFalse(Files.exists(file.resolveSibling(file.getFileName() + end)), end);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE line SET item_id = 4 WHERE basket_id = 5",
                "UPDATE basket SET time = '2020-02-02 02:02:02' WHERE id = 6",
                "DELETE FROM basket_block",
                "UPDATE basket_block SET data = x'00'",
                "UPDATE basket_block SET baskets = 2000000000",
                "UPDATE basket_block SET items = -1",
                "UPDATE basket_block SET crc = 1",
                "UPDATE basket_block SET data = 'text', baskets = 1",
                "UPDATE basket_block SET first_basket = 7"
            })
    void whatAnotherProgramChangedInTheTablesIsWhatCounts(String change) throws Exception {
        Path file = project();
        change(file, change);
        BasketColumns tables;
        try (Project project = projects.open(file);
                Connection browser = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            tables = new BasketTables(browser).read();
            assertEquals(750, project.baskets().baskets().size());
            assertEquals(
                    tables.item(tables.start(5)), project.baskets().baskets().itemsOf(5)[0]);
            assertEquals(tables.time(6), project.baskets().occasions().time(6));
            assertTrue(new BasketBlocks(browser).holds(tables));
        }
    }

    /** Another program is writing the project. */
    private static void assertRefusesToWriteBeside(Path file) {
        StoreException locked = assertThrows(StoreException.class, () -> {
            try (Project project = new SqliteProjects(Clock.systemUTC(), 50).open(file)) {
                project.chooseEncoder("minilm");
            }
        });
        assertEquals(Reason.LOCKED, locked.reason());
    }

    @Test
    void aProgramKilledInTheMiddleOfAnImportLosesNothingOfBefore() throws Exception {
        Path file = project();
        ProjectSummary before;
        try (Project project = projects.open(file)) {
            before = project.summary();
        }
        long small = file.toFile().length();
        for (int kill = 1; kill <= 3; kill++) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessSource.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.log").toFile())
                    .start();
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (file.toFile().length() == small && program.isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            assertTrue(program.isAlive(), Files.readString(folder.resolve("child.log")));
            assertRefusesToWriteBeside(file);
            program.destroyForcibly().waitFor();
            assertTrue(file.toFile().length() > small, "killed before it wrote");

            try (Project project = projects.open(file)) {
                assertEquals(before, project.summary());
                assertEquals(before.baskets(), project.baskets().baskets().size());
            }
        }
    }
}
