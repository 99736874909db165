package cartwright.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.KilledWork.State;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program killed at random moments of import, append, keeping vectors, taking back and migration leaves the last state
 * that was committed. The long run is {@code mvn -o test -Dtest=KilledAtAnyMomentTest -Dcartwright.kills=200}
 * ({@code -Dcartwright.kills.seed=N} chooses other moments).
 */
class KilledAtAnyMomentTest {

    private static final int FEW = 4;

    /** Longest life of a program that works; a migration takes less. */
    private static final int LONGEST_MILLIS = 900;

    private static final int LONGEST_MIGRATION_MILLIS = 400;

    private static final long LARGEST = 300_000;

    private static final int EARLIER_BASKETS = 40_000;

    private final Random random = new Random(Long.getLong("cartwright.kills.seed", 11));

    @TempDir
    Path folder;

    private int inTheMiddle;

    @Test
    void theLastCommittedStateIsThere(TestReporter reporter) throws Exception {
        int kills = Integer.getInteger("cartwright.kills", FEW);
        Path earlier = earlierProject();
        Path file = folder.resolve("p.cartwright");
        State state = new State(0, 0);
        long step = 0;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % 4 == 3) {
                killMigration(earlier);
                continue;
            }
            if (state.lines() > LARGEST) {
                Files.delete(file);
                state = new State(0, 0);
                step = 0;
            }
            long done = kill(file, step, "open", LONGEST_MILLIS);
            while (step <= done) {
                state = state.after(step++);
            }
            State found = stateOf(file);
            if (!found.equals(state)) { // committed, and killed before it could say so
                state = state.after(step++);
            }
            assertEquals(state, found, "kill " + kill + ", step " + step);
        }
        reporter.publishEntry("killed with a journal left behind", inTheMiddle + " of " + kills);
    }

    private void killMigration(Path earlier) throws Exception {
        Path file = Files.copy(earlier, folder.resolve("earlier.cartwright"));
        kill(file, 1, "ready", LONGEST_MIGRATION_MILLIS);
        State found = stateOf(file);
        assertTrue(
                found.lines() >= 3L * EARLIER_BASKETS, found + " lost lines"); // it may have gone on to the next import
        Files.delete(file);
    }

    /** Starts the program, lets it work for a random time after it said the word, and returns the last step it named. */
    private long kill(Path file, long step, String word, int longest) throws Exception {
        Path log = folder.resolve("child.log");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWork.class.getName(),
                        file.toString(),
                        String.valueOf(step))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (program.isAlive() && !Files.readString(log).lines().toList().contains(word)) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(longest));
        assertTrue(program.isAlive(), Files.readString(log));
        program.destroyForcibly().waitFor();
        long done = Files.readString(log)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(step - 1);
        inTheMiddle += Files.exists(file.resolveSibling(file.getFileName() + "-journal")) ? 1 : 0;
        return done;
    }

    /** Opens the project as the program does, and checks everything in it. */
    private static State stateOf(Path file) throws Exception {
        ProjectSummary summary;
        try (Project project = new SqliteProjects(Clock.systemUTC()).openOrCreate(file)) {
            summary = project.summary();
            assertEquals(summary.baskets(), project.baskets().baskets().size());
            assertEquals(summary.items(), project.catalog().size());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertEquals("ok", Sql.text(connection, "PRAGMA integrity_check").orElse(""));
            assertEquals(summary.lines(), Sql.number(connection, "SELECT count(*) FROM line"));
            if (summary.baskets() > 0) {
                assertTrue(new BasketBlocks(connection).holds(new BasketTables(connection).read()), "blocks");
            }
        }
        return new State(summary.lines(), summary.vectors());
    }

    /** A project as the first version of the program wrote it, large enough to be killed while it is brought up. */
    private Path earlierProject() throws Exception {
        Path file = folder.resolve("schema-1.cartwright");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : schemaOne().split(";\\s*\n")) {
                statement.execute(sql);
            }
            statement.execute("INSERT INTO source VALUES (1, 'a.csv', 'ab', 'LONG', '{}', '2025-01-01T00:00:00Z', "
                    + 3 * EARLIER_BASKETS + ", 0)");
            fill(connection, "INSERT INTO item VALUES (?, 's' || ?1, 'Name ' || ?1, '', NULL)", 500);
            fill(connection, "INSERT INTO basket VALUES (?, 'b' || ?1, NULL, '')", EARLIER_BASKETS);
            fill(
                    connection,
                    "INSERT INTO line SELECT ?1, (?1 * 7 + value) % 500, 1, 2, 1, ?1 * 3 + value FROM json_each('[0,1,2]')",
                    EARLIER_BASKETS);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("PRAGMA user_version = 1");
            statement.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
        }
        return file;
    }

    private static void fill(Connection connection, String sql, int rows) throws Exception {
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                row.setInt(1, i);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static String schemaOne() throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream("schema-1.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
