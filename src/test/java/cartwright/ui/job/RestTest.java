package cartwright.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.app.job.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RestTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void whatIsReplacedMeanwhileIsNeverBegun() {
        Progress replaced = new Progress() {
            private int asked;

            @Override
            public void report(long done, long total) {}

            @Override
            public void checkCancelled() {
                if (++asked > 2) {
                    throw new CancellationException();
                }
            }
        };
        assertThrows(
                CancellationException.class,
                () -> Rest.then(progress -> runs.incrementAndGet()).run(replaced));
        assertEquals(0, runs.get());
    }

    @Test
    void whatIsNotReplacedIsDone() throws Exception {
        assertEquals(1, Rest.then(progress -> runs.incrementAndGet()).run(Progress.SILENT));
    }
}
