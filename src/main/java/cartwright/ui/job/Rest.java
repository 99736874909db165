package cartwright.ui.job;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import java.time.Duration;

/**
 * Work that is worth doing only when the analyst pauses. It waits where it runs, so that a request which takes its place in the
 * meantime costs nothing: a slider that moves asks anew many times a second.
 */
public final class Rest {

    /** Shorter than a person notices, longer than what lies between two places of a slider that moves. */
    public static final Duration PAUSE = Duration.ofMillis(120);

    private static final long STEP_MILLIS = 10;

    private Rest() {}

    /** Returns the job with a pause before it. */
    public static <T> Job<T> then(Job<T> job) {
        return progress -> {
            await(progress);
            return job.run(progress);
        };
    }

    /**
     * Waits for the pause.
     *
     * @throws java.util.concurrent.CancellationException if the progress ends the work meanwhile
     */
    public static void await(Progress progress) throws InterruptedException {
        long end = System.nanoTime() + PAUSE.toNanos();
        while (System.nanoTime() < end) {
            progress.checkCancelled();
            Thread.sleep(STEP_MILLIS);
        }
        progress.checkCancelled();
    }
}
