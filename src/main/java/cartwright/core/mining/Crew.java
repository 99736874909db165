package cartwright.core.mining;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Shares numbered tasks out among the calling thread and helpers from the common pool.
 *
 * <p>A helper that does not come in time is not waited for. The monitor is asked by the calling thread alone.
 */
final class Crew {

    private static final long LOOK_UP_MILLIS = 5; // between two questions while the last helpers end their tasks

    private final int threads;
    private final MiningMonitor monitor;

    /**
     * Creates a crew.
     *
     * @param threads most threads that work, the calling one included; at least 1
     */
    Crew(int threads, MiningMonitor monitor) {
        this.threads = threads;
        this.monitor = monitor;
    }

    /** What one worker does with each of its tasks. */
    interface Worker {
        /** Does a task; called by one thread after another, never by two at once. */
        void run(int task);
    }

    int threads() {
        return threads;
    }

    /** Runs tasks as {@link #run(int, IntConsumer, Function)} does, and tells nobody how far it is. */
    void run(int tasks, Function<Pace, Worker> workers) {
        run(tasks, task -> {}, workers);
    }

    /**
     * Runs tasks 0 to {@code tasks - 1}, each once, begun in this order, and returns when all are done.
     *
     * @param reached hears the number of a task that was done, on the calling thread
     * @param workers makes a worker, which asks the pace it is given every few milliseconds
     * @throws CancellationException if the monitor ends the run
     */
    void run(int tasks, IntConsumer reached, Function<Pace, Worker> workers) {
        Shift shift = new Shift(tasks, workers);
        for (int helper = 1; helper < Math.min(threads, tasks); helper++) {
            ForkJoinPool.commonPool().execute(shift::help);
        }
        try {
            Pace pace = new Pace(() -> {
                monitor.checkCancelled();
                shift.checkFailed();
            });
            shift.work(pace, reached);
        } catch (RuntimeException | Error failure) {
            shift.fail(failure);
        }
        shift.end(monitor);
    }

    /** One run: the tasks left, the helpers inside, and the first failure. */
    private static final class Shift {

        private final AtomicInteger next = new AtomicInteger();
        private final int tasks;
        private final Function<Pace, Worker> workers;
        private int inside;
        private boolean over;
        private volatile @Nullable Throwable failure;

        Shift(int tasks, Function<Pace, Worker> workers) {
            this.tasks = tasks;
            this.workers = workers;
        }

        void work(Pace pace, IntConsumer reached) {
            Worker worker = workers.apply(pace);
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                worker.run(task);
                reached.accept(task);
                pace.spend(1);
            }
        }

        void help() {
            synchronized (this) {
                if (over) {
                    return;
                }
                inside++;
            }
            try {
                work(new Pace(this::checkFailed), task -> {});
            } catch (RuntimeException | Error helperFailure) {
                fail(helperFailure);
            }
            synchronized (this) {
                inside--;
                notifyAll();
            }
        }

        synchronized void fail(Throwable first) {
            if (failure == null) {
                failure = first;
            }
        }

        void checkFailed() {
            if (failure != null) {
                throw new CancellationException();
            }
        }

        /** Lets no helper in any more, waits for those inside, and throws what any of them threw. */
        void end(MiningMonitor monitor) {
            boolean interrupted = false;
            synchronized (this) {
                over = true;
                while (inside > 0) {
                    interrupted |= !pause(monitor);
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable thrown = failure;
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }

        private synchronized boolean pause(MiningMonitor monitor) {
            try {
                monitor.checkCancelled();
            } catch (CancellationException cancelled) {
                fail(cancelled);
            }
            try {
                wait(LOOK_UP_MILLIS);
                return true;
            } catch (InterruptedException wakened) {
                return false;
            }
        }
    }
}
