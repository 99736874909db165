package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.rule.PairMatrix;
import cartwright.core.similar.PairContrasts.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairContrastsTest {

    private static final int ITEMS = 20;
    private static final Runnable GO_ON = () -> {};

    /** Items 0 and 1 are alike and never together, 2 and 3 are unlike and always together, the others are by chance. */
    private static PairMatrix counts() {
        Random random = new Random(5);
        List<int[]> rows = new ArrayList<>();
        for (int basket = 0; basket < 1000; basket++) {
            List<Integer> row = new ArrayList<>();
            row.add(basket % 2);
            if (basket % 20 < 2) {
                row.addAll(List.of(2, 3));
            }
            for (int item = 4; item < ITEMS; item++) {
                if (random.nextInt(5) == 0) {
                    row.add(item);
                }
            }
            rows.add(row.stream().mapToInt(Integer::intValue).toArray());
        }
        return PairMatrix.of(
                BasketSet.of(ITEMS, rows.toArray(int[][]::new)),
                IntStream.range(0, ITEMS).toArray(),
                GO_ON);
    }

    private static SimilarityMatrix similarities() {
        return SimilarityMatrix.of(ITEMS, (a, b) -> {
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            return low == 0 && high == 1 ? 0.9 : low == 2 && high == 3 ? 0 : 0.1 + 0.3 * ((low * 7 + high) % 11) / 11;
        });
    }

    @Test
    void findsWhatWasPlantedAndNothingByChance() {
        PairContrasts contrasts = PairContrasts.of(similarities(), counts(), 10, GO_ON);
        assertEquals(1, contrasts.substitutes());
        assertEquals(List.of("0 1"), names(contrasts.bestSubstitutes()));
        assertEquals(1, contrasts.crossSells());
        assertEquals(List.of("2 3"), names(contrasts.bestCrossSells()));
        assertTrue(contrasts.low() < contrasts.high());
        assertEquals(Math.sqrt(250), contrasts.bestSubstitutes().get(0).clearness(), 1e-9); // 250 expected, 0 seen
    }

    @Test
    void listsTheClearestAndCountsAll() {
        SimilarityMatrix unlike = SimilarityMatrix.of(ITEMS, (a, b) -> 0);
        int[] every = IntStream.range(0, ITEMS).toArray();
        int[][] rows = new int[400][];
        Arrays.fill(rows, new int[0]);
        for (int basket = 0; basket < 100; basket++) {
            rows[basket] = Arrays.copyOf(every, 2 + basket / 10); // lower items in more of them, always together
        }
        PairContrasts contrasts =
                PairContrasts.of(unlike, PairMatrix.of(BasketSet.of(ITEMS, rows), every, GO_ON), 3, GO_ON);
        assertEquals(55, contrasts.crossSells()); // every two of 11 items
        assertEquals(3, contrasts.bestCrossSells().size());
        assertTrue(contrasts.bestCrossSells().get(0).clearness()
                >= contrasts.bestCrossSells().get(1).clearness());
    }

    @Test
    void ofOneItemThereIsNoPair() {
        PairMatrix one = PairMatrix.of(BasketSet.of(1, new int[][] {{0}}), new int[] {0}, GO_ON);
        PairContrasts contrasts = PairContrasts.of(SimilarityMatrix.of(1, (a, b) -> 0), one, 3, GO_ON);
        assertEquals(0, contrasts.substitutes() + contrasts.crossSells());
    }

    @Test
    void canBeStopped() {
        assertThrows(
                IllegalStateException.class,
                () -> PairContrasts.of(similarities(), counts(), 3, () -> {
                    throw new IllegalStateException("stop");
                }));
    }

    private static List<String> names(List<Pair> pairs) {
        return pairs.stream().map(pair -> pair.a() + " " + pair.b()).toList();
    }
}
