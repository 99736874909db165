package cartwright.adapter.sqlite;

import cartwright.app.job.Progress;
import cartwright.core.basket.Occasions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines in any order, from which the distinct products of each basket are made. */
final class GroupedLines {

    private static final int PART = 1 << 16;

    private final List<int[]> baskets = new ArrayList<>();
    private final List<int[]> items = new ArrayList<>();
    private final List<byte[]> promotions = new ArrayList<>();
    private int filled = PART;

    void add(int basket, int item, byte promotion) {
        if (filled == PART) {
            baskets.add(new int[PART]);
            items.add(new int[PART]);
            promotions.add(new byte[PART]);
            filled = 0;
        }
        int last = baskets.size() - 1;
        baskets.get(last)[filled] = basket;
        items.get(last)[filled] = item;
        promotions.get(last)[filled] = promotion;
        filled++;
    }

    /**
     * Groups the lines; nothing may be added any more.
     *
     * @param basketCount number of baskets; every line is of one in [0, basketCount)
     * @throws IllegalArgumentException if a line is of another basket
     */
    Rows group(int basketCount, Progress progress) {
        int[] starts = new int[basketCount + 1];
        long lines = (long) baskets.size() * PART - (PART - filled);
        if (lines > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("too many lines for one machine: " + lines);
        }
        for (int part = 0; part < baskets.size(); part++) {
            progress.checkCancelled();
            for (int i = 0; i < length(part); i++) {
                int basket = baskets.get(part)[i];
                if (basket < 0 || basket >= basketCount) {
                    throw new IllegalArgumentException("line of a basket that is not there: " + basket);
                }
                starts[basket + 1]++;
            }
        }
        for (int b = 0; b < basketCount; b++) {
            starts[b + 1] += starts[b];
        }
        return filled(starts, progress);
    }

    private Rows filled(int[] starts, Progress progress) {
        int basketCount = starts.length - 1;
        int[] next = Arrays.copyOf(starts, basketCount);
        int[] grouped = new int[starts[basketCount]];
        byte[] promoted = new byte[basketCount];
        for (int part = 0; part < baskets.size(); part++) {
            progress.checkCancelled();
            int[] partBaskets = baskets.get(part);
            int[] partItems = items.get(part);
            byte[] partPromotions = promotions.get(part);
            for (int i = 0; i < length(part); i++) {
                int basket = partBaskets[i];
                grouped[next[basket]++] = partItems[i];
                promoted[basket] = (byte) Math.max(promoted[basket], partPromotions[i]);
            }
        }
        return new Rows(starts, grouped, promoted);
    }

    private int length(int part) {
        return part == baskets.size() - 1 ? filled : PART;
    }

    /** The lines of each basket side by side. */
    static final class Rows {

        private final int[] starts;
        private final int[] items;
        private final byte[] promotions;

        private Rows(int[] starts, int[] items, byte[] promotions) {
            this.starts = starts;
            this.items = items;
            this.promotions = promotions;
        }

        /** Tells whether a basket in [from, to) has a line. */
        boolean any(int from, int to) {
            return starts[to] > starts[from];
        }

        /** Returns {@link Occasions#PROMOTED} where one line says so, and so on down. */
        byte promotion(int basket) {
            return promotions[basket];
        }

        /** Adds the distinct products of a basket to the open basket of the columns; 'more' are of it too. */
        void addTo(BasketColumns columns, int basket, int... more) {
            int[] all = Arrays.copyOfRange(items, starts[basket], starts[basket + 1] + more.length);
            System.arraycopy(more, 0, all, all.length - more.length, more.length);
            Arrays.sort(all);
            for (int i = 0; i < all.length; i++) {
                if (i == 0 || all[i] != all[i - 1]) {
                    columns.addItem(all[i]);
                }
            }
        }
    }
}
