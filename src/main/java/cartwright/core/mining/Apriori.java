package cartwright.core.mining;

import cartwright.core.basket.BasketSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds every itemset that at least k baskets hold, level by level: single items, pairs, then sets of one item more,
 * counting only those whose subsets are all frequent (Agrawal and Srikant 1994).
 *
 * <p>Safe for use by several threads; a run uses the thread that calls it.
 */
public final class Apriori {

    private final MiningSettings settings;
    private final @Nullable BlockCounter counter;

    /** Creates the miner with its thresholds. */
    public Apriori(MiningSettings settings) {
        this(settings, null);
    }

    /**
     * Creates the miner.
     *
     * @param counter counts the candidates, of one run at a time; null for the ways of counting that come with the miner
     */
    public Apriori(MiningSettings settings, @Nullable BlockCounter counter) {
        this.settings = settings;
        this.counter = counter;
    }

    /**
     * Mines the baskets.
     *
     * @param monitor hears of every level, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(BasketSet baskets, MiningMonitor monitor) {
        return mine(baskets, null, monitor);
    }

    /**
     * Mines baskets that count unequally: an itemset is frequent when the weights of its baskets add up to k.
     *
     * @param weights one a basket; null where each counts once
     * @param monitor hears of every level, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(BasketSet baskets, @Nullable BasketWeights weights, MiningMonitor monitor) {
        return settings.isConstrained()
                ? new Constrained(baskets, weights, settings)
                        .mine((rest, ofRest, free) -> mine(rest, ofRest, free, monitor))
                : mine(baskets, weights, settings, monitor);
    }

    private FrequentItemsets mine(
            BasketSet baskets, @Nullable BasketWeights weights, MiningSettings free, MiningMonitor monitor) {
        Crew crew = new Crew(1, monitor);
        MiningIndex index = new IndexBuilder(baskets, null, weights, true, crew).build(free.k());
        return new AprioriRun(index, baskets.size(), weights, free, monitor).mine(counter);
    }

    /**
     * Mines the first baskets of an index.
     *
     * @param prefix how many, in [0, index.size()]
     * @param monitor hears of every level, and is asked every few milliseconds whether to stop
     * @throws java.util.concurrent.CancellationException if the monitor ends the run
     */
    public FrequentItemsets mine(MiningIndex index, int prefix, MiningMonitor monitor) {
        return settings.isConstrained()
                ? mine(index.baskets(prefix), monitor)
                : new AprioriRun(index, prefix, null, settings, monitor).mine(counter);
    }
}
