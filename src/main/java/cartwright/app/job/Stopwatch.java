package cartwright.app.job;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells how much of a limited time is used up, from when it was made. */
public final class Stopwatch {

    private final long nanos;
    private final LongSupplier clock;
    private final long start;

    /**
     * Starts.
     *
     * @param limit the time there is; above 0
     * @param clock nanoseconds since some moment, such as {@code System::nanoTime}
     */
    public Stopwatch(Duration limit, LongSupplier clock) {
        this.nanos = limit.toNanos();
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** Returns the share of the time that is used up; 1 for all of it, more when it is over. */
    public double spent() {
        return (double) (clock.getAsLong() - start) / nanos;
    }
}
