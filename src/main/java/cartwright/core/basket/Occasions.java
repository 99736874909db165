package cartwright.core.basket;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and where each basket was bought, by which kind of customer, and whether on promotion. Immutable. */
public final class Occasions {

    /** The time of a basket that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** The store or segment of a basket that has none. */
    public static final int NONE = -1;

    /** Nothing is known about promotions. */
    public static final byte PROMOTION_UNKNOWN = 0;

    /** No product was sold on promotion. */
    public static final byte NOT_PROMOTED = 1;

    /** At least one product was sold on promotion. */
    public static final byte PROMOTED = 2;

    private final long[] times;
    private final int[] stores;
    private final int[] segments;
    private final byte[] promotions;
    private final List<String> storeNames;
    private final List<String> segmentNames;
    private final int @Nullable [] numbers;

    /**
     * Creates the occasions; the arrays, one entry a basket, are copied.
     *
     * @param times seconds since 1970-01-01 00:00 on the shop's own clock, or {@link #NO_TIME}
     * @param stores place in {@code storeNames}, or {@link #NONE}
     * @param segments place in {@code segmentNames}, or {@link #NONE}
     * @param promotions {@link #PROMOTION_UNKNOWN}, {@link #NOT_PROMOTED} or {@link #PROMOTED}
     * @throws IllegalArgumentException if the arrays differ in length, or a place or promotion is none
     */
    public Occasions(
            long[] times,
            int[] stores,
            int[] segments,
            byte[] promotions,
            List<String> storeNames,
            List<String> segmentNames) {
        this(
                times.clone(),
                stores.clone(),
                segments.clone(),
                promotions.clone(),
                List.copyOf(storeNames),
                List.copyOf(segmentNames),
                null);
        if (stores.length != times.length || segments.length != times.length || promotions.length != times.length) {
            throw new IllegalArgumentException("the occasions of " + times.length + " baskets differ in length");
        }
        checkPlaces(stores, storeNames.size());
        checkPlaces(segments, segmentNames.size());
        for (byte promotion : promotions) {
            if (promotion < PROMOTION_UNKNOWN || promotion > PROMOTED) {
                throw new IllegalArgumentException("no promotion: " + promotion);
            }
        }
    }

    /** Keeps the arrays, which are checked and nobody else's: a filter keeps hundreds of thousands of baskets. */
    private Occasions(
            long[] times,
            int[] stores,
            int[] segments,
            byte[] promotions,
            List<String> storeNames,
            List<String> segmentNames,
            int @Nullable [] numbers) {
        this.numbers = numbers;
        this.times = times;
        this.stores = stores;
        this.segments = segments;
        this.promotions = promotions;
        this.storeNames = storeNames;
        this.segmentNames = segmentNames;
    }

    private static void checkPlaces(int[] places, int names) {
        for (int place : places) {
            if (place < NONE || place >= names) {
                throw new IllegalArgumentException("place " + place + " of " + names);
            }
        }
    }

    /** Returns the occasions of baskets about which nothing is known. */
    public static Occasions unknown(int baskets) {
        long[] times = new long[baskets];
        Arrays.fill(times, NO_TIME);
        int[] none = new int[baskets];
        Arrays.fill(none, NONE);
        return new Occasions(times, none, none, new byte[baskets], List.of(), List.of());
    }

    /** Returns the number of baskets. */
    public int size() {
        return times.length;
    }

    /** Returns the number of a basket in its project, which stays when others are left out. */
    public int number(int basket) {
        return numbers == null ? basket : numbers[basket];
    }

    /** Returns when a basket was bought, in seconds since 1970-01-01 00:00 on the shop's clock, or {@link #NO_TIME}. */
    public long time(int basket) {
        return times[basket];
    }

    /** Returns the place of a basket's store in {@link #storeNames}, or {@link #NONE}. */
    public int store(int basket) {
        return stores[basket];
    }

    /** Returns the place of the customer's segment in {@link #segmentNames}, or {@link #NONE}. */
    public int segment(int basket) {
        return segments[basket];
    }

    /** Returns {@link #PROMOTION_UNKNOWN}, {@link #NOT_PROMOTED} or {@link #PROMOTED}. */
    public byte promotion(int basket) {
        return promotions[basket];
    }

    /** Returns the names of the stores. */
    public List<String> storeNames() {
        return storeNames;
    }

    /** Returns the names of the customer segments. */
    public List<String> segmentNames() {
        return segmentNames;
    }

    /**
     * Returns the occasions of the chosen baskets in the given order.
     *
     * @param baskets basket numbers in [0, size())
     */
    public Occasions select(int[] baskets) {
        long[] newTimes = new long[baskets.length];
        int[] newStores = new int[baskets.length];
        int[] newSegments = new int[baskets.length];
        byte[] newPromotions = new byte[baskets.length];
        int[] newNumbers = new int[baskets.length];
        for (int b = 0; b < baskets.length; b++) {
            newTimes[b] = times[baskets[b]];
            newStores[b] = stores[baskets[b]];
            newSegments[b] = segments[baskets[b]];
            newPromotions[b] = promotions[baskets[b]];
            newNumbers[b] = number(baskets[b]);
        }
        return new Occasions(newTimes, newStores, newSegments, newPromotions, storeNames, segmentNames, newNumbers);
    }
}
