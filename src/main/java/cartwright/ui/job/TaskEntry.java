package cartwright.ui.job;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/** One line of the task strip. */
public final class TaskEntry {

    private final TaskKind kind;
    private final LongSupplier nanos;
    private final long started;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", -1);
    private final ReadOnlyDoubleWrapper total = new ReadOnlyDoubleWrapper(this, "total", -1);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper(this, "cancelling");
    private @Nullable RunningJob job;

    TaskEntry(TaskKind kind, LongSupplier nanos) {
        this.kind = kind;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    void follow(RunningJob running) {
        job = running;
        done.bind(running.workDoneProperty());
        total.bind(running.totalWorkProperty());
    }

    /** Returns what kind of work it is. */
    public TaskKind kind() {
        return kind;
    }

    /** Returns the units done; negative while unknown. */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Returns all units; negative while unknown. */
    public ReadOnlyDoubleProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Returns the share done in [0, 1], or -1 while unknown. */
    public double share() {
        return total.get() > 0 ? Math.max(0, Math.min(1, done.get() / total.get())) : -1;
    }

    /** Returns the units done a second since the start; 0 before the first. */
    public double rate() {
        double seconds = (nanos.getAsLong() - started) / 1e9;
        return done.get() > 0 && seconds > 0 ? done.get() / seconds : 0;
    }

    /** Tells whether it was asked to stop and has not stopped yet. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** Asks the work to stop. */
    public void cancel() {
        cancelling.set(true);
        if (job != null) {
            job.requestCancel();
        }
    }
}
