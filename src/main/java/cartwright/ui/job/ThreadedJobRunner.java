package cartwright.ui.job;

import cartwright.app.job.Job;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/** Runs each job on a daemon thread of its own pool. */
public final class ThreadedJobRunner implements JobRunner, AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "cartwright-job");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public <T> RunningJob start(Job<T> job, JobListener<T> listener) {
        JobTask<T> task = new JobTask<>(job, listener);
        threads.execute(task);
        return task;
    }

    /** Does something on the window's thread, soon. */
    public void onWindowThread(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
