package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says before a run about how many itemsets there will be and how long it will take, from the branches of some items.
 *
 * <p>Goes below one item after the other, spread evenly from the commonest to the rarest, and counts what is there, until
 * the time for it is used up. The branches not looked at are taken to lie on a line between those that were. Where all
 * were looked at, the number is exact.
 */
public final class ItemsetEstimate {

    /** One branch may take this many times the time there is before it is given up. */
    private static final double PATIENCE = 2;

    private final int k;
    private final MiningMonitor monitor;

    private ItemsetEstimate(int k, MiningMonitor monitor) {
        this.k = k;
        this.monitor = monitor;
    }

    /**
     * What is expected.
     *
     * @param itemsets about how many; at least so many where {@code more}
     * @param time about how long counting them takes one thread, where 1 is the time there was for the estimate
     * @param more whether a branch took too long to be seen to its end
     * @param exact whether all branches were seen to their end
     */
    public record Expected(double itemsets, double time, boolean more, boolean exact) {}

    /**
     * Estimates what mining would find.
     *
     * @param weights one a basket; null where each counts once
     * @param monitor says how much of the time for the estimate is used up; without a limit of time, all is counted
     * @throws java.util.concurrent.CancellationException if the monitor ends it
     */
    public static Expected of(
            BasketSet baskets, @Nullable BasketWeights weights, MiningSettings settings, MiningMonitor monitor) {
        if (settings.isConstrained()) {
            Constrained constrained = new Constrained(baskets, weights, settings);
            Expected free = ofAny(constrained.holders(), constrained.weights(), constrained.free(), monitor);
            int whole = settings.required().size() > 0 && constrained.holders().size() >= settings.k() ? 1 : 0;
            return new Expected(free.itemsets + whole, free.time, free.more, free.exact);
        }
        return ofAny(baskets, weights, settings, monitor);
    }

    private static Expected ofAny(
            BasketSet baskets, @Nullable BasketWeights weights, MiningSettings settings, MiningMonitor monitor) {
        MiningIndex index = new IndexBuilder(baskets, null, weights, true, new Crew(1, monitor)).build(settings.k());
        RankedRows weighted = index.weighted();
        if (weights != null && weighted != null) {
            return below(index, weighted, weights.threshold(settings.k()), settings, monitor);
        }
        return below(index, index.prefix(baskets.size(), settings.k()), settings.k(), settings, monitor);
    }

    private static Expected below(
            MiningIndex index, RankedRows rows, int least, MiningSettings settings, MiningMonitor monitor) {
        Singles singles = new Singles(index.items(), rows, least);
        return new ItemsetEstimate(least, monitor).below(rows, singles, new LengthCap(settings, 0, 0));
    }

    private Expected below(RankedRows rows, Singles singles, LengthCap cap) {
        int size = singles.size();
        double[] itemsets = new double[size];
        double[] times = new double[size];
        Arrays.fill(itemsets, -1);
        double start = monitor.timeSpent();
        Branches branches = new Branches(false, cap);
        Projector projector =
                new Projector(k, branches, new Pace(new TimeBox(monitor, start + PATIENCE)::checkCancelled), new PairTable());
        int seen = 0;
        boolean more = false;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
        for (int i = 0; i < 1 << bits && !more && monitor.timeSpent() < start + 1; i++) {
            int number = Integer.reverse(i) >>> Integer.SIZE - bits; // every half, every quarter, every eighth
            if (number < size) {
                double before = monitor.timeSpent();
                long had = found(branches);
                try {
                    projector.project(rows, singles.places(), singles.rank(number), 1, size - 1 - number);
                    seen++;
                } catch (TimeUp tooLong) {
                    more = true;
                }
                itemsets[number] = found(branches) - had;
                times[number] = monitor.timeSpent() - before;
            }
        }
        boolean exact = seen == size;
        return new Expected(size + onLines(itemsets, itemsets), onLines(itemsets, times), more, exact);
    }

    private static long found(Branches branches) {
        return Arrays.stream(branches.addTalliesTo(new long[0])).sum();
    }

    /** Sums values of which only some are known, those with a number that is not negative. */
    private static double onLines(double[] numbers, double[] values) {
        double sum = 0;
        int last = -1;
        for (int next = 0; next <= values.length; next++) {
            if (next == values.length || numbers[next] >= 0) {
                double left = last < 0 ? valueAt(values, next) : values[last];
                double right = next == values.length ? left : values[next];
                sum += (left + right) / 2 * (next - last - 1) + (next == values.length ? 0 : right);
                last = next;
            }
        }
        return sum;
    }

    private static double valueAt(double[] values, int next) {
        return next == values.length ? 0 : values[next];
    }
}
