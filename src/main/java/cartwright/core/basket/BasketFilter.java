package cartwright.core.basket;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which baskets an analysis is about; every condition must hold. Immutable.
 *
 * @param from earliest time, in seconds since 1970-01-01 00:00 on the shop's clock; {@link Long#MIN_VALUE} for any
 * @param before the time that baskets must be before; {@link Long#MAX_VALUE} for any. A basket without a time is kept
 *     only where both are open
 * @param stores names of stores; empty for any
 * @param segments names of customer segments; empty for any
 * @param promotion whether a product was sold on promotion
 * @param products what must be in the basket, and what must not
 */
public record BasketFilter(
        long from, long before, Set<String> stores, Set<String> segments, Promotion promotion, Products products) {

    /** Keeps every basket. */
    public static final BasketFilter ALL = new BasketFilter(
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            Set.of(),
            Set.of(),
            Promotion.ANY,
            new Products(Set.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Itemset.of(), Itemset.of()));

    /** What is asked of promotions. */
    public enum Promotion {
        /** Nothing. */
        ANY,
        /** At least one product was sold on promotion. */
        WITH,
        /** It is known that none was. */
        WITHOUT
    }

    /**
     * What must be in a basket, and what must not.
     *
     * @param categories the basket holds a product of one of these categories; empty for any
     * @param minPrice the basket holds a product whose unit price is at least this; negative infinity for any
     * @param maxPrice and at most this; positive infinity for any. The same product must meet both and the category; a
     *     product without a price meets neither, where one is given
     * @param with the basket holds every one of these
     * @param without the basket holds none of these
     */
    public record Products(Set<String> categories, double minPrice, double maxPrice, Itemset with, Itemset without) {

        /** @throws IllegalArgumentException if a price is no number or the lower one is above the upper */
        public Products {
            categories = Set.copyOf(categories);
            if (!(minPrice <= maxPrice)) {
                throw new IllegalArgumentException("prices from " + minPrice + " to " + maxPrice);
            }
        }

        private boolean asksForOne() {
            return !categories.isEmpty()
                    || minPrice != Double.NEGATIVE_INFINITY
                    || maxPrice != Double.POSITIVE_INFINITY;
        }

        private boolean isOne(Item item) {
            boolean priced = minPrice == Double.NEGATIVE_INFINITY && maxPrice == Double.POSITIVE_INFINITY
                    || (item.price() >= minPrice && item.price() <= maxPrice);
            return priced && (categories.isEmpty() || categories.contains(item.category()));
        }
    }

    /** Marks of a product. */
    private static final int ONE = 1;

    private static final int WITHOUT = 2;
    private static final int WITH = 4;

    /** Copies the sets. */
    public BasketFilter {
        stores = Set.copyOf(stores);
        segments = Set.copyOf(segments);
    }

    /**
     * Returns the numbers of the baskets that are kept, ascending.
     *
     * <p>One pass with a mark for each item, which leaves a basket as soon as no product behind could change the answer.
     *
     * @param baskets all baskets
     * @param catalog their products
     * @param occasions of the same baskets
     */
    public int[] matching(BasketSet baskets, ItemCatalog catalog, Occasions occasions) {
        boolean[] inStores = allowed(stores, occasions.storeNames());
        boolean[] inSegments = allowed(segments, occasions.segmentNames());
        byte[] marks = marks(catalog);
        int needed = products.asksForOne() ? ONE : 0;
        int last = Math.max(last(products.with), last(products.without));
        boolean byProduct = needed != 0 || products.with.size() > 0 || products.without.size() > 0;
        int[] kept = new int[baskets.size()];
        int count = 0;
        for (int b = 0; b < kept.length; b++) {
            if (isTime(occasions.time(b))
                    && inStores[occasions.store(b) + 1]
                    && inSegments[occasions.segment(b) + 1]
                    && isPromotion(occasions.promotion(b))
                    && (!byProduct || holds(baskets, b, marks, needed, last))) {
                kept[count++] = b;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** One place more than names, the first for baskets without one. */
    private static boolean[] allowed(Set<String> wanted, List<String> names) {
        boolean[] allowed = new boolean[names.size() + 1];
        allowed[0] = wanted.isEmpty();
        for (int place = 0; place < names.size(); place++) {
            allowed[place + 1] = wanted.isEmpty() || wanted.contains(names.get(place));
        }
        return allowed;
    }

    private byte[] marks(ItemCatalog catalog) {
        byte[] marks = new byte[catalog.size()];
        for (Item item : catalog.items()) {
            int one = products.asksForOne() && products.isOne(item) ? ONE : 0;
            int without = products.without.contains(item.id()) ? WITHOUT : 0;
            int with = products.with.contains(item.id()) ? WITH : 0;
            marks[item.id()] = (byte) (one | without | with);
        }
        return marks;
    }

    private boolean isTime(long time) {
        if (time == Occasions.NO_TIME) {
            return from == Long.MIN_VALUE && before == Long.MAX_VALUE;
        }
        return time >= from && time < before;
    }

    private boolean isPromotion(byte known) {
        return switch (promotion) {
            case ANY -> true;
            case WITH -> known == Occasions.PROMOTED;
            case WITHOUT -> known == Occasions.NOT_PROMOTED;
        };
    }

    private static int last(Itemset items) {
        return items.size() == 0 ? -1 : items.item(items.size() - 1);
    }

    /** @param last the last product that must be in the basket or must not; products ascend */
    private boolean holds(BasketSet baskets, int basket, byte[] marks, int needed, int last) {
        int seen = 0;
        int with = 0;
        int end = baskets.start(basket + 1);
        for (int at = baskets.start(basket); at < end; at++) {
            int item = baskets.itemAt(at);
            int mark = marks[item];
            seen |= mark;
            with += mark >>> 2;
            if (item >= last && (seen & needed) == needed) {
                break;
            }
        }
        return (seen & needed) == needed && (seen & WITHOUT) == 0 && with == products.with.size();
    }
}
