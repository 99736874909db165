package cartwright.app.session;

/**
 * How long mining one set took; least of several runs, milliseconds.
 *
 * @param itemsets how many were found
 * @param sum sum of their counts
 * @param oneThread processor time of finding and keeping them, one thread
 * @param counting processor time of counting them without keeping any, one thread
 * @param oneByClock time by the clock, one thread
 * @param twoByClock time by the clock, two threads
 * @param cancelling longest time by the clock from the wish to stop, in the middle of a run of two threads, to the end
 * @param forecast what was expected beforehand
 */
public record MiningTimes(
        long itemsets,
        long sum,
        double oneThread,
        double counting,
        double oneByClock,
        double twoByClock,
        double cancelling,
        MiningForecast forecast) {}
