package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.Apriori;
import cartwright.core.mining.BlockCounter;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import java.util.function.LongSupplier;

/** Times level-wise mining with the miner's own counting and with another counter, and compares what they count. */
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
     * @param itemsets found by the miner's own counting
     * @param equal whether the other counter gave the same itemsets with the same counts every time
     */
    public record Times(double own, double other, int itemsets, boolean equal) {}

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
        Timed own = timed(new Apriori(settings), monitor);
        Timed other = timed(new Apriori(settings, counter), monitor);
        boolean equal = equal(own.found, other.found);
        double ownLeast = own.millis;
        double otherLeast = other.millis;
        for (int turn = 1; turn < repeats; turn++) {
            ownLeast = Math.min(ownLeast, timed(new Apriori(settings), monitor).millis);
            Timed again = timed(new Apriori(settings, counter), monitor);
            otherLeast = Math.min(otherLeast, again.millis);
            equal &= equal(own.found, again.found);
        }
        return new Times(ownLeast, otherLeast, own.found.size(), equal);
    }

    private record Timed(FrequentItemsets found, double millis) {}

    private Timed timed(Apriori miner, MiningMonitor monitor) {
        long start = clock.getAsLong();
        FrequentItemsets found = miner.mine(baskets, monitor);
        return new Timed(found, (clock.getAsLong() - start) / NANOS_A_MILLI);
    }

    /** Both come in the order of the levels, so that equal results have equal places. */
    private static boolean equal(FrequentItemsets one, FrequentItemsets other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.supportCount(i) != other.supportCount(i) || !one.itemset(i).equals(other.itemset(i))) {
                return false;
            }
        }
        return true;
    }
}
