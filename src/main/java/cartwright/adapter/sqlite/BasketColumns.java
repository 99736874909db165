package cartwright.adapter.sqlite;

import cartwright.core.basket.Occasions;
import java.util.Arrays;

/** Some baskets with all that is kept of them in blocks, column by column, as they grow. */
final class BasketColumns {

    private int size;
    private int[] ends = new int[16];
    private int[] items = new int[128];
    private long[] times = new long[16];
    private int[] stores = new int[16];
    private int[] segments = new int[16];
    private byte[] promotions = new byte[16];

    /** Takes one product of the open basket; they come ascending. */
    void addItem(int item) {
        int end = ends[size];
        if (end == items.length) {
            items = Arrays.copyOf(items, Math.addExact(end, end));
        }
        items[end] = item;
        ends[size] = end + 1;
    }

    /** Closes the open basket. */
    void endBasket(long time, int store, int segment, byte promotion) {
        if (size + 1 == ends.length) {
            grow();
        }
        times[size] = time;
        stores[size] = store;
        segments[size] = segment;
        promotions[size] = promotion;
        size++;
        ends[size] = ends[size - 1];
    }

    private void grow() {
        int length = Math.addExact(ends.length, ends.length);
        ends = Arrays.copyOf(ends, length);
        times = Arrays.copyOf(times, length);
        stores = Arrays.copyOf(stores, length);
        segments = Arrays.copyOf(segments, length);
        promotions = Arrays.copyOf(promotions, length);
    }

    int size() {
        return size;
    }

    /** Returns the place of a basket's first product; that of basket {@code size()} is the number of all products. */
    int start(int basket) {
        return basket == 0 ? 0 : ends[basket - 1];
    }

    int item(int at) {
        return items[at];
    }

    long time(int basket) {
        return times[basket];
    }

    int store(int basket) {
        return stores[basket];
    }

    int segment(int basket) {
        return segments[basket];
    }

    byte promotion(int basket) {
        return promotions[basket];
    }

    /** Tells whether two hold the same of the same baskets. */
    boolean sameAs(BasketColumns other) {
        int end = start(size);
        return size == other.size
                && Arrays.equals(ends, 0, size, other.ends, 0, size)
                && Arrays.equals(items, 0, end, other.items, 0, end)
                && Arrays.equals(times, 0, size, other.times, 0, size)
                && Arrays.equals(stores, 0, size, other.stores, 0, size)
                && Arrays.equals(segments, 0, size, other.segments, 0, size)
                && Arrays.equals(promotions, 0, size, other.promotions, 0, size);
    }

    /** Returns the earliest time, or {@link Occasions#NO_TIME} where no basket has one. */
    long firstTime(int from, int to) {
        long first = Long.MAX_VALUE;
        for (int b = from; b < to; b++) {
            first = times[b] == Occasions.NO_TIME ? first : Math.min(first, times[b]);
        }
        return first == Long.MAX_VALUE ? Occasions.NO_TIME : first;
    }

    /** Returns the latest time, or {@link Occasions#NO_TIME} where no basket has one. */
    long lastTime(int from, int to) {
        long last = Occasions.NO_TIME;
        for (int b = from; b < to; b++) {
            last = Math.max(last, times[b]);
        }
        return last;
    }
}
