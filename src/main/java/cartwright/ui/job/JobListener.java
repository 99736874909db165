package cartwright.ui.job;

/**
 * Hears how a job ended: exactly one of the three, on the window's thread, after the job has let go of everything.
 *
 * @param <T> what the job returns
 */
public interface JobListener<T> {

    /** The job returned its result. */
    void finished(T result);

    /** The job was cancelled; nothing went wrong. */
    void cancelled();

    /** The job failed. */
    void failed(Throwable error);
}
