package cartwright.adapter.file;

import cartwright.app.job.Progress;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Ends long calls of a library that asks nobody, when the work is no longer wanted: the thread is interrupted, and the file
 * closes under the library's hands.
 */
final class Interruption {

    private static final int LOOK_MILLIS = 50;

    /** The clock's own thread: a look takes no time. */
    private static final Executor SOON =
            CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);

    private final Progress progress;

    Interruption(Progress progress) {
        this.progress = progress;
    }

    /** What may take long. */
    interface Call<T> {
        T make() throws IOException;
    }

    /** One call, and who makes it. */
    private final class Watched {

        private final Thread caller = Thread.currentThread();
        private boolean over;

        private synchronized void look() {
            if (over) {
                return;
            }
            try {
                progress.checkCancelled();
                SOON.execute(this::look);
            } catch (CancellationException cancelled) {
                caller.interrupt();
            }
        }

        /** From here on nobody interrupts; what did so before is no concern of what the thread does next. */
        private synchronized void end() {
            over = true;
            Thread.interrupted();
        }
    }

    /**
     * Makes a call.
     *
     * @throws CancellationException if the work is no longer wanted
     */
    <T> T watch(Call<T> call) throws IOException {
        progress.checkCancelled();
        Watched watched = new Watched();
        SOON.execute(watched::look);
        try {
            return call.make();
        } catch (IOException e) {
            progress.checkCancelled();
            throw e;
        } finally {
            watched.end();
        }
    }
}
