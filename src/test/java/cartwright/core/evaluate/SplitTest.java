package cartwright.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final int BASKETS = 50;

    /** Basket b holds items b % 7 and 7; the later its number, the earlier it was bought; two customers in turn. */
    private static Purchases shop() {
        int[][] rows = new int[BASKETS][];
        Arrays.setAll(rows, b -> new int[] {b % 7, 7});
        long[] seconds = IntStream.range(0, BASKETS).mapToLong(b -> 1_000 - b).toArray();
        int[] customers = IntStream.range(0, BASKETS).map(b -> b % 2).toArray();
        return new Purchases(BasketSet.of(8, rows), seconds, customers);
    }

    @Test
    void aRandomSplitHoldsAFifthBackAndIsTheSameForTheSameSeed() {
        Purchases all = shop();
        List<TestCase> cases = Split.random(all, 3).completion();

        assertEquals(40, Split.random(all, 3).learned().baskets().size());
        assertEquals(10, cases.size());
        assertEquals(cases, Split.random(all, 3).completion());
        assertNotEquals(cases, Split.random(all, 4).completion());
        for (TestCase test : cases) {
            Itemset basket = Itemset.of(all.baskets().itemsOf(test.basket()));
            assertEquals(1, test.wanted().size());
            assertFalse(test.question().cart().contains(test.wanted().item(0)));
            assertEquals(
                    basket,
                    Itemset.of(test.question().cart().item(0), test.wanted().item(0)));
            assertEquals(all.customer(test.basket()), test.question().customer());
        }
    }

    @Test
    void aSplitByTimeLearnsFromTheEarlierBaskets() {
        Purchases all = shop();
        Split split = Split.byTime(all, 1);

        assertEquals(951, split.learned().second(0), "the last imported was bought first");
        assertTrue(split.completion().stream().allMatch(test -> test.basket() < 10));
    }

    @Test
    void theNextBasketOfACustomerIsAskedOnceWithTheLastOneAsCart() {
        Purchases all = shop();
        List<TestCase> cases = Split.byTime(all, 1).nextBasket();

        assertEquals(2, cases.size());
        TestCase first = cases.get(0);
        assertEquals(9, first.basket());
        assertEquals(1, first.question().customer());
        assertEquals(Itemset.of(11 % 7, 7), first.question().cart());
        assertEquals(Itemset.of(9 % 7, 7), first.wanted());
        assertTrue(first.question().allows(7), "a customer may buy the same again");
    }

    @Test
    void basketsWithoutATimeCannotBeSplitByTimeAndStrangersHaveNoNextBasket() {
        BasketSet baskets = BasketSet.of(2, new int[][] {{0, 1}, {0}, {1}, {0, 1}, {1}});
        int[] nobody = {-1, -1, -1, -1, -1};
        Purchases untimed = new Purchases(baskets, new long[] {5, Purchases.NO_TIME, 5, 5, 5}, nobody);
        Purchases timed = new Purchases(baskets, new long[] {5, 5, 5, 5, 5}, nobody);

        assertThrows(IllegalArgumentException.class, () -> Split.byTime(untimed, 1));
        assertEquals(List.of(), Split.byTime(timed, 1).nextBasket());
        assertEquals(List.of(), Split.byTime(timed, 1).completion(), "the last basket has one item");
        assertThrows(IllegalArgumentException.class, () -> new Purchases(baskets, new long[5], new int[4]));
    }
}
