package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.session.MiningForecast;
import cartwright.app.session.MiningTimes;
import cartwright.core.basket.BasketSet;
import cartwright.core.mining.FrequentItemsets;
import cartwright.core.mining.MiningIndex;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.mining.ProjectedMiner;
import cartwright.core.similar.Slice;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** Times the mining of one set of baskets, run after run. */
public final class MeasureMining implements Job<MiningTimes> {

    private static final double NANOS_A_MILLI = 1e6;

    private final BasketSet baskets;
    private final MiningSettings settings;
    private final int repeats;
    private final LongSupplier processor;
    private final LongSupplier clock;

    /**
     * Creates the job.
     *
     * @param repeats runs of each kind; at least 1
     * @param processor nanoseconds of processor time that the thread has used
     * @param clock nanoseconds since some moment
     */
    public MeasureMining(
            BasketSet baskets, MiningSettings settings, int repeats, LongSupplier processor, LongSupplier clock) {
        this.baskets = baskets;
        this.settings = settings;
        this.repeats = repeats;
        this.processor = processor;
        this.clock = clock;
    }

    @Override
    public MiningTimes run(Progress progress) {
        ProgressMonitor monitor = new ProgressMonitor(progress);
        ProjectedMiner one = new ProjectedMiner(settings, 1);
        ProjectedMiner two = new ProjectedMiner(settings, 2);
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        long itemsets = 0;
        long sum = 0;
        for (int turn = 0; turn < repeats; turn++) {
            long start = clock.getAsLong();
            long begun = processor.getAsLong();
            FrequentItemsets found = one.mine(baskets, monitor);
            keepLeast(least, 0, begun, processor);
            keepLeast(least, 1, start, clock);
            itemsets = found.size();
            sum = turn == 0 ? sum(found) : sum;
            begun = processor.getAsLong();
            one.count(MiningIndex.of(baskets, 1, monitor), baskets.size(), monitor);
            keepLeast(least, 2, begun, processor);
            start = clock.getAsLong();
            two.mine(baskets, monitor);
            keepLeast(least, 3, start, clock);
        }
        MiningForecast forecast = new ForecastMining(Slice.of(baskets), null, settings, clock).run(progress);
        double cancelling = 0;
        for (int tenth = 1; tenth < 10; tenth++) {
            cancelling = Math.max(cancelling, cancelled(two, (long) (least[3] * NANOS_A_MILLI * tenth / 10)));
        }
        return new MiningTimes(itemsets, sum, least[0], least[2], least[1], least[3], cancelling, forecast);
    }

    private static void keepLeast(double[] least, int which, long start, LongSupplier now) {
        least[which] = Math.min(least[which], (now.getAsLong() - start) / NANOS_A_MILLI);
    }

    private static long sum(FrequentItemsets found) {
        long sum = 0;
        for (int i = 0; i < found.size(); i++) {
            sum += found.supportCount(i);
        }
        return sum;
    }

    /** Returns how long a run goes on that is to stop after some nanoseconds; 0 where it was done before. */
    private double cancelled(ProjectedMiner miner, long after) {
        long wish = clock.getAsLong() + after;
        MiningMonitor impatient = new ProgressMonitor(new Progress() {
            @Override
            public void report(long done, long total) {
                // Only the wish to stop counts.
            }

            @Override
            public void checkCancelled() {
                if (clock.getAsLong() >= wish) {
                    throw new CancellationException();
                }
            }
        });
        try {
            miner.mine(baskets, impatient);
            return 0;
        } catch (CancellationException stopped) {
            return (clock.getAsLong() - wish) / NANOS_A_MILLI;
        }
    }
}
