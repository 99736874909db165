package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import cartwright.core.similar.TwoSidedSearch.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the score of every basket. */
class TwoSidedSearchTest {

    private static final double NEAR = 0.3;

    @ParameterizedTest
    @EnumSource
    void findsWhatScoringEveryBasketFinds(MatchMode mode) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int items = 1 + random.nextInt(30);
            BasketSet baskets = seed % 2 == 0
                    ? RandomBaskets.ofEveryDensity(random, random.nextInt(120), items)
                    : RandomBaskets.ofSizeUpTo(random, random.nextInt(120), items, 8);
            EmbeddingTable table = table(random, items, 1 + random.nextInt(5));
            boolean vectors = random.nextInt(4) > 0;
            QueryScorer scorer = vectors ? new QueryScorer(baskets, table) : QueryScorer.averaging(baskets);
            float[] similarities = table.similarities(direction(random, table.dimension()));
            BasketMask mask = random.nextBoolean()
                    ? BasketMask.ALL
                    : BasketMask.of(IntStream.range(0, baskets.size())
                            .filter(b -> random.nextInt(3) > 0)
                            .toArray());
            RankedBaskets all = RankedBaskets.of(baskets, scorer.scores(mode, similarities, NEAR, mask));
            TwoSidedSearch search =
                    new TwoSidedSearch(baskets, scorer, seed % 5 == 0 ? 0.3 : 1, seed % 5 == 1 ? 0.2 : 1);
            for (int round = 0; round < 6; round++) {
                double tau = random.nextInt(3) == 0 && all.size() > 0
                        ? all.score(random.nextInt(all.size())) // exactly a score, which is not above itself
                        : random.nextDouble() * 2.2 - 1.1;
                String what = mode + " seed " + seed + " tau " + tau;
                same(all, all.countAbove(tau), search.above(tau, mode, similarities, NEAR, mask), what);
                int count = random.nextInt(baskets.size() + 2);
                same(
                        all,
                        Math.min(count, all.size()),
                        search.nearest(count, mode, similarities, NEAR, mask),
                        what + " nearest " + count);
            }
        }
    }

    private static void same(RankedBaskets all, int count, Found found, String what) {
        assertEquals(count, found.ranked().size(), what);
        for (int rank = 0; rank < count; rank++) {
            assertEquals(all.basket(rank), found.ranked().basket(rank), what + " rank " + rank);
            assertEquals(all.score(rank), found.ranked().score(rank), what + " rank " + rank);
        }
    }

    private static EmbeddingTable table(Random random, int items, int dimension) {
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            rows.add(random.nextInt(20) == 0 ? new float[dimension] : direction(random, dimension));
        }
        return EmbeddingTable.ofRows(dimension, rows);
    }

    private static float[] direction(Random random, int dimension) {
        float[] vector = new float[dimension];
        double squares = 0;
        for (int d = 0; d < dimension; d++) {
            vector[d] = (float) random.nextGaussian();
            squares += vector[d] * vector[d];
        }
        for (int d = 0; d < dimension; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    /** Ten groups of ten items; the baskets of a group hold items of that group alone. */
    @Test
    void touchesNoBasketThatABoundLeavesOut() {
        List<float[]> rows = new ArrayList<>();
        List<int[]> lists = new ArrayList<>();
        for (int group = 0; group < 10; group++) {
            for (int item = 0; item < 10; item++) {
                float[] row = new float[11];
                row[group] = 1;
                row[10] = item / 50f;
                rows.add(row);
                lists.add(new int[] {group * 10 + item, group * 10 + (item + 1) % 10});
            }
        }
        BasketSet baskets = BasketSet.of(100, lists.toArray(int[][]::new));
        EmbeddingTable table = EmbeddingTable.ofRows(11, rows);
        QueryScorer scorer = new QueryScorer(baskets, table);
        TwoSidedSearch search = new TwoSidedSearch(baskets, scorer, 1, 1);
        float[] similarities = table.similarities(table.row(30));
        for (MatchMode mode : MatchMode.values()) {
            Found found = search.above(0.5, mode, similarities, 0.5, BasketMask.ALL);
            assertEquals(10, found.ranked().size(), mode.toString());
            assertEquals(10, found.touched(), mode.toString());
            assertTrue(
                    search.nearest(5, mode, similarities, 0.5, BasketMask.ALL).touched() <= 10, mode.toString());
        }
        assertEquals(
                100,
                search.above(-0.5, MatchMode.WHOLE, similarities, 0.5, BasketMask.ALL)
                        .touched(),
                "every basket, where that costs less");
    }
}
