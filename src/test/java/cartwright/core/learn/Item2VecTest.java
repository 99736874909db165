package cartwright.core.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Question;
import cartwright.core.similar.EmbeddingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Item2VecTest {

    private static final int ITEMS = 24;
    private static final int GROUP = 6;

    /** Four groups of items; a basket is of one group. */
    private static BasketSet shop() {
        Random random = new Random(4);
        int[][] rows = new int[3_000][];
        for (int b = 0; b < rows.length; b++) {
            int group = GROUP * random.nextInt(ITEMS / GROUP);
            rows[b] = random.ints(4, group, group + GROUP).toArray();
        }
        return BasketSet.of(ITEMS, rows);
    }

    private static final class Watch implements EpochMonitor {

        final List<Double> validation = new ArrayList<>();

        @Override
        public void epoch(int epoch, double trainingLoss, double validationLoss) {
            validation.add(validationLoss);
        }

        @Override
        public void checkCancelled() {}
    }

    @Test
    void itemsThatAreBoughtAlikeGetNearVectors() {
        Watch watch = new Watch();
        LearnedWeights weights = Item2Vec.train(shop(), new TrainingSettings(8, 3, 1), watch);
        EmbeddingTable table = Item2Vec.table(weights);

        for (int item = 0; item < ITEMS; item++) {
            double own = -1;
            double other = -1;
            for (int second = 0; second < ITEMS; second++) {
                double similarity = table.similarity(item, second);
                if (second != item && second / GROUP == item / GROUP) {
                    own = Math.max(own, similarity);
                } else if (second != item) {
                    other = Math.max(other, similarity);
                }
            }
            assertTrue(own > other, "item " + item + ": " + own + " in its group, " + other + " outside");
        }
        assertTrue(
                watch.validation.get(watch.validation.size() - 1) < 0.9 * watch.validation.get(0),
                "" + watch.validation);
        double[] scores =
                new Item2VecRanker(weights, ITEMS).scores(new Question(Itemset.of(1, 2), Purchases.NO_CUSTOMER, false));
        assertTrue(scores[3] > scores[GROUP + 3]);
        double sum = 0;
        for (int item = 0; item < ITEMS; item++) {
            sum += scores[item];
        }
        assertEquals(2, sum, 1e-6, "a chance of 1 for each of the two items of the cart");
        assertThrows(IllegalArgumentException.class, () -> new Item2VecRanker(weights, ITEMS + 1));
        assertArrayEquals(
                weights.toBytes(),
                Item2Vec.train(shop(), new TrainingSettings(8, 3, 1), new Watch())
                        .toBytes());
        assertThrows(
                IllegalArgumentException.class,
                () -> Item2Vec.train(BasketSet.of(2, new int[][] {{}}), new TrainingSettings(1, 1, 1), watch));
    }
}
