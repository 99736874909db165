package cartwright.core.learn;

import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Ranker;
import java.util.Arrays;
import java.util.List;

/**
 * Scores an item by how likely it is beside the items of the cart, as {@link Item2Vec} learned it.
 *
 * <p>Negative sampling teaches that the product of an item's vector and another's context vector is the log of how much more
 * often the two are together than the draws would have it (Levy and Goldberg, NIPS 2014); so exp(product) times the share of
 * the draws, brought to a sum of 1, is the chance of the other beside the item. Chances are added up over the cart. The cosine of
 * two vectors, by contrast, tells which products can stand for each other, and those are seldom bought together.
 */
public final class Item2VecRanker implements Ranker {

    private final List<LearnedWeights.Matrix> weights;
    private final int items;

    /**
     * Creates the ranker.
     *
     * @param learned vectors (items × {@value Item2Vec#SIZE}), context vectors ({@value Item2Vec#SIZE} × items), shares of
     *     the draws (1 × items)
     * @param items number of items in the catalogue
     * @throws IllegalArgumentException if the weights are something else, or of another catalogue
     */
    public Item2VecRanker(LearnedWeights learned, int items) {
        this.weights = learned.matrices();
        this.items = items;
        if (weights.size() != 3
                || weights.get(0).rows() != items
                || weights.get(0).columns() != Item2Vec.SIZE
                || weights.get(1).rows() != Item2Vec.SIZE
                || weights.get(1).columns() != items
                || weights.get(2).columns() != items) {
            throw new IllegalArgumentException("not the vectors of this catalogue");
        }
    }

    @Override
    public double[] scores(Question question) {
        double[] scores = new double[items];
        for (int at = 0; at < question.cart().size(); at++) {
            add(question.cart().item(at), scores);
        }
        for (int item = 0; item < items; item++) {
            scores[item] = scores[item] > 0 ? scores[item] : NOT_OFFERED;
        }
        return scores;
    }

    private void add(int from, double[] scores) {
        double[] vector = new double[Item2Vec.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = weights.get(0).at(from, i);
        }
        double[] chances = new double[items];
        weights.get(1).addProduct(vector, chances);
        double sum = 0;
        for (int item = 0; item < items; item++) {
            chances[item] = Math.exp(chances[item]) * weights.get(2).at(0, item);
            sum += item == from ? 0 : chances[item];
        }
        if (sum > 0) {
            double whole = sum;
            Arrays.setAll(scores, item -> scores[item] + (item == from ? 0 : chances[item] / whole));
        }
    }
}
