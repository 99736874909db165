package cartwright.ui.job;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;

/**
 * Shows a toolkit-free job to the window as a JavaFX task. The only bridge between the two.
 *
 * <p>Asking to cancel only raises a flag. The task becomes cancelled when the job has really stopped, so that whoever
 * waits for it may use what the job used (a project file serves one thread at a time). The thread is never interrupted:
 * an interrupt closes the file channel it hits.
 */
final class JobTask<T> extends Task<T> implements Progress, RunningJob {

    private final Job<T> job;
    private volatile boolean cancelRequested;

    JobTask(Job<T> job, JobListener<T> listener) {
        this.job = job;
        setOnSucceeded(event -> listener.finished(getValue()));
        setOnCancelled(event -> listener.cancelled());
        setOnFailed(event -> listener.failed(getException()));
    }

    @Override
    protected T call() throws Exception {
        try {
            checkCancelled();
            return job.run(this);
        } catch (CancellationException stopped) {
            cancel(false); // the state "cancelled" then wins over the "failed" that a thrown exception would mean
            throw stopped;
        }
    }

    @Override
    public void report(long done, long total) {
        updateProgress(done, total); // Task coalesces
    }

    @Override
    public void checkCancelled() {
        if (cancelRequested) {
            throw new CancellationException();
        }
    }

    @Override
    public void requestCancel() {
        cancelRequested = true;
    }
}
