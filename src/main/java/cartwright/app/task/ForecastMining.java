package cartwright.app.task;

import cartwright.app.job.Job;
import cartwright.app.job.Progress;
import cartwright.app.job.Stopwatch;
import cartwright.app.session.MiningForecast;
import cartwright.core.mining.BasketWeights;
import cartwright.core.mining.ItemsetEstimate;
import cartwright.core.mining.MiningIndex;
import cartwright.core.mining.MiningMonitor;
import cartwright.core.mining.MiningSettings;
import cartwright.core.similar.Slice;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Says about how many itemsets a mining run will find and how long it will take; looks for a tenth of a second. */
public final class ForecastMining implements Job<MiningForecast> {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final double NANOS = 1e9;

    /** Keeping itemsets takes about this many times as long as counting them. */
    private static final double KEEPING = 1.2;

    private final Function<MiningMonitor, ItemsetEstimate.Expected> look;
    private final boolean weighted;
    private final LongSupplier clock;

    ForecastMining(Slice slice, @Nullable BasketWeights weights, MiningSettings settings, LongSupplier clock) {
        this.look = monitor -> ItemsetEstimate.of(slice.baskets(), weights, settings, monitor);
        this.weighted = weights != null;
        this.clock = clock;
    }

    /** Forecasts a run over the first baskets of an index. */
    ForecastMining(MiningIndex index, int prefix, MiningSettings settings, LongSupplier clock) {
        this.look = monitor -> ItemsetEstimate.of(index, prefix, settings, monitor);
        this.weighted = false;
        this.clock = clock;
    }

    @Override
    public MiningForecast run(Progress progress) {
        long start = clock.getAsLong();
        ProgressMonitor monitor = new ProgressMonitor(progress, new Stopwatch(LOOK, clock));
        ItemsetEstimate.Expected expected = look.apply(monitor);
        double looked = (clock.getAsLong() - start) / NANOS;
        double counting = expected.time() * LOOK.toNanos() / NANOS;
        double preparing = Math.max(0, looked - LOOK.toNanos() / NANOS);
        double seconds = preparing + counting * KEEPING * (weighted ? 2 : 1);
        return new MiningForecast(Math.round(expected.itemsets()), seconds, expected.more());
    }
}
