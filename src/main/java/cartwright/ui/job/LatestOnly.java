package cartwright.ui.job;

import cartwright.app.job.Job;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One line of work in which a newer request replaces an older one.
 *
 * <p>At most one job runs. A new request asks the running job to stop and waits for it; of the requests that come in
 * meanwhile only the newest is kept. A replaced job's result is not published. Used on the window's thread alone.
 *
 * @param <T> what the jobs return
 */
public final class LatestOnly<T> {

    private final JobRunner runner;
    private final Consumer<T> publish;
    private final Consumer<Throwable> failed;
    private final Runnable stopped;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private @Nullable RunningJob running;
    private @Nullable Job<T> waiting;
    private long newest;

    /**
     * Creates an idle line.
     *
     * @param publish takes the result of the newest request
     * @param failed takes the error of the newest request
     */
    public LatestOnly(JobRunner runner, Consumer<T> publish, Consumer<Throwable> failed) {
        this(runner, publish, failed, () -> {});
    }

    /**
     * Creates an idle line.
     *
     * @param publish takes the result of the newest request
     * @param failed takes the error of the newest request
     * @param stopped hears that the analyst cancelled the newest request
     */
    public LatestOnly(JobRunner runner, Consumer<T> publish, Consumer<Throwable> failed, Runnable stopped) {
        this.runner = runner;
        this.publish = publish;
        this.failed = failed;
        this.stopped = stopped;
    }

    /** Tells whether the last published result is stale: a newer one is being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Returns the job under way, if there is one. */
    public @Nullable RunningJob running() {
        return running;
    }

    /** Asks for a job to be done instead of any that is running or waiting. */
    public void request(Job<T> job) {
        newest++;
        waiting = job;
        busy.set(true);
        if (running == null) {
            startWaiting();
        } else {
            running.requestCancel();
        }
    }

    /** Drops what is running or waiting; nothing more is published until the next request. */
    public void cancel() {
        newest++;
        waiting = null;
        if (running != null) {
            running.requestCancel();
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
        RunningJob started = runner.start(job, ending);
        if (!ending.over) { // a runner may be done before it returns
            running = started;
        }
    }

    private final class Ending implements JobListener<T> {

        private final long number;
        private boolean over;

        Ending(long number) {
            this.number = number;
        }

        @Override
        public void finished(T result) {
            ended();
            if (number == newest) {
                publish.accept(result); // while still busy: nobody sees old results that look up to date
            }
            goOn();
        }

        @Override
        public void cancelled() {
            ended();
            if (number == newest) {
                stopped.run();
            }
            goOn();
        }

        @Override
        public void failed(Throwable error) {
            ended();
            if (number == newest) {
                failed.accept(error);
            }
            goOn();
        }

        private void ended() {
            over = true;
            running = null;
        }

        /** Who heard the result may have asked anew already. */
        private void goOn() {
            if (running == null) {
                startWaiting();
            }
        }
    }
}
