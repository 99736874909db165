package cartwright.core.learn;

import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Ranker;
import java.util.List;

/**
 * A recurrent network that reads the cart item by item (gated recurrent unit, Cho and others, EMNLP 2014).
 *
 * <p>With x the vector of an item and h the state: r = σ(x Wr + h Ur + br), z = σ(x Wz + h Uz + bz), n = tanh(x Wn + r ∘
 * (h Un) + bn), h = (1 - z) ∘ n + z ∘ h. Scores are h O + c. Weights are: item vectors (items × {@value #SIZE}), W and U
 * ({@value #SIZE} × 3 {@value #SIZE}, the gates r, z, n beside each other), b, O ({@value #SIZE} × items), c.
 */
public final class GruRanker implements Ranker {

    /** Size of item vectors and of the state. */
    public static final int SIZE = 32;

    private final List<LearnedWeights.Matrix> weights;
    private final int items;

    /**
     * Creates the ranker.
     *
     * @param items number of items in the catalogue
     * @throws IllegalArgumentException if the weights are of another network or catalogue
     */
    public GruRanker(LearnedWeights learned, int items) {
        this.weights = learned.matrices();
        this.items = items;
        if (weights.size() != 6
                || weights.get(0).rows() != items
                || weights.get(0).columns() != SIZE
                || weights.get(1).columns() != 3 * SIZE
                || weights.get(4).columns() != items) {
            throw new IllegalArgumentException("not the weights of this network and catalogue");
        }
    }

    @Override
    public double[] scores(Question question) {
        double[] state = new double[SIZE];
        for (int item : CartSequences.row(question.cart(), items)) {
            if (item < items) {
                state = step(item, state);
            }
        }
        double[] scores = new double[items];
        for (int item = 0; item < items; item++) {
            scores[item] = weights.get(5).at(0, item);
        }
        weights.get(4).addProduct(state, scores);
        return scores;
    }

    private double[] step(int item, double[] state) {
        double[] x = new double[SIZE];
        double[] input = new double[3 * SIZE];
        double[] kept = new double[3 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            x[i] = weights.get(0).at(item, i);
        }
        for (int i = 0; i < input.length; i++) {
            input[i] = weights.get(3).at(0, i);
        }
        weights.get(1).addProduct(x, input);
        weights.get(2).addProduct(state, kept);
        double[] next = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double r = sigmoid(input[i] + kept[i]);
            double z = sigmoid(input[SIZE + i] + kept[SIZE + i]);
            double n = Math.tanh(input[2 * SIZE + i] + r * kept[2 * SIZE + i]);
            next[i] = (1 - z) * n + z * state[i];
        }
        return next;
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
