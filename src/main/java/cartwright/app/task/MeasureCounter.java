package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.BlockCounter;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import java.util.function.LongSupplier;

/** Times level-wise mining with the miner's own counting, and with another counter. */
public final class MeasureCounter implements Job<MeasureCounter.Times> {

    private static final double NANOS_A_MILLI = 1e6;

    private final BasketSet baskets;
    private final MiningSettings settings;
    private final int repeats;
    private final BlockCounter counter;
    private final LongSupplier clock;

    /**
     * The least time of several runs by the clock, in milliseconds.
     *
     * @param own with the miner's own counting
     * @param other with the other counter
     */
    public record Times(double own, double other) {}

    /**
     * Creates the job.
     *
     * @param repeats runs of each kind; at least 1
     * @param clock nanoseconds since some moment
     */
    public MeasureCounter(
            BasketSet baskets, MiningSettings settings, int repeats, BlockCounter counter, LongSupplier clock) {
        this.baskets = baskets;
        this.settings = settings;
        this.repeats = repeats;
        this.counter = counter;
        this.clock = clock;
    }

    @Override
    public Times run(Progress progress) {
        MiningMonitor monitor = new ProgressMonitor(progress);
        double own = Double.MAX_VALUE;
        double other = Double.MAX_VALUE;
        for (int turn = 0; turn < repeats; turn++) {
            own = Math.min(own, millis(new Apriori(settings), monitor));
            other = Math.min(other, millis(new Apriori(settings, counter), monitor));
        }
        return new Times(own, other);
    }

    private double millis(Apriori miner, MiningMonitor monitor) {
        long start = clock.getAsLong();
        miner.mine(baskets, monitor);
        return (clock.getAsLong() - start) / NANOS_A_MILLI;
    }
}
