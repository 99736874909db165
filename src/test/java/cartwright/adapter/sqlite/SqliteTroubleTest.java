package cartwright.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cartwright.app.job.Progress;
import cartwright.app.port.ImportException;
import cartwright.app.port.LineSink;
import cartwright.app.port.LineSource;
import cartwright.app.port.Project;
import cartwright.app.port.ProjectSummary;
import cartwright.app.port.SourceDescription;
import cartwright.app.port.StoreException;
import cartwright.app.port.StoreException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full, gone or not to be written, and others who want the same project: a sentence, and nothing lost. */
class SqliteTroubleTest {

    @TempDir
    Path folder;

    private @Nullable Path mounted;

    private static final int IMPATIENT = 200;

    private final SqliteProjects projects = new SqliteProjects(Clock.systemUTC(), IMPATIENT);

    private Path project() throws Exception {
        Path file = folder.resolve("p.cartwright");
        try (Project project = projects.openOrCreate(file)) {
            MemorySource source = new MemorySource("a.csv");
            for (int i = 0; i < 3_000; i++) {
                source.line("b" + i / 4, "s" + i * 7 % 300, "Product " + i * 7 % 300, 1 + i);
            }
            project.importLines(source, Progress.SILENT);
        }
        return file;
    }

    @Test
    void aFullDiskKeepsTheProjectAsItWas() throws Exception {
        Path file = project();
        ProjectSummary before;
        try (Project project = projects.open(file)) {
            before = project.summary();
        }
        try (Connection small = SqliteProjects.config().createConnection("jdbc:sqlite:" + file)) {
            long pages = Sql.number(small, "PRAGMA page_count");
            Sql.number(small, "PRAGMA max_page_count = " + (pages + 20)); // what SQLite says of a disk without room
            Project project = new SqliteProject(file, small, Clock.systemUTC());
            StoreException failure =
                    assertThrows(StoreException.class, () -> project.importLines(large(), Progress.SILENT));
            assertEquals(Reason.NO_SPACE, failure.reason());
            assertEquals(before, project.summary());
        }
        try (Project project = projects.open(file)) {
            assertEquals(before, project.summary());
            assertEquals(750, project.baskets().baskets().size());
            project.importLines(new MemorySource("b.csv").line("1", "A", "A", 1), Progress.SILENT);
            assertEquals(before.lines() + 1, project.summary().lines());
        }
        try (Connection browser = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertEquals("ok", Sql.text(browser, "PRAGMA integrity_check").orElse(""));
        }
    }

    /** Mounts a small disk, which root may where the system is not a container without that right. */
    private Path smallDisk(String options) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(runs("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()), "no disk can be mounted here");
        mounted = disk;
        return disk;
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted != null) {
            assertTrue(runs("umount", mounted.toString()), "a file is still open");
        }
    }

