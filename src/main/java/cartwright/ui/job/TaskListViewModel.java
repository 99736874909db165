package cartwright.ui.job;

import cartwright.app.job.Job;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The work under way, as the task strip shows it. */
public final class TaskListViewModel {

    private final JobRunner runner;
    private final LongSupplier nanos;
    private final ObservableList<TaskEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<TaskEntry> readOnly = FXCollections.unmodifiableObservableList(entries);

    /**
     * Creates an empty strip.
     *
     * @param nanos a clock that counts nanoseconds from anywhere
     */
    public TaskListViewModel(JobRunner runner, LongSupplier nanos) {
        this.runner = runner;
        this.nanos = nanos;
    }

    /** Returns the work under way, oldest first; read-only. */
    public ObservableList<TaskEntry> entries() {
        return readOnly;
    }

    /** Returns a runner whose jobs appear here, under this name, while they run. */
    public JobRunner runnerFor(TaskKind kind) {
        return new JobRunner() {
            @Override
            public <T> RunningJob start(Job<T> job, JobListener<T> listener) {
                return startVisibly(kind, job, listener);
            }
        };
    }

    private <T> RunningJob startVisibly(TaskKind kind, Job<T> job, JobListener<T> listener) {
        TaskEntry entry = new TaskEntry(kind, nanos);
        entries.add(entry);
        RunningJob running = runner.start(job, new Leaving<>(entry, listener));
        entry.follow(running);
        return running;
    }

    private final class Leaving<T> implements JobListener<T> {

        private final TaskEntry entry;
        private final JobListener<T> listener;

        Leaving(TaskEntry entry, JobListener<T> listener) {
            this.entry = entry;
            this.listener = listener;
        }

        @Override
        public void finished(T result) {
            entries.remove(entry);
            listener.finished(result);
        }

        @Override
        public void cancelled() {
            entries.remove(entry);
            listener.cancelled();
        }

        @Override
        public void failed(Throwable error) {
            entries.remove(entry);
            listener.failed(error);
        }
    }
}
