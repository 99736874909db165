package cartwright.app.task;

import cartwright.app.job.Progress;
import cartwright.core.mining.MiningMonitor;

/** Tells a job's progress of mining, in levels or as a share, and passes the wish to stop on. */
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
    public void done(double share) {
        progress.report(Math.round(share * 100), 100);
    }

    @Override
    public void checkCancelled() {
        progress.checkCancelled();
    }
}
