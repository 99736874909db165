package cartwright.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.sqlite.KilledProgram.Moment;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program killed at random moments of import, append, encoding, migration and taking back leaves the last state that was
 * committed, to the last cell. The long run is {@code mvn -o test -Dtest=KilledAtAnyMomentTest -Dcartwright.kills=250}
 * (50 of each; {@code -Dcartwright.kills.seed=N} chooses other moments).
 */
class KilledAtAnyMomentTest {

    private static final int FEW = KilledWork.values().length;

    /** Kills come up to this share of the time that the work took undisturbed: a few after its end. */
    private static final double LATEST = 1.05;

    /** Kills aimed at a transaction come up to this share of the time of the work after it began. */
    private static final double IN_TRANSACTION = 0.3;

    private final Random random = new Random(Long.getLong("cartwright.kills.seed", 11));
    private final Map<KilledWork, Plan> plans = new EnumMap<>(KilledWork.class);

    @TempDir
    Path folder;

    private KilledProgram programs;

    /** What is known of a kind of work before anything is killed, and what came of it. */
    private static final class Plan {

        /** What the project holds after 0, 1, ... transactions. */
        private final List<Map<String, List<String>>> states = new ArrayList<>();

        private long nanos;
        private int kills;
        private int before;
        private int journals;
        private int later;
    }

    @Test
    void theLastCommittedStateIsThere(TestReporter reporter) throws Exception {
        int kills = Integer.getInteger("cartwright.kills", FEW);
        programs = new KilledProgram(folder);
        KilledWork.writeFiles(folder);
        programs.writeArchive();
        for (KilledWork work : KilledWork.values()) {
            plans.put(work, plan(work));
        }
        for (int i = 0; i < kills; i++) {
            kill(KilledWork.values()[i % FEW], i);
        }
        plans.forEach((work, plan) -> reporter.publishEntry(
                work.name(),
                "%d killed within %d ms, %d before the end, %d with a journal left, %d after a commit of several"
                        .formatted(plan.kills, plan.nanos / 1_000_000, plan.before, plan.journals, plan.later)));
    }

    /** Does the work here once for the states, and in a program of its own for the time. */
    private Plan plan(KilledWork work) throws Exception {
        Plan plan = new Plan();
        Path base = base(work);
        work.prepare(base, folder);
        Path file = copy(work);
        KilledWork.STORE.openOrCreate(file).close();
        plan.states.add(TableDump.of(file));
        work.run(file, folder, () -> plan.states.add(dump(file)));
        plan.states.add(TableDump.of(file));
        if (work == KilledWork.MIGRATION) { // opening is the work
            plan.states.remove(0);
        }
        plan.nanos = programs.time(work, copy(work));
        return plan;
    }

    private static Map<String, List<String>> dump(Path file) {
        try {
            return TableDump.of(file);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Path base(KilledWork work) {
        return folder.resolve(work + "-before.cartwright");
    }

    private Path copy(KilledWork work) throws Exception {
        Path file = folder.resolve(work + ".cartwright");
        Files.deleteIfExists(KilledProgram.journal(file));
        if (Files.exists(base(work))) {
            return Files.copy(base(work), file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(file);
        return file;
    }

    private void kill(KilledWork work, int number) throws Exception {
        Plan plan = plans.get(work);
        Path file = copy(work);
        int committed = programs.kill(work, file, moment(plan));
        int last = plan.states.size() - 1;
        plan.kills++;
        plan.journals += Files.exists(KilledProgram.journal(file)) ? 1 : 0;
        int told = work == KilledWork.MIGRATION ? 0 : committed;
        plan.before += work == KilledWork.MIGRATION ? 1 - committed : told < last ? 1 : 0;

        assertOpens(file);
        Map<String, List<String>> found = TableDump.of(file);
        int state = plan.states.indexOf(found);
        assertTrue(state >= told, "kill " + number + ", " + work + ": state " + state + " after " + told
                + (state < 0 ? " " + difference(plan.states.get(told), found) : ""));
        plan.later += state > 0 && state < last ? 1 : 0;
    }

    /** Every other kill of a kind is aimed at an open transaction: they are short, and the other half rarely hits one. */
    private Moment moment(Plan plan) {
        boolean aimed = plan.kills % 2 == 1;
        return new Moment(aimed, (long) (random.nextDouble() * (aimed ? IN_TRANSACTION : LATEST) * plan.nanos));
    }

    private static String difference(Map<String, List<String>> expected, Map<String, List<String>> found) {
        return expected.keySet().stream()
                .filter(table -> !expected.get(table).equals(found.get(table)))
                .toList()
                .toString();
    }

    /** Opens the project as the program does, and has SQLite look at every page. */
    private static void assertOpens(Path file) throws Exception {
        ProjectSummary summary;
        try (Project project = KilledWork.STORE.openOrCreate(file)) {
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
    }
}
