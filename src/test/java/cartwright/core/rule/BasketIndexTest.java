package cartwright.core.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketIndexTest {

    @Test
    void everyBasketHoldsTheEmptySet() {
        BasketIndex index = BasketIndex.of(BasketSet.of(2, new int[][] {{0}, {}, {0, 1}}));

        assertEquals(3, index.baskets());
        assertEquals(3, index.supportCount(Itemset.of()));
        assertArrayEquals(new int[] {0, 1, 2}, index.basketsWith(Itemset.of()));
        assertArrayEquals(new int[0], index.basketsWithAny(Itemset.of()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsTheBasketsThatAScanFinds(long seed) {
        Random random = new Random(seed);
        BasketSet baskets = RandomBaskets.ofEveryDensity(random, 1_500, 14);
        BasketIndex index = BasketIndex.of(baskets);

        for (int trial = 0; trial < 300; trial++) {
            Itemset wanted =
                    Itemset.of(random.ints(1 + random.nextInt(4), 0, 14).toArray());
            int[] expected = IntStream.range(0, baskets.size())
                    .filter(b -> holds(baskets, b, wanted))
                    .toArray();
            int[] anyBaskets = IntStream.range(0, baskets.size())
                    .filter(b -> random.nextInt(20) == 0)
                    .toArray();

            assertArrayEquals(expected, index.basketsWith(wanted));
            assertEquals(expected.length, index.supportCount(wanted));
            int[] withAny = IntStream.range(0, baskets.size())
                    .filter(b -> IntStream.of(wanted.toArray()).anyMatch(i -> holds(baskets, b, Itemset.of(i))))
                    .toArray();
            assertArrayEquals(withAny, index.basketsWithAny(wanted));
            int other = random.nextInt(14);
            int both = (int) IntStream.of(withAny)
                    .filter(b -> holds(baskets, b, Itemset.of(other)))
                    .count();
            assertEquals(
                    new RuleCounts(both, withAny.length, index.supportCount(other), baskets.size()),
                    index.countsOfAny(wanted, other));
            int item = wanted.item(0);
            int[] among = IntStream.of(anyBaskets)
                    .filter(b -> holds(baskets, b, Itemset.of(item)))
                    .toArray();
            assertArrayEquals(among, index.among(anyBaskets, item));
            assertEquals(among.length, index.countAmong(anyBaskets, item));
        }
    }

    private static boolean holds(BasketSet baskets, int basket, Itemset wanted) {
        Itemset row = Itemset.of(baskets.itemsOf(basket));
        return IntStream.of(wanted.toArray()).allMatch(row::contains);
    }
}
