package cartwright.app.session;

import cartwright.core.evaluate.Difference;
import cartwright.core.evaluate.MeasureRow;
import cartwright.core.learn.LearnedWeights;
import java.util.List;

/**
 * A ranker that was trained on a project, and how it did on baskets it had not seen. Immutable.
 *
 * @param kind what was trained
 * @param weights the trained numbers
 * @param losses training and validation loss of each pass
 * @param rows the measures of this ranker and of those it was compared with
 * @param yardstick the best of the rankers that count
 * @param difference NDCG at ten places of this ranker less that of the yardstick
 */
public record TrainedRanker(
        Kind kind,
        LearnedWeights weights,
        List<Losses> losses,
        List<MeasureRow> rows,
        String yardstick,
        Difference difference) {

    /** What can be trained. */
    public enum Kind {
        /** A network that weighs the counts behind rules. */
        MLP,
        /** A recurrent network that reads the cart. */
        GRU,
        /** Vectors of items that are bought alike. */
        ITEM2VEC
    }

    /**
     * The losses of one pass.
     *
     * @param epoch from 1
     */
    public record Losses(int epoch, double training, double validation) {}

    /** Copies the lists. */
    public TrainedRanker {
        losses = List.copyOf(losses);
        rows = List.copyOf(rows);
    }

    /** Tells whether it is used: only if it is better than the yardstick with 95 % confidence. */
    public boolean on() {
        return difference.better();
    }
}
