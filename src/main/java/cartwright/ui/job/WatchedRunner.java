package cartwright.ui.job;

import cartwright.app.job.Job;

/** Tells of every step of the jobs of another runner, on the window's thread; steps in quick succession become one. */
public final class WatchedRunner implements JobRunner {

    private final JobRunner runner;
    private final Runnable stepped;

    /**
     * Creates the runner.
     *
     * @param stepped hears that a running job has reported
     */
    public WatchedRunner(JobRunner runner, Runnable stepped) {
        this.runner = runner;
        this.stepped = stepped;
    }

    @Override
    public <T> RunningJob start(Job<T> job, JobListener<T> listener) {
        RunningJob running = runner.start(job, listener);
        running.workDoneProperty().addListener(observable -> stepped.run());
        return running;
    }
}
