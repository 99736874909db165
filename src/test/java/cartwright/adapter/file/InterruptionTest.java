package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.app.job.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that reads a file and asks nobody ends when the work is no longer wanted. */
class InterruptionTest {

    @TempDir
    Path folder;

    /** Is no longer wanted after some questions. */
    private static final class Impatient implements Progress {

        private final AtomicInteger left = new AtomicInteger(3);

        @Override
        public void report(long done, long total) {
            // only questions count
        }

        @Override
        public void checkCancelled() {
            if (left.decrementAndGet() < 0) {
                throw new CancellationException();
            }
        }
    }

    @Test
    void aCallThatReadsForeverEnds() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "text");
        Interruption interruption = new Interruption(new Impatient());
        try (FileChannel channel = FileChannel.open(file)) {
            assertThrows(CancellationException.class, () -> interruption.watch(() -> {
                while (channel.read(ByteBuffer.allocate(1), 0) == 1) {
                    Thread.onSpinWait();
                }
                return 0;
            }));
        }
        assertFalse(Thread.interrupted(), "the thread goes on undisturbed");
    }

    @Test
    void whatEndsByItselfIsLeftAlone() throws Exception {
        Interruption interruption = new Interruption(Progress.SILENT);
        assertEquals(7, interruption.watch(() -> 7));
        IOException damage = new IOException();
        assertEquals(
                damage,
                assertThrows(
                        IOException.class,
                        () -> interruption.watch(() -> {
                            throw damage;
                        })));
        Thread.sleep(120);
        assertFalse(Thread.interrupted());
    }
}
