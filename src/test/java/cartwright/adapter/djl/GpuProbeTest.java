package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.app.port.GpuFinding;
import cartwright.app.port.GpuFinding.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuProbeTest {

    /** Far longer than a test waits: only a process that is ended comes back in time. */
    private static final int FOREVER_SECONDS = 600;

    @TempDir
    Path machine;

    @TempDir
    Path packFolder;

    private final AtomicInteger trials = new AtomicInteger();

    @BeforeEach
    void layOutADriver() throws Exception {
        Path devices = Files.createDirectories(machine.resolve("proc/driver/nvidia/gpus/0000:01:00.0"));
        Files.writeString(devices.resolve("information"), "Model: \t\t NVIDIA Test 9000\nIRQ: 7\n");
        Files.writeString(
                machine.resolve("proc/driver/nvidia/version"),
                "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5\nGCC version: 12.2.0\n");
        Files.createFile(Files.createDirectories(machine.resolve("usr/lib64")).resolve("libcuda.so.1"));
    }

    private void layOutThePack() throws Exception {
        Files.createFile(packFolder.resolve("libtorch_cuda.so"));
        Files.createFile(packFolder.resolve("libdjl_torch.so"));
    }

    private GpuProbe probe(Duration patience, GpuProbe.Trial trial) {
        return new GpuProbe(
                new GpuDriver(machine, "Linux"),
                new GpuPack(packFolder),
                answer -> {
                    trials.incrementAndGet();
                    return trial.command(answer);
                },
                patience);
    }

    private GpuProbe shell(Duration patience, String script) {
        return probe(patience, answer -> List.of("sh", "-c", script, "sh", answer.toString()));
    }

    @Test
    void withoutADriverNothingIsTried() throws Exception {
        layOutThePack();
        Files.delete(machine.resolve("usr/lib64/libcuda.so.1"));

        assertEquals(
                State.NO_DRIVER,
                shell(Duration.ofSeconds(10), "exit 0").finding().state());
        assertEquals(0, trials.get());
    }

    @Test
    void withoutTheLibrariesNothingIsTriedAndTheirPlaceIsNamed() {
        GpuFinding finding = shell(Duration.ofSeconds(10), "exit 0").finding();

        assertEquals(
                new GpuFinding(State.NO_NATIVES, "NVIDIA Test 9000", "550.54.15", "", packFolder.toString()), finding);
        assertEquals(0, trials.get());
    }

    @Test
    void aTrialThatComesOutRightIsAskedOnce() throws Exception {
        layOutThePack();
        GpuProbe probe = shell(Duration.ofSeconds(10), "echo 'PyTorch 2.5.1' > \"$1\"");

        assertTrue(probe.finding().works());
        assertEquals("PyTorch 2.5.1", probe.finding().detail());
        assertEquals("cu124", probe.finding().natives());
        assertEquals(1, trials.get());
    }

    @Test
    void aTrialThatHangsIsEndedWithItsProcess() throws Exception {
        layOutThePack();
        Path pid = machine.resolve("pid");
        GpuProbe probe = shell(Duration.ofMillis(1500), "echo $$ > '" + pid + "'; exec sleep " + FOREVER_SECONDS);
        long start = System.nanoTime();

        assertEquals(State.TIMED_OUT, probe.finding().state());

        assertTrue(System.nanoTime() - start
                < Duration.ofSeconds(FOREVER_SECONDS / 4).toNanos());
        long id = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(id).ifPresent(left -> left.onExit().join());
        assertFalse(ProcessHandle.of(id).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void aTrialThatCrashesEndsOnlyItself() throws Exception {
        layOutThePack();

        assertEquals(
                State.FAILS,
                shell(Duration.ofSeconds(10), "kill -SEGV $$").finding().state());
    }

    @Test
    void aTrialThatDoesNotStartIsAFailureInWords() throws Exception {
        layOutThePack();
        GpuFinding finding = probe(Duration.ofSeconds(10), answer -> List.of("/nowhere/java"))
                .finding();

        assertEquals(State.FAILS, finding.state());
        assertTrue(finding.detail().contains("/nowhere/java"), finding.detail());
    }
}
