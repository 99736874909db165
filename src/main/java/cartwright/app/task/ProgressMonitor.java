package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.core.mining.MiningMonitor;

/** Tells a job's progress of mining, in levels, and passes the wish to stop on. */
final class ProgressMonitor implements MiningMonitor {

    private final Progress progress;

    ProgressMonitor(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void level(int size, long candidates) {
        progress.report(size, -1);
    }

    @Override
    public void checkCancelled() {
        progress.checkCancelled();
    }
}