    private static boolean runs(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static MemorySource large() {
        MemorySource large = new MemorySource("large.csv");
        for (int i = 0; i < 60_000; i++) {
            large.line("n" + i / 4, "s" + i % 400, "Product " + i % 400, 1);
        }
        return large;
    }

    @Test
    void aDiskThatIsReallyFullKeepsTheProjectAsItWas() throws Exception {
        Path file = Files.copy(project(), smallDisk("size=2m").resolve("p.cartwright"));
        try (Project project = projects.open(file)) {
            ProjectSummary before = project.summary();
            StoreException failure =
                    assertThrows(StoreException.class, () -> project.importLines(large(), Progress.SILENT));
            assertEquals(Reason.NO_SPACE, failure.reason());
            assertEquals(before, project.summary());
            assertEquals(750, project.baskets().baskets().size());
            project.importLines(new MemorySource("b.csv").line("1", "A", "A", 1), Progress.SILENT);
            assertEquals(before.lines() + 1, project.summary().lines());

            try (OutputStream rest = Files.newOutputStream(file.resolveSibling("others"))) {
                rest.write(new byte[4 << 20]);
            } catch (IOException full) {
                // not one byte is left, not even for the journal
            }
            StoreException again = assertThrows(StoreException.class, () -> project.chooseEncoder("minilm"));
            assertEquals(Reason.NO_SPACE, again.reason());
            assertEquals(before.lines() + 1, project.summary().lines());
        }
        try (Connection browser = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertEquals("ok", Sql.text(browser, "PRAGMA integrity_check").orElse(""));
        }
    }

    @Test
    void aDiskThatMayOnlyBeReadIsASentence() throws Exception {
        Path file = Files.copy(project(), smallDisk("size=2m").resolve("p.cartwright"));
        assertTrue(runs("mount", "-o", "remount,ro", String.valueOf(mounted)));
        assertEquals(
                Reason.NOT_WRITABLE,
                assertThrows(StoreException.class, () -> projects.open(file)).reason());
        StoreException beside = assertThrows(
                StoreException.class, () -> projects.openOrCreate(file.resolveSibling("new.cartwright")));
        assertEquals(Reason.NOT_WRITABLE, beside.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "SMB2", "fuse.sshfs", "9p"})
    void drivesOfOtherMachinesAreKnown(String type) {
        assertTrue(NetworkDrive.isRemote(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "xfs", "NTFS", "apfs", "tmpfs", "overlay", "fuseblk", ""})
    void drivesOfThisMachineAreToo(String type) throws Exception {
        assertFalse(NetworkDrive.isRemote(type));
        try (Project project = projects.open(project())) {
            assertFalse(project.summary().onNetwork());
        }
    }

    /** A network drive that is gone looks the same: the folder of the open project is no longer there. */
    @Test
    void aFolderThatGoesAwayIsASentenceAndTheProjectIsAsItWasWhenItComesBack() throws Exception {
        Path drive = Files.createDirectories(folder.resolve("drive"));
        Path file = Files.move(project(), drive.resolve("p.cartwright"));
        ProjectSummary before;
        try (Project project = projects.open(file)) {
            before = project.summary();
            Files.move(drive, folder.resolve("gone"));
            MemorySource more = new MemorySource("b.csv").line("1", "A", "A", 1);
            StoreException failure =
                    assertThrows(StoreException.class, () -> project.importLines(more, Progress.SILENT));
            assertTrue(
                    failure.reason() == Reason.NOT_WRITABLE || failure.reason() == Reason.UNREACHABLE,
                    failure.toString());
        }
        StoreException missing = assertThrows(StoreException.class, () -> projects.open(file));
        assertEquals(Reason.MISSING, missing.reason());
        Files.move(folder.resolve("gone"), drive);
        try (Project project = projects.open(file)) {
            assertEquals(before, project.summary());
        }
    }

    @Test
    void aFolderThatNobodyMayWriteIsASentence() {
        Path system = Path.of("/proc");
        assumeTrue(Files.isDirectory(system), "only Linux has such a folder that even its owner cannot write");
        StoreException failure =
                assertThrows(StoreException.class, () -> projects.openOrCreate(system.resolve("p.cartwright")));
        assertEquals(Reason.NOT_WRITABLE, failure.reason());
    }

    @Test
    void aSecondWindowReadsWhileTheFirstImportsAndWaitsItsTurnToWrite() throws Exception {
        Path file = project();
        try (Project first = projects.open(file);
                Project second = projects.open(file)) {
            ProjectSummary before = second.summary();
            MemorySource one = new MemorySource("one.csv").line("x1", "A", "A", 1);
            MemorySource two = new MemorySource("two.csv").line("x2", "B", "B", 1);
            first.importLines(
                    new LineSource() {
                        @Override
                        public SourceDescription description() {
                            return one.description();
                        }

                        @Override
                        public void read(LineSink sink, Progress progress) throws ImportException {
                            one.read(sink, progress);
                            assertEquals(before, assertDoesNotThrow(second::summary));
                            StoreException waited =
                                    assertThrows(StoreException.class, () -> second.importLines(two, Progress.SILENT));
                            assertEquals(Reason.LOCKED, waited.reason());
                        }
                    },
                    Progress.SILENT);
            second.importLines(two, Progress.SILENT);
            assertEquals(before.lines() + 2, first.summary().lines());
            assertEquals(first.summary(), second.summary());
        }
    }

    @Test
    void aProjectThatAnotherProgramWritesIsLocked() throws Exception {
        Path file = project();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement();
                Project project = projects.open(file)) {
            statement.execute("BEGIN IMMEDIATE");
            project.summary();
            StoreException failure = assertThrows(StoreException.class, () -> project.chooseEncoder("minilm"));
            assertEquals(Reason.LOCKED, failure.reason());
            statement.execute("ROLLBACK");
            project.chooseEncoder("minilm");
            assertEquals("minilm", project.encoder().orElseThrow());
        }
    }

    @Test
    void aReadOnlyProjectIsRefused() throws Exception {
        Path file = project();
        assumeFalse(!file.toFile().setWritable(false) || Files.isWritable(file), "this user may write everything");
        StoreException failure = assertThrows(StoreException.class, () -> projects.open(file));
        assertEquals(Reason.NOT_WRITABLE, failure.reason());
    }
}
