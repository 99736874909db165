package cartwright.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SyntheticBasketsTest {

    private static int fingerprint(BasketSet baskets) {
        int hash = baskets.size();
        for (int position = 0; position < baskets.occurrences(); position++) {
            hash = 31 * hash + baskets.itemAt(position);
        }
        return hash;
    }

    @Test
    void theSameArgumentsGiveTheSameBasketsOnEveryJava() {
        BasketSet baskets = SyntheticBaskets.generate(1, 5000, 2000, 9);
        assertEquals(fingerprint(baskets), fingerprint(SyntheticBaskets.generate(1, 5000, 2000, 9)));
        assertNotEquals(fingerprint(baskets), fingerprint(SyntheticBaskets.generate(2, 5000, 2000, 9)));
        assertEquals(891802714, fingerprint(baskets), "pinned on Java 17 and 25");
    }

    @Test
    void basketsHaveTheAskedMeanSizeAndAreNeverEmpty() {
        BasketSet baskets = SyntheticBaskets.generate(3, 20_000, 30_000, 9);
        assertEquals(20_000, baskets.size());
        assertEquals(9.0, baskets.occurrences() / 20_000.0, 0.2);
        for (int b = 0; b < baskets.size(); b++) {
            assertTrue(baskets.start(b + 1) > baskets.start(b));
        }
    }

    @Test
    void fewItemsSellMuchAndManySellLittle() {
        int[] counts = SyntheticBaskets.generate(3, 20_000, 5000, 9).itemSupportCounts();
        Arrays.sort(counts);
        long top = Arrays.stream(counts, 4900, 5000).asLongStream().sum();
        long all = Arrays.stream(counts).asLongStream().sum();
        assertTrue(top > 0.25 * all, "the top two of a hundred sold " + top + " of " + all);
        assertTrue(counts[2500] > 0 && counts[2500] * 20 < counts[4999], "median " + counts[2500]);
    }

    @Test
    void aCatalogueSmallerThanABasketStillWorks() {
        BasketSet baskets = SyntheticBaskets.generate(4, 100, 2, 6);
        assertEquals(100, baskets.size());
        assertTrue(baskets.occurrences() <= 200);
        assertEquals(0, SyntheticBaskets.generate(4, 0, 2, 6).size());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SyntheticBaskets.generate(1, -1, 10, 5));
        assertThrows(IllegalArgumentException.class, () -> SyntheticBaskets.generate(1, 1, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> SyntheticBaskets.generate(1, 1, 10, 0.5));
        assertThrows(IllegalArgumentException.class, () -> SyntheticBaskets.generate(1, 1, 10, 501));
        assertThrows(IllegalArgumentException.class, () -> SyntheticBaskets.generate(1, 1, 10, Double.NaN));
    }
}
