package cartwright.adapter.sqlite;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts {@link KilledWork} in programs of their own, quickly: from an archive of loaded classes, which wants jars instead of
 * folders, and with the one compiler that is ready at once.
 */
final class KilledProgram {

    private final Path folder;
    private final String classPath;
    private final Path archive;

    KilledProgram(Path folder) throws IOException {
        this.folder = folder;
        this.archive = folder.resolve("classes.jsa");
        this.classPath = jarsOnly(System.getProperty("java.class.path"));
    }

    private String jarsOnly(String path) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String element : path.split(File.pathSeparator)) {
            Path place = Path.of(element);
            if (Files.isDirectory(place)) {
                place = jar(place, folder.resolve("classes" + jars.size() + ".jar"));
            }
            jars.add(place.toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (name.startsWith("cartwright/") && !name.startsWith("cartwright/ui/")) {
                    entries.putNextEntry(new JarEntry(name));
                    Files.copy(file, entries);
                }
            }
        }
        return jar;
    }

    /** Lets a program do every kind of work, so that its classes are in the archive. */
    void writeArchive() throws Exception {
        Process program = start("-XX:ArchiveClassesAtExit=" + archive, KilledWork.EVERY, folder);
        try (BufferedReader said = program.inputReader()) {
            said.lines().forEach(line -> {});
        }
        if (program.waitFor() != 0) {
            throw failure();
        }
    }

    /** Lets a program do its work, and returns how long that took, in nanoseconds. */
    long time(KilledWork work, Path project) throws Exception {
        Process program = start("-XX:SharedArchiveFile=" + archive, work.name(), project);
        try (BufferedReader said = program.inputReader()) {
            awaitReady(said);
            long start = System.nanoTime();
            String line = said.readLine();
            while (line != null && !line.equals("done")) {
                line = said.readLine();
            }
            if (line == null) {
                throw failure();
            }
            return System.nanoTime() - start;
        } finally {
            program.toHandle().destroyForcibly();
        }
    }

    /** When a program is killed: some nanoseconds after it began to work, or after its first transaction began. */
    record Moment(boolean inTransaction, long nanos) {}

    /** Kills a program, and returns how many transactions it had named by then. */
    int kill(KilledWork work, Path project, Moment moment) throws Exception {
        Process program = start("-XX:SharedArchiveFile=" + archive, work.name(), project);
        try (BufferedReader said = program.inputReader()) {
            awaitReady(said);
            while (moment.inTransaction() && !Files.exists(journal(project)) && !said.ready()) {
                Thread.sleep(1);
            }
            TimeUnit.NANOSECONDS.sleep(moment.nanos());
            if (!program.isAlive()) {
                throw failure();
            }
            program.toHandle().destroyForcibly(); // Process.destroyForcibly would close what it said
            return (int) said.lines().filter(line -> line.equals("committed")).count();
        }
    }

    /** Returns where SQLite keeps what a transaction changes, while it lasts. */
    static Path journal(Path project) {
        return project.resolveSibling(project.getFileName() + "-journal");
    }

    private void awaitReady(BufferedReader said) throws IOException {
        if (!"ready".equals(said.readLine())) {
            throw failure();
        }
    }

    private AssertionError failure() throws IOException {
        return new AssertionError(Files.readString(folder.resolve("errors.log")));
    }

    private Process start(String option, String work, Path project) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                option,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.sqlite.tmpdir=" + folder, // a killed program leaves the driver's library behind
                "-cp",
                classPath,
                KilledWork.class.getName(),
                work,
                project.toString(),
                folder.toString());
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
    }
}
