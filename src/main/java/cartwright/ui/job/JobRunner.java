package cartwright.ui.job;

import cartwright.app.job.Job;

/** Runs jobs away from the window's thread. */
public interface JobRunner {

    /** Starts a job; its listener is told on the window's thread how it ended. */
    <T> RunningJob start(Job<T> job, JobListener<T> listener);
}
