package cartwright.core.learn;

import cartwright.core.evaluate.Question;
import cartwright.core.evaluate.Ranker;
import cartwright.core.similar.EmbeddingTable;

/** Scores an item by the sum of its similarities to the items of the cart. */
public final class VectorRanker implements Ranker {

    private final EmbeddingTable vectors;

    /** Creates the ranker on vectors of length 1. */
    public VectorRanker(EmbeddingTable vectors) {
        this.vectors = vectors;
    }

    @Override
    public double[] scores(Question question) {
        double[] scores = new double[vectors.size()];
        for (int at = 0; at < question.cart().size(); at++) {
            float[] similarities =
                    vectors.similarities(vectors.row(question.cart().item(at)));
            for (int item = 0; item < scores.length; item++) {
                scores[item] += similarities[item];
            }
        }
        return scores;
    }
}
