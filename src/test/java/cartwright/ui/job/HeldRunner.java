package cartwright.ui.job;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** Holds every job back until the test lets the oldest go on. */
public final class HeldRunner implements JobRunner {

    private final Deque<Held<?>> held = new ArrayDeque<>();

    @Override
    public <T> RunningJob start(Job<T> job, JobListener<T> listener) {
        Held<T> one = new Held<>(job, listener);
        held.add(one);
        return one;
    }

    /** Returns the number of jobs that were started and are not over. */
    public int running() {
        return held.size();
    }

    /** Lets the oldest job run to its end. */
    public void finishOldest() {
        held.remove().run();
    }

    private static final class Held<T> implements RunningJob, Progress {
        private final Job<T> job;
        private final JobListener<T> listener;
        private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyDoubleWrapper total = new ReadOnlyDoubleWrapper(-1);
        private boolean cancelled;

        Held(Job<T> job, JobListener<T> listener) {
            this.job = job;
            this.listener = listener;
        }

        void run() {
            try {
                checkCancelled();
                listener.finished(job.run(this));
            } catch (CancellationException stopped) {
                listener.cancelled();
            } catch (Exception failed) {
                listener.failed(failed);
            }
        }

        @Override
        public void report(long doneUnits, long allUnits) {
            total.set(allUnits);
            done.set(doneUnits);
        }

        @Override
        public void checkCancelled() {
            if (cancelled) {
                throw new CancellationException();
            }
        }

        @Override
        public ReadOnlyDoubleProperty workDoneProperty() {
            return done.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyDoubleProperty totalWorkProperty() {
            return total.getReadOnlyProperty();
        }

        @Override
        public void requestCancel() {
            cancelled = true;
        }
    }
}
