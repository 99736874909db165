package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cartwright.core.RandomBaskets;
import cartwright.core.basket.BasketSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryScorerTest {

    private static final double NEAR = 0.1;

    @Test
    void scoresFiveBasketsByHand() {
        EmbeddingTable embeddings = EmbeddingTable.ofRows(
                2, List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {-1, 0}, new float[] {3, 4}));
        BasketSet baskets = BasketSet.of(4, new int[][] {{0}, {0, 1}, {0, 2}, {}, {1, 2, 3}});
        QueryScorer scorer = new QueryScorer(baskets, embeddings);
        float[] items = scorer.itemSimilarities(new float[] {1, 0});

        assertArrayEquals(new float[] {1, 0, -1, 0.6f}, items, 1e-6f);
        assertArrayEquals(new float[] {1, 1, 1, -1, 0.6f}, scorer.scores(MatchMode.BEST, items, 0), 1e-6f);
        float half = (float) Math.sqrt(0.5);
        float whole = (float) (-0.4 / Math.hypot(-0.4, 1.8));
        assertArrayEquals(new float[] {1, half, 0, -1, whole}, scorer.scores(MatchMode.WHOLE, items, 0), 1e-6f);
        float third = 1 / 3f;
        assertArrayEquals(new float[] {1, 0.5f, 0.5f, 0, third}, scorer.scores(MatchMode.SHARE, items, 0.5), 1e-6f);
    }

    @Test
    void withoutVectorsAWholeBasketIsTheAverageOfItsItems() {
        BasketSet baskets = BasketSet.of(3, new int[][] {{0}, {0, 1}, {0, 1, 2}, {}});
        EmbeddingTable table = EmbeddingTable.ofRows(1, List.of(new float[] {1}, new float[] {1}, new float[] {1}));
        float[] items = {0.9f, 0.3f, 0};
        for (QueryScorer scorer :
                List.of(QueryScorer.averaging(baskets), new QueryScorer(baskets, table).averaging())) {
            assertArrayEquals(new float[] {0.9f, 0.6f, 0.4f, -1}, scorer.scores(MatchMode.WHOLE, items, 0), 1e-6f);
            assertArrayEquals(new float[] {0.9f, 0.9f, 0.9f, -1}, scorer.scores(MatchMode.BEST, items, 0), 1e-6f);
            assertArrayEquals(new float[] {1, 1, 2 / 3f, 0}, scorer.scores(MatchMode.SHARE, items, 0.2), 1e-6f);
            assertThrows(IllegalStateException.class, () -> scorer.itemSimilarities(new float[1]));
        }
    }

    @Test
    void refusesTablesOfAnotherCatalogue() {
        BasketSet baskets = BasketSet.of(2, new int[][] {{0, 1}});
        EmbeddingTable one = EmbeddingTable.ofRows(1, List.of(new float[] {1}));
        EmbeddingTable two = EmbeddingTable.ofRows(1, List.of(new float[] {1}, new float[] {2}));

        assertThrows(IllegalArgumentException.class, () -> new QueryScorer(baskets, one));
        QueryScorer scorer = new QueryScorer(baskets, two);
        assertThrows(IllegalArgumentException.class, () -> scorer.scores(MatchMode.BEST, new float[1], 0));
    }

    @ParameterizedTest(name = "{0}, seed 11")
    @EnumSource(MatchMode.class)
    void everySliceIsThatOfTheDefinitionAtAHundredTaus(MatchMode mode) {
        Random random = new Random(11);
        BasketSet baskets = RandomBaskets.ofSizeUpTo(random, 2_000, 60, 8);
        List<float[]> vectors = new ArrayList<>();
        for (int item = 0; item < 60; item++) {
            vectors.add(EmbeddingTableTest.vector(random, 16));
        }
        EmbeddingTable embeddings = EmbeddingTable.ofRows(16, vectors);
        float[] query = EmbeddingTable.ofRows(16, List.of(EmbeddingTableTest.vector(random, 16)))
                .row(0);
        QueryScorer scorer = new QueryScorer(baskets, embeddings);
        float[] scores = scorer.scores(mode, scorer.itemSimilarities(query), NEAR);
        RankedBaskets ranked = RankedBaskets.of(baskets, scores);

        for (int trial = 0; trial < 100; trial++) {
            double tau = random.nextDouble() * 2.2 - 1.1;
            int expected = 0;
            for (int b = 0; b < baskets.size(); b++) {
                expected += definition(mode, baskets.itemsOf(b), vectors, query) > tau ? 1 : 0;
            }
            assertEquals(expected, ranked.countAbove(tau), "tau " + tau);
        }
    }

    @ParameterizedTest(name = "{0}, seed 12")
    @EnumSource(MatchMode.class)
    void theLaidOutPassGivesWhatTheDefinitionGivesWithAMaskOrWithout(MatchMode mode) {
        Random random = new Random(12);
        BasketSet baskets = RandomBaskets.ofSizeUpTo(random, 40_000, 60, 12); // several parts, blocks cut short
        List<float[]> vectors = new ArrayList<>();
        for (int item = 0; item < 60; item++) {
            vectors.add(EmbeddingTableTest.vector(random, 19));
        }
        QueryScorer scorer = new QueryScorer(baskets, EmbeddingTable.ofRows(19, vectors));
        float[] query = EmbeddingTable.ofRows(19, List.of(vectors.get(3))).row(0);
        float[] similarities = scorer.itemSimilarities(query);
        BitSet kept = new BitSet();
        random.ints(20_000, 0, 40_000).forEach(kept::set);
        BasketMask mask = BasketMask.of(kept.stream().toArray());

        float[] all = scorer.scores(mode, similarities, NEAR);
        float[] filtered = scorer.scores(mode, similarities, NEAR, mask);

        for (int b = 0; b < baskets.size(); b++) {
            int[] items = baskets.itemsOf(b);
            double expected = definition(mode, items, vectors, query);
            assertEquals(expected, all[b], 1e-6, "basket " + b);
            assertEquals(kept.get(b) ? all[b] : QueryScorer.LEFT_OUT, filtered[b], "basket " + b);
        }
        assertArrayEquals(similarities, scorer.itemSimilarities(query), "no pass may change them");
    }

    @Test
    void aCatalogueOfSeveralPartsHasTheSimilaritiesOfItsRows() {
        Random random = new Random(13);
        List<float[]> vectors = new ArrayList<>();
        for (int item = 0; item < 5_000; item++) {
            vectors.add(EmbeddingTableTest.vector(random, 9));
        }
        EmbeddingTable table = EmbeddingTable.ofRows(9, vectors);
        float[] similarities = table.similarities(table.row(4_999));
        for (int item = 0; item < 5_000; item++) {
            assertEquals(EmbeddingTableTest.cosine(vectors.get(item), vectors.get(4_999)), similarities[item], 1e-6);
        }
    }

    /** The formulas of the three modes in double precision, with a vector for every basket. */
    private static double definition(MatchMode mode, int[] items, List<float[]> vectors, float[] query) {
        double best = -1;
        int near = 0;
        float[] sum = new float[query.length];
        for (int item : items) {
            double similarity = EmbeddingTableTest.cosine(vectors.get(item), query);
            best = Math.max(best, similarity);
            near += similarity > NEAR ? 1 : 0;
            float[] unit = EmbeddingTable.ofRows(query.length, List.of(vectors.get(item)))
                    .row(0);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += unit[d];
            }
        }
        return switch (mode) {
            case BEST -> best;
            case WHOLE -> items.length == 0 ? -1 : EmbeddingTableTest.cosine(sum, query);
            case SHARE -> items.length == 0 ? 0 : (double) near / items.length;
        };
    }
}
