package cartwright.core.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenProductsTest {

    private static final double EXACT = 1e-6;
    private final EmbeddingTable table =
            EmbeddingTable.ofRows(2, List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {0.6f, 0.8f}));
    private final BasketSet baskets = BasketSet.of(3, new int[][] {{0}, {0, 2}, {1}});
    private final QueryScorer scorer = new QueryScorer(baskets, table);

    private float[] scores(MatchMode mode, ChosenProducts chosen) {
        float[] vector = chosen.vector(new float[] {1, 0}, table);
        return scorer.scores(mode, chosen.apply(mode, scorer.itemSimilarities(vector)), 0.5);
    }

    @Test
    void anExcludedProductBringsNoBasketNearer() {
        assertArrayEquals(new float[] {1, 1, 0}, scores(MatchMode.BEST, ChosenProducts.NONE), 1e-6f);
        ChosenProducts without = ChosenProducts.NONE.excluding(0);
        assertArrayEquals(new float[] {-1, 0.6f, 0}, scores(MatchMode.BEST, without), 1e-6f);
        assertArrayEquals(new float[] {0, 0.5f, 0}, scores(MatchMode.SHARE, without), 1e-6f);
        float[] whole = scores(MatchMode.WHOLE, without);
        assertEquals(0, whole[0], EXACT);
        assertEquals(0.6 / Math.hypot(1.6, 0.8), whole[1], EXACT);
    }

    @Test
    void anAddedProductPullsTheQueryTowardsIt() {
        ChosenProducts with = ChosenProducts.NONE.adding(1);
        float[] vector = with.vector(new float[] {1, 0}, table);
        assertEquals(1, Math.hypot(vector[0], vector[1]), EXACT);
        assertEquals(vector[0], vector[1], EXACT);
        assertTrue(scores(MatchMode.BEST, with)[2] > scores(MatchMode.BEST, ChosenProducts.NONE)[2]);
    }

    @Test
    void aProductIsAddedOrExcludedNeverBoth() {
        ChosenProducts chosen = ChosenProducts.NONE.adding(2).excluding(2);
        assertEquals(0, chosen.added().size());
        assertEquals(Itemset.of(2), chosen.excluded());
        assertEquals(ChosenProducts.NONE, chosen.leaving(2));
        assertEquals(
                Itemset.of(0, 2),
                ChosenProducts.NONE.adding(2).adding(0).adding(2).added());
        assertThrows(IllegalArgumentException.class, () -> new ChosenProducts(Itemset.of(1), Itemset.of(1)));
    }

    @Test
    void withoutAChoiceTheQueryIsItsWords() {
        assertArrayEquals(new float[] {1, 0}, ChosenProducts.NONE.vector(new float[] {1, 0}, table));
    }
}
