package cartwright.core.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import org.junit.jupiter.api.Test;

class FrequentItemsetsTest {

    private final FrequentItemsets mined = new Apriori(new MiningSettings(2, 3))
            .mine(BasketSet.of(9, new int[][] {{2, 5, 7}, {2, 5, 7}, {2, 5}, {7}, {8}}), MiningMonitor.SILENT);

    @Test
    void countsByPositionAndByItems() {
        assertEquals(7, mined.size());
        assertEquals(5, mined.basketCount());
        assertEquals(Itemset.of(2, 5), mined.itemset(5));
        assertEquals(3, mined.supportCount(5));
        assertEquals(2, mined.supportCountOf(Itemset.of(2, 5, 7)));
    }

    @Test
    void whatIsNotFrequentHasNoCount() {
        assertEquals(-1, mined.supportCountOf(Itemset.of()));
        assertEquals(-1, mined.supportCountOf(Itemset.of(8)));
        assertEquals(-1, mined.supportCountOf(Itemset.of(3)));
        assertEquals(-1, mined.supportCountOf(Itemset.of(2, 8)));
        assertEquals(-1, mined.supportCountOf(Itemset.of(2, 5, 7, 8)));
    }

    @Test
    void sizesBeyondTheLongestAreEmpty() {
        assertEquals(3, mined.longest());
        assertEquals(3, mined.countOfSize(1));
        assertEquals(1, mined.countOfSize(3));
        assertEquals(0, mined.countOfSize(0));
        assertEquals(0, mined.countOfSize(4));
    }

    @Test
    void positionsOutsideAreRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> mined.itemset(7));
        assertThrows(IndexOutOfBoundsException.class, () -> mined.supportCount(-1));
    }
}
