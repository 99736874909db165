package cartwright.adapter.djl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingLeftoversTest {

    @TempDir
    Path cache;

    private Path folder(String name, Duration age) throws Exception {
        Path folder = Files.createDirectories(cache.resolve("pytorch").resolve(name));
        Files.writeString(Files.createDirectories(folder.resolve("deep")).resolve("libtorch_cpu.so"), "half of it");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
        return folder;
    }

    @Test
    void onlyWhatAnInterruptedUnpackingLeftGoes() throws Exception {
        Path left = folder("tmp10551277892217999357", Duration.ofHours(2));
        Path beingUnpacked = folder("tmp11946462041873415780", Duration.ofMinutes(1));
        Path finished = folder("2.7.1-cpu-linux-x86_64", Duration.ofDays(30));
        Path another = folder("tmp-of-the-analyst", Duration.ofDays(30));

        UnpackingLeftovers.clear(cache);

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(beingUnpacked.resolve("deep/libtorch_cpu.so")));
        assertTrue(Files.exists(finished.resolve("deep/libtorch_cpu.so")));
        assertTrue(Files.exists(another.resolve("deep/libtorch_cpu.so")));
    }
}
