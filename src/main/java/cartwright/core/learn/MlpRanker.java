package cartwright.core.learn;

import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Ranker;
import java.util.Arrays;
import java.util.List;

/**
 * A small network that weighs what counting knows: two hidden layers with rectifiers, one score a candidate.
 *
 * <p>Weights are: mean and deviation of the numbers (2 × 13), then for each layer its matrix and its bias row.
 */
public final class MlpRanker implements Ranker {

    /** Sizes of the layers, the numbers of a candidate first, the score last. */
    public static final List<Integer> LAYERS = List.of(RuleFeatures.COUNT, 32, 16, 1);

    private final RuleFeatures features;
    private final LearnedWeights.Matrix scale;
    private final List<LearnedWeights.Matrix> layers;
    private final int items;

    /**
     * Creates the ranker.
     *
     * @param items number of items in the catalogue
     * @throws IllegalArgumentException if the weights are of another network
     */
    public MlpRanker(RuleFeatures features, LearnedWeights weights, int items) {
        check(weights);
        List<LearnedWeights.Matrix> matrices = weights.matrices();
        this.features = features;
        this.scale = matrices.get(0);
        this.layers = matrices.subList(1, matrices.size());
        this.items = items;
    }

    /** @throws IllegalArgumentException if the weights are of another network, as of one that read fewer numbers */
    public static void check(LearnedWeights weights) {
        List<LearnedWeights.Matrix> matrices = weights.matrices();
        if (matrices.size() != 2 * LAYERS.size() - 1) {
            throw new IllegalArgumentException("not the weights of this network");
        }
        for (int layer = 0; layer + 1 < LAYERS.size(); layer++) {
            LearnedWeights.Matrix matrix = matrices.get(2 * layer + 1);
            if (matrix.rows() != LAYERS.get(layer) || matrix.columns() != LAYERS.get(layer + 1)) {
                throw new IllegalArgumentException("not the weights of this network");
            }
        }
    }

    @Override
    public double[] scores(Question question) {
        double[] scores = new double[items];
        Arrays.fill(scores, NOT_OFFERED);
        RuleFeatures.Rows rows = features.of(question);
        for (int row = 0; row < rows.size(); row++) {
            double[] values = new double[RuleFeatures.COUNT];
            for (int feature = 0; feature < values.length; feature++) {
                values[feature] = (rows.value(row, feature) - scale.at(0, feature)) / scale.at(1, feature);
            }
            scores[rows.item(row)] = score(values);
        }
        return scores;
    }

    private double score(double[] values) {
        double[] in = values;
        for (int layer = 0; layer < layers.size(); layer += 2) {
            double[] out = new double[layers.get(layer).columns()];
            for (int unit = 0; unit < out.length; unit++) {
                out[unit] = layers.get(layer + 1).at(0, unit);
            }
            layers.get(layer).addProduct(in, out);
            boolean last = layer + 2 == layers.size();
            for (int unit = 0; unit < out.length && !last; unit++) {
                out[unit] = Math.max(0, out[unit]);
            }
            in = out;
        }
        return in[0];
    }
}
