package cartwright.core.basket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketFilter.Products;
import cartwright.core.basket.BasketFilter.Promotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter against one that looks up everything anew for each basket and condition. */
class BasketFilterTest {

    private static final int ITEMS = 12;
    private static final List<String> STORES = List.of("North", "South", "Web");
    private static final List<String> SEGMENTS = List.of("New", "Regular");

    private final List<Item> items = new ArrayList<>();
    private BasketSet baskets = BasketSet.of(0, new int[0][]);
    private Occasions occasions = Occasions.unknown(0);

    private void fill(Random random) {
        int size = 300;
        for (int i = 0; i < ITEMS; i++) {
            double price = random.nextInt(4) == 0 ? Double.NaN : random.nextInt(10);
            items.add(new Item(i, "s" + i, "Name " + i, "Category " + random.nextInt(3), price));
        }
        int[][] rows = new int[size][];
        long[] times = new long[size];
        int[] stores = new int[size];
        int[] segments = new int[size];
        byte[] promotions = new byte[size];
        for (int b = 0; b < size; b++) {
            rows[b] = random.ints(1 + random.nextInt(4), 0, ITEMS).toArray();
            times[b] = random.nextInt(4) == 0 ? Occasions.NO_TIME : random.nextInt(100);
            stores[b] = random.nextInt(4) - 1;
            segments[b] = random.nextInt(3) - 1;
            promotions[b] = (byte) random.nextInt(3);
        }
        baskets = BasketSet.of(ITEMS, rows);
        occasions = new Occasions(times, stores, segments, promotions, STORES, SEGMENTS);
    }

    private static BasketFilter random(Random random) {
        double low = random.nextBoolean() ? Double.NEGATIVE_INFINITY : random.nextInt(5);
        double high = random.nextBoolean() ? Double.POSITIVE_INFINITY : 4 + random.nextInt(5);
        return new BasketFilter(
                random.nextBoolean() ? Long.MIN_VALUE : random.nextInt(60),
                random.nextBoolean() ? Long.MAX_VALUE : 40 + random.nextInt(60),
                random.nextBoolean() ? Set.of() : Set.of(STORES.get(random.nextInt(2)), "Web", "nowhere"),
                random.nextBoolean() ? Set.of() : Set.of(SEGMENTS.get(random.nextInt(2))),
                Promotion.values()[random.nextInt(3)],
                new Products(
                        random.nextBoolean() ? Set.of() : Set.of("Category 1"),
                        low,
                        high,
                        random.nextInt(3) > 0 ? Itemset.of() : Itemset.of(random.nextInt(ITEMS)),
                        random.nextInt(3) > 0
                                ? Itemset.of()
                                : Itemset.of(random.nextInt(ITEMS), random.nextInt(ITEMS))));
    }

    private boolean keeps(BasketFilter filter, int basket) {
        int store = occasions.store(basket);
        int segment = occasions.segment(basket);
        boolean inStore =
                filter.stores().isEmpty() || store >= 0 && filter.stores().contains(STORES.get(store));
        boolean inSegment =
                filter.segments().isEmpty() || segment >= 0 && filter.segments().contains(SEGMENTS.get(segment));
        byte wanted = filter.promotion() == Promotion.WITH ? Occasions.PROMOTED : Occasions.NOT_PROMOTED;
        boolean promoted = filter.promotion() == Promotion.ANY || occasions.promotion(basket) == wanted;
        return inTime(filter, occasions.time(basket))
                && inStore
                && inSegment
                && promoted
                && holds(filter.products(), Itemset.of(baskets.itemsOf(basket)));
    }

    private static boolean inTime(BasketFilter filter, long time) {
        boolean anyTime = filter.from() == Long.MIN_VALUE && filter.before() == Long.MAX_VALUE;
        return time == Occasions.NO_TIME ? anyTime : filter.from() <= time && time < filter.before();
    }

    private boolean holds(Products products, Itemset basket) {
        boolean with = IntStream.of(products.with().toArray()).allMatch(basket::contains);
        boolean without = IntStream.of(products.without().toArray()).noneMatch(basket::contains);
        boolean anyPrice =
                products.minPrice() == Double.NEGATIVE_INFINITY && products.maxPrice() == Double.POSITIVE_INFINITY;
        boolean one = anyPrice && products.categories().isEmpty()
                || IntStream.of(basket.toArray())
                        .mapToObj(items::get)
                        .anyMatch(item ->
                                (anyPrice || item.price() >= products.minPrice() && item.price() <= products.maxPrice())
                                        && (products.categories().isEmpty()
                                                || products.categories().contains(item.category())));
        return with && without && one;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keepsWhatEveryConditionKeeps(long seed) {
        Random random = new Random(seed);
        fill(random);
        ItemCatalog catalog = new ItemCatalog(items);
        int some = 0;
        for (int turn = 0; turn < 400; turn++) {
            BasketFilter filter = random(random);
            int[] expected = IntStream.range(0, baskets.size())
                    .filter(b -> keeps(filter, b))
                    .toArray();
            assertArrayEquals(expected, filter.matching(baskets, catalog, occasions), filter.toString());
            some += expected.length > 0 ? 1 : 0;
        }
        assertTrue(some > 100, "only " + some + " filters kept anything");
        assertEquals(baskets.size(), BasketFilter.ALL.matching(baskets, catalog, occasions).length);
    }

    @Test
    void selectedOccasionsAreThoseOfTheChosenBaskets() {
        fill(new Random(5));
        Occasions chosen = occasions.select(new int[] {7, 3});
        assertEquals(2, chosen.size());
        assertEquals(occasions.time(3), chosen.time(1));
        assertEquals(occasions.store(7), chosen.store(0));
        assertEquals(occasions.segment(3), chosen.segment(1));
        assertEquals(occasions.promotion(7), chosen.promotion(0));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Products(Set.of(), 3, 2, Itemset.of(), Itemset.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Products(Set.of(), Double.NaN, 2, Itemset.of(), Itemset.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Occasions(new long[1], new int[1], new int[1], new byte[1], List.of(), List.of("a")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Occasions(new long[1], new int[2], new int[1], new byte[1], List.of("a"), List.of("a")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Occasions(new long[1], new int[1], new int[1], new byte[] {3}, List.of("a"), List.of("a")));
    }

    @Test
    void aSetBuiltBasketByBasketIsTheSet() {
        BasketSet wanted = RandomBaskets.ofSizeUpTo(new Random(3), 200, 40, 9);
        BasketSetBuilder builder = new BasketSetBuilder(wanted.itemCount(), 3, 5);
        for (int b = 0; b < wanted.size(); b++) {
            for (int item : wanted.itemsOf(b)) {
                builder.add(item);
            }
            builder.endBasket();
        }
        BasketSet built = builder.build();
        assertEquals(wanted.size(), built.size());
        assertEquals(wanted.occurrences(), built.occurrences());
        for (int b = 0; b < wanted.size(); b++) {
            assertArrayEquals(wanted.itemsOf(b), built.itemsOf(b));
        }
        BasketSetBuilder wrong = new BasketSetBuilder(4, 1, 1);
        wrong.add(2);
        assertThrows(IllegalArgumentException.class, () -> wrong.add(2));
        assertThrows(IllegalArgumentException.class, () -> wrong.add(4));
        assertThrows(IllegalArgumentException.class, () -> wrong.add(-1));
    }
}
