package cartwright.ui.job;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One line of work in which a newer request replaces an older one.
 *
 * <p>At most one job runs. A new request asks the running job to stop and waits for it; of the requests that come in
 * meanwhile only the newest is kept. A replaced job's result is not published, unless the line has patience: then a
 * replaced job may still finish within that time, so that results follow a slider while it moves instead of only when it
 * rests. Used on the window's thread alone.
 *
 * @param <T> what the jobs return
 */
public final class LatestOnly<T> {

    private final JobRunner runner;
    private final Consumer<T> publish;
    private final Consumer<Throwable> failed;
    private final Runnable stopped;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final long patience;
    private @Nullable Ending running;
    private @Nullable Job<T> waiting;
    private long newest;

    /**
     * Creates an idle line.
     *
     * @param publish takes the result of the newest request
     * @param failed takes the error of the newest request
     */
    public LatestOnly(JobRunner runner, Consumer<T> publish, Consumer<Throwable> failed) {
        this(runner, publish, failed, () -> {}, Duration.ZERO);
    }

    /**
     * Creates an idle line.
     *
     * @param publish takes the result of the newest request
     * @param failed takes the error of the newest request
     * @param stopped hears that the analyst cancelled the newest request
     * @param patience how long a job may run, from its start, once it is replaced
     */
    public LatestOnly(
            JobRunner runner, Consumer<T> publish, Consumer<Throwable> failed, Runnable stopped, Duration patience) {
        this.runner = runner;
        this.publish = publish;
        this.failed = failed;
        this.stopped = stopped;
        this.patience = patience.toNanos();
    }

    /** Tells whether the last published result is stale: a newer one is being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Asks for a job to be done instead of any that is running or waiting. */
    public void request(Job<T> job) {
        newest++;
        waiting = job;
        busy.set(true);
        if (running == null) {
            startWaiting();
        } else {
            running.replace();
        }
    }

    /** Drops what is running or waiting; nothing more is published until the next request. */
    public void cancel() {
        newest++;
        waiting = null;
        if (running != null) {
            running.drop();
        }
    }

    private void startWaiting() {
        Job<T> job = waiting;
        waiting = null;
        if (job == null) {
            busy.set(false);
            return;
        }
        Ending ending = new Ending(newest);
        running = ending;
        RunningJob started = runner.start(progress -> job.run(ending.watching(progress)), ending);
        ending.job = started;
    }

    private final class Ending implements JobListener<T> {

        private final long number;
        private final long started = System.nanoTime();
        private volatile boolean replaced;
        private boolean dropped;
        private @Nullable RunningJob job;

        Ending(long number) {
            this.number = number;
        }

        void replace() {
            replaced = true;
            if (patience == 0) {
                stop();
            }
        }

        void drop() {
            dropped = true;
            stop();
        }

        private void stop() {
            if (job != null) {
                job.requestCancel();
            }
        }

        private boolean overdue() {
            return replaced && System.nanoTime() - started > patience;
        }

        /** Asked by the job on its own thread between two steps. */
        Progress watching(Progress progress) {
            return new Progress() {
                @Override
                public void report(long done, long total) {
                    progress.report(done, total);
                }

                @Override
                public void checkCancelled() {
                    progress.checkCancelled();
                    if (overdue()) {
                        throw new CancellationException();
                    }
                }
            };
        }

        @Override
        public void finished(T result) {
            running = null;
            if (!dropped && (number == newest || patience > 0)) {
                publish.accept(result); // while still busy: nobody sees old results that look up to date
            }
            goOn();
        }

        @Override
        public void cancelled() {
            running = null;
            if (number == newest) {
                stopped.run();
            }
            goOn();
        }

        @Override
        public void failed(Throwable error) {
            running = null;
            if (number == newest) {
                failed.accept(error);
            }
            goOn();
        }

        /** Who heard the result may have asked anew already. */
        private void goOn() {
            if (running == null) {
                startWaiting();
            }
        }
    }
}
