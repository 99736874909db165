package cartwright.ui.job;

import cartwright.app.job.Job;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each job on a daemon thread of its own pool; none any more once it is closed. */
public final class ThreadedJobRunner implements JobRunner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadedJobRunner.class);

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "cartwright-job");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public <T> RunningJob start(Job<T> job, JobListener<T> listener) {
        JobTask<T> task = new JobTask<>(job, listener);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.debug("a job that was asked for while the window closed is not done", closed);
        }
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
