package cartwright.ui.job;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** Runs a job at once on the calling thread, so that a view model can be tested step by step. */
public final class InlineRunner implements JobRunner {

    @Override
    public <T> RunningJob start(Job<T> job, JobListener<T> listener) {
        try {
            listener.finished(job.run(Progress.SILENT));
        } catch (CancellationException stopped) {
            listener.cancelled();
        } catch (Exception failed) {
            listener.failed(failed);
        }
        return new Done();
    }

    private static final class Done implements RunningJob {
        private final ReadOnlyDoubleWrapper nothing = new ReadOnlyDoubleWrapper(-1);

        @Override
        public ReadOnlyDoubleProperty workDoneProperty() {
            return nothing.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyDoubleProperty totalWorkProperty() {
            return nothing.getReadOnlyProperty();
        }

        @Override
        public void requestCancel() {
            // it is over
        }
    }
}
