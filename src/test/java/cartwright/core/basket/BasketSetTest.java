package cartwright.core.basket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BasketSetTest {

    private final BasketSet baskets = BasketSet.of(5, new int[][] {{3, 1, 3}, {}, {4, 0, 1}, {1}});

    @Test
    void rowsAreAscendingAndHoldAnItemOnce() {
        assertEquals(4, baskets.size());
        assertEquals(5, baskets.itemCount());
        assertEquals(6, baskets.occurrences());
        assertArrayEquals(new int[] {1, 3}, baskets.itemsOf(0));
        assertArrayEquals(new int[] {}, baskets.itemsOf(1));
        assertArrayEquals(new int[] {0, 1, 4}, baskets.itemsOf(2));
        assertEquals(2, baskets.start(2));
        assertEquals(4, baskets.itemAt(4));
    }

    @Test
    void ofRowsKeepsACopy() {
        int[] items = {0, 2};
        BasketSet copy = BasketSet.ofRows(3, new int[] {0, 1, 2}, items);
        items[0] = 1;

        assertArrayEquals(new int[] {0}, copy.itemsOf(0));
    }

    @Test
    void refusesRowsThatAreNotOfTheForm() {
        assertThrows(IllegalArgumentException.class, () -> BasketSet.ofRows(3, new int[] {}, new int[] {}));
        assertThrows(IllegalArgumentException.class, () -> BasketSet.ofRows(3, new int[] {1, 1}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> BasketSet.ofRows(3, new int[] {0, 1}, new int[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> BasketSet.ofRows(3, new int[] {0, 2, 1, 3}, new int[3]));
        assertThrows(IllegalArgumentException.class, () -> BasketSet.ofRows(3, new int[] {0, 2}, new int[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> BasketSet.ofRows(3, new int[] {0, 1}, new int[] {3}));
        assertThrows(IllegalArgumentException.class, () -> BasketSet.of(3, new int[][] {{-1}}));
    }

    @Test
    void selectTakesBasketsInTheGivenOrder() {
        BasketSet chosen = baskets.select(new int[] {3, 2, 0}, 2);

        assertEquals(2, chosen.size());
        assertArrayEquals(new int[] {1}, chosen.itemsOf(0));
        assertArrayEquals(new int[] {0, 1, 4}, chosen.itemsOf(1));
    }

    @Test
    void basketsThatFollowEachOtherAreSelectedAsSingleOnesAre() {
        Random random = new Random(3);
        int[][] rows = new int[200][];
        for (int b = 0; b < rows.length; b++) {
            rows[b] = random.ints(random.nextInt(6), 0, 50).sorted().distinct().toArray();
        }
        int[] chosen = new int[150];
        for (int i = 1; i < chosen.length; i++) {
            boolean next = random.nextInt(4) > 0 && chosen[i - 1] + 1 < rows.length;
            chosen[i] = next ? chosen[i - 1] + 1 : random.nextInt(rows.length);
        }

        BasketSet selected = BasketSet.of(50, rows).select(chosen, 140);

        assertEquals(140, selected.size());
        for (int i = 0; i < 140; i++) {
            assertArrayEquals(rows[chosen[i]], selected.itemsOf(i), "basket " + i);
        }
    }

    @Test
    void firstCountsOnlyItsOwnRows() {
        BasketSet first = baskets.first(2);

        assertEquals(2, first.size());
        assertEquals(2, first.occurrences());
        assertArrayEquals(new int[] {0, 1, 0, 1, 0}, first.itemSupportCounts());
        assertEquals(0, first.first(0).occurrences());
        assertEquals(4, baskets.first(4).size());
        assertThrows(IllegalArgumentException.class, () -> first.first(3));
        assertThrows(IllegalArgumentException.class, () -> first.first(-1));
    }

    @Test
    void itemSupportCountsAreBaskets() {
        assertArrayEquals(new int[] {1, 3, 0, 1, 1}, baskets.itemSupportCounts());
    }
}
