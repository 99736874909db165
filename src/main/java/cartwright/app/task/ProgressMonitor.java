package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.app.job.Stopwatch;
import cartwright.core.mining.MiningMonitor;
import org.jspecify.annotations.Nullable;

/** Tells a job's progress of mining, in levels or as a share, and passes the wish to stop on. */
final class ProgressMonitor implements MiningMonitor {

    private final Progress progress;
    private final @Nullable Stopwatch stopwatch;

    ProgressMonitor(Progress progress) {
        this(progress, null);
    }

    /**
     * Creates the monitor.
     *
     * @param stopwatch limits the time of mining; null for no limit
     */
    ProgressMonitor(Progress progress, @Nullable Stopwatch stopwatch) {
        this.progress = progress;
        this.stopwatch = stopwatch;
    }

    @Override
    public double timeSpent() {
        return stopwatch == null ? 0 : stopwatch.spent();
    }

    @Override
    public void level(int size, long candidates) {
        progress.report(size, -1);
    }

    @Override
    public void done(double share) {
        progress.report(Math.round(share * 100), 100);
    }

    @Override
    public void checkCancelled() {
        progress.checkCancelled();
    }
}
