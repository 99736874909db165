package cartwright.app.session;

/**
 * What a mining run is expected to find and to take.
 *
 * @param itemsets about how many itemsets; at least so many where {@code more}
 * @param seconds about how long, by the clock
 * @param more whether there may be many more: a part was given up as too large to be seen to its end
 */
public record MiningForecast(long itemsets, double seconds, boolean more) {}
