package cartwright.adapter.djl.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cartwright.adapter.settings.ProgramFolders;
import cartwright.core.basket.BasketSet;
import cartwright.core.basket.Itemset;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Rankers;
import cartwright.core.evaluate.TestCase;
import cartwright.core.learn.CartSequences;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.FeatureLists;
import cartwright.core.learn.GruRanker;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.MlpRanker;
import cartwright.core.learn.RuleFeatures;
import cartwright.core.learn.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Training on shops with a law that can be learned. */
class DjlRankerTrainerTest {

    private static final int ITEMS = 20;

    private final DjlRankerTrainer trainer =
            new DjlRankerTrainer(ProgramFolders.ofThisUser().engine());

    /** Keeps the losses; asks for an end after so many batches. */
    private static final class Losses implements EpochMonitor {

        final List<Double> training = new ArrayList<>();
        final List<Double> validation = new ArrayList<>();
        int batchesLeft = Integer.MAX_VALUE;

        @Override
        public void epoch(int epoch, double trainingLoss, double validationLoss) {
            training.add(trainingLoss);
            validation.add(validationLoss);
        }

        @Override
        public void checkCancelled() {
            if (batchesLeft-- == 0) {
                throw new CancellationException();
            }
        }

        double lowest() {
            return validation.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }
    }

    /** Whoever has items a and a + 1 buys a + 2. */
    private static List<TestCase> stairs(long seed, int count) {
        Random random = new Random(seed);
        List<TestCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int a = random.nextInt(ITEMS - 2);
            Question question = new Question(Itemset.of(a, a + 1), Purchases.NO_CUSTOMER, false);
            cases.add(new TestCase(i, question, Itemset.of(a + 2)));
        }
        return cases;
    }

    private static double crossEntropy(double[] scores, int bought) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - scores[bought]);
        }
        return Math.log(sum);
    }

    @Test
    void aRecurrentNetworkLearnsAndAnswersInJavaAsItDidInTheEngine() throws Exception {
        List<TestCase> validation = stairs(2, 100);
        CartSequences training = CartSequences.of(stairs(1, 600), ITEMS);
        TrainingSettings settings = new TrainingSettings(15, 3, 7);
        Losses losses = new Losses();

        LearnedWeights weights = trainer.gru(training, CartSequences.of(validation, ITEMS), settings, losses);

        assertTrue(
                losses.training.get(losses.training.size() - 1) < 0.5 * losses.training.get(0), "" + losses.training);
        GruRanker ranker = new GruRanker(weights, ITEMS);
        double loss = 0;
        int hits = 0;
        for (TestCase test : validation) {
            double[] scores = ranker.scores(test.question());
            int bought = test.wanted().item(0);
            loss += crossEntropy(scores, bought) / validation.size();
            int best = 0;
            for (int item = 1; item < ITEMS; item++) {
                best = scores[item] > scores[best] ? item : best;
            }
            hits += best == bought ? 1 : 0;
        }
        assertEquals(losses.lowest(), loss, 1e-4, "the same network");
        assertTrue(hits > 90, hits + " of 100");
        LearnedWeights again = trainer.gru(training, CartSequences.of(validation, ITEMS), settings, new Losses());
        assertArrayEquals(weights.toBytes(), again.toBytes(), "the same seed, the same weights");
    }

    @Test
    void aNetworkOverCountsLearnsWhatTheCountsSay() throws Exception {
        Random random = new Random(3);
        int[][] rows = new int[500][];
        for (int b = 0; b < rows.length; b++) {
            int a = 2 * random.nextInt(ITEMS / 2);
            rows[b] = new int[] {a, random.nextInt(10) < 8 ? a + 1 : random.nextInt(ITEMS), random.nextInt(ITEMS)};
        }
        Purchases shop = new Purchases(BasketSet.of(ITEMS, rows), new long[500], new int[500]);
        RuleFeatures features = new RuleFeatures(shop, new Rankers(shop, 1, null));
        List<TestCase> cases = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int a = 2 * random.nextInt(ITEMS / 2);
            cases.add(new TestCase(i, new Question(Itemset.of(a), Purchases.NO_CUSTOMER, false), Itemset.of(a + 1)));
        }
        FeatureLists training = FeatureLists.of(cases.subList(0, 300), features, 1, () -> {});
        FeatureLists validation = FeatureLists.of(cases.subList(300, 400), features, 2, () -> {});
        assertEquals(300, training.size());
        Losses losses = new Losses();

        LearnedWeights weights = trainer.mlp(training, validation, new TrainingSettings(12, 3, 5), losses);

        assertTrue(losses.lowest() < 0.3 * losses.training.get(0), losses.training + " " + losses.validation);
        MlpRanker ranker = new MlpRanker(features, LearnedWeights.ofBytes(weights.toBytes()), ITEMS);
        for (int a = 0; a < ITEMS; a += 2) {
            double[] scores = ranker.scores(new Question(Itemset.of(a), Purchases.NO_CUSTOMER, false));
            for (int item = 0; item < ITEMS; item++) {
                assertTrue(item == a + 1 || scores[item] < scores[a + 1], item + " beside " + a);
            }
        }
    }

    @Test
    void trainingStopsEarlyAndWhenItIsCancelled() throws Exception {
        CartSequences training = CartSequences.of(stairs(1, 200), ITEMS);
        List<TestCase> opposite = stairs(2, 40).stream()
                .map(test -> new TestCase(
                        0, test.question(), Itemset.of(test.question().cart().item(0))))
                .toList();
        Losses losses = new Losses();
        trainer.gru(training, CartSequences.of(opposite, ITEMS), new TrainingSettings(60, 2, 1), losses);
        assertTrue(losses.validation.size() < 40, losses.validation.size() + " passes");

        Losses impatient = new Losses();
        impatient.batchesLeft = 3;
        assertThrows(
                CancellationException.class,
                () -> trainer.gru(training, training, new TrainingSettings(50, 5, 1), impatient));
    }
}
