package cartwright.app.job;

/**
 * One long piece of work that knows nothing of threads or windows.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface Job<T> {

    /**
     * Does the work on the calling thread.
     *
     * @throws java.util.concurrent.CancellationException if the analyst cancelled it
     * @throws Exception what the implementing job narrows it to: an error the analyst can act on
     */
    T run(Progress progress) throws Exception;
}
