package cartwright.adapter.djl;

import cartwright.app.port.GpuFinding;
import cartwright.app.port.GpuFinding.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out once whether a GPU can be used: looks for driver and libraries, and only then tries them in a child process. */
final class GpuProbe {

    /** Loading four gigabytes of libraries from a slow disk takes most of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(GpuProbe.class);

    private final GpuDriver driver;
    private final GpuPack pack;
    private final Trial trial;
    private final Duration patience;
    private @Nullable GpuFinding finding;

    /** Says how the trial is started; the file is for its one line. */
    interface Trial {
        List<String> command(Path answer);
    }

    /** Creates the probe of this machine. */
    GpuProbe(Path engineFolder, GpuPack pack) {
        this(
                new GpuDriver(Path.of("/"), System.getProperty("os.name", "")),
                pack,
                answer -> ownProcess(engineFolder, pack.folder(), answer),
                PATIENCE);
    }

    /** Creates a probe that tries in another way. */
    GpuProbe(GpuDriver driver, GpuPack pack, Trial trial, Duration patience) {
        this.driver = driver;
        this.pack = pack;
        this.trial = trial;
        this.patience = patience;
    }

    private static List<String> ownProcess(Path engineFolder, Path packFolder, Path answer) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path java = Path.of(System.getProperty("java.home", ""), "bin", windows ? "java.exe" : "java");
        return List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                GpuTrial.class.getName(),
                engineFolder.toString(),
                packFolder.toString(),
                answer.toString());
    }

    /** Returns what was found; the first call may take as long as the trial. */
    synchronized GpuFinding finding() {
        GpuFinding known = finding;
        if (known == null || known.state() == State.NO_NATIVES && pack.isThere()) { // fetched since
            known = look();
            finding = known;
            LOG.info("GPU: {}", known);
        }
        return known;
    }

    private GpuFinding look() {
        String version = driver.version();
        if (!driver.isThere()) {
            return new GpuFinding(State.NO_DRIVER, driver.device(), version, pack.isThere() ? GpuPack.BUILD : "", "");
        }
        if (!driver.isPartOfTheSystem() && !pack.isThere()) {
            return new GpuFinding(
                    State.NO_NATIVES,
                    driver.device(),
                    version,
                    "",
                    pack.folder().toString());
        }
        return tried(version);
    }

    private GpuFinding tried(String version) {
        Path answer = null;
        try {
            answer = Files.createTempFile("cartwright-gpu", ".txt");
            State state = run(answer);
            String line = Files.readString(answer).strip();
            return new GpuFinding(state, driver.device(), version, build(), line);
        } catch (IOException cannotStart) {
            return new GpuFinding(
                    State.FAILS,
                    driver.device(),
                    version,
                    build(),
                    "the trial did not start: " + cannotStart.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new GpuFinding(State.TIMED_OUT, driver.device(), version, build(), "interrupted");
        } finally {
            delete(answer);
        }
    }

    private String build() {
        return driver.isPartOfTheSystem() ? "mps" : GpuPack.BUILD;
    }

    private State run(Path answer) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(trial.command(answer))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return State.TIMED_OUT;
            }
            return process.exitValue() == GpuTrial.WORKS ? State.WORKS : State.FAILS;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(@Nullable Path answer) {
        try {
            if (answer != null) {
                Files.deleteIfExists(answer);
            }
        } catch (IOException left) {
            LOG.info("a temporary file is left behind");
        }
    }
}
