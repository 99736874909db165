package cartwright.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The one bridge between threads, on the real toolkit. */
@ExtendWith(ApplicationExtension.class)
class ThreadedJobRunnerTest {

    private record End(String how, boolean onWindowThread) {}

    private static JobListener<String> into(CompletableFuture<End> end) {
        return new JobListener<>() {
            @Override
            public void finished(String result) {
                end.complete(new End(result, Platform.isFxApplicationThread()));
            }

            @Override
            public void cancelled() {
                end.complete(new End("cancelled", Platform.isFxApplicationThread()));
            }

            @Override
            public void failed(Throwable error) {
                end.complete(new End("failed: " + error.getMessage(), Platform.isFxApplicationThread()));
            }
        };
    }

    @Test
    void worksAwayFromTheWindowAndReportsBackOnItsThread() throws Exception {
        try (ThreadedJobRunner runner = new ThreadedJobRunner()) {
            CompletableFuture<End> end = new CompletableFuture<>();
            AtomicBoolean onWindowThread = new AtomicBoolean(true);
            Platform.runLater(() -> runner.start(
                    progress -> {
                        onWindowThread.set(Platform.isFxApplicationThread());
                        return "result";
                    },
                    into(end)));
            assertEquals(new End("result", true), end.get(20, TimeUnit.SECONDS));
            assertFalse(onWindowThread.get());
        }
    }

    @Test
    void whatIsAskedForAfterTheEndIsNotDoneAndNoError() throws Exception {
        ThreadedJobRunner runner = new ThreadedJobRunner();
        runner.close();
        CompletableFuture<End> end = new CompletableFuture<>();
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        Platform.runLater(() -> {
            runner.start(progress -> "result", into(end));
            asked.complete(true);
        });
        assertTrue(asked.get(20, TimeUnit.SECONDS));
        assertFalse(end.isDone());
    }

    @Test
    void aFailureIsHeardAsOne() throws Exception {
        try (ThreadedJobRunner runner = new ThreadedJobRunner()) {
            CompletableFuture<End> end = new CompletableFuture<>();
            Platform.runLater(() -> runner.start(
                    progress -> {
                        throw new IllegalStateException("broken");
                    },
                    into(end)));
            assertEquals(new End("failed: broken", true), end.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void cancelledIsHeardOnlyWhenTheJobHasReallyStopped() throws Exception {
        try (ThreadedJobRunner runner = new ThreadedJobRunner()) {
            CompletableFuture<End> end = new CompletableFuture<>();
            CompletableFuture<RunningJob> started = new CompletableFuture<>();
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch step = new CountDownLatch(1);
            AtomicBoolean interrupted = new AtomicBoolean();
            Platform.runLater(() -> started.complete(runner.start(
                    progress -> {
                        running.countDown();
                        try {
                            step.await();
                        } catch (InterruptedException unexpected) {
                            interrupted.set(true);
                        }
                        progress.checkCancelled();
                        return "not stopped";
                    },
                    into(end))));
            assertTrue(running.await(20, TimeUnit.SECONDS));
            started.get(20, TimeUnit.SECONDS).requestCancel();
            Thread.sleep(200);
            assertFalse(end.isDone(), "the job still runs its step");
            step.countDown();
            assertEquals(new End("cancelled", true), end.get(20, TimeUnit.SECONDS));
            assertFalse(interrupted.get(), "a step is never interrupted");
            assertTrue(end.isDone());
        }
    }
}
