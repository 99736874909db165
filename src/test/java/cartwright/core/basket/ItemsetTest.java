package cartwright.core.basket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemsetTest {

    @Test
    void sortsAndDropsRepeats() {
        Itemset itemset = Itemset.of(5, 2, 5, 9);

        assertArrayEquals(new int[] {2, 5, 9}, itemset.toArray());
        assertEquals(Itemset.of(2, 5, 9), itemset);
        assertEquals(Itemset.of(2, 5, 9).hashCode(), itemset.hashCode());
        assertNotEquals(Itemset.of(2, 5), itemset);
        assertEquals("[2, 5, 9]", itemset.toString());
    }

    @Test
    void keepsACopyOfIdsThatComeInOrder() {
        int[] ids = {1, 2};
        Itemset itemset = Itemset.of(ids);
        ids[0] = 7;

        assertEquals(1, itemset.item(0));
        assertEquals(2, itemset.size());
    }

    @Test
    void knowsItsItems() {
        Itemset itemset = Itemset.of(4, 8);

        assertTrue(itemset.contains(8));
        assertFalse(itemset.contains(5));
        assertEquals(Itemset.of(8), itemset.without(0));
        assertEquals(Itemset.of(4), itemset.without(1));
    }

    @Test
    void ordersBySizeThenIds() {
        List<Itemset> sorted = Stream.of(Itemset.of(1, 2, 3), Itemset.of(9), Itemset.of(1, 4), Itemset.of(1, 3))
                .sorted()
                .toList();

        assertEquals(List.of(Itemset.of(9), Itemset.of(1, 3), Itemset.of(1, 4), Itemset.of(1, 2, 3)), sorted);
    }
}
