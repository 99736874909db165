package cartwright.app.session;

/**
 * What a mining run is expected to find and to take.
 *
 * @param itemsets about how many itemsets; at least so many where {@code more}
 * @param seconds about how long, by the clock
 * @param more whether there may be many more: a part was given up as too large to be seen to its end
 */
public record MiningForecast(long itemsets, double seconds, boolean more) {

    /** Returns the number of itemsets to two digits: an estimate is not better. */
    public long roundedItemsets() {
        return twoDigits(itemsets);
    }

    /** Returns the seconds to two digits; 0 for less than one. */
    public long roundedSeconds() {
        return seconds < 0.95 ? 0 : twoDigits(Math.round(seconds));
    }

    private static long twoDigits(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.round((double) number / unit) * unit;
    }
}
