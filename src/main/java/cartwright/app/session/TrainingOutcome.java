package cartwright.app.session;

import cartwright.app.session.TrainedRanker.Kind;
import cartwright.app.session.TrainedRanker.Losses;
import cartwright.core.evaluate.Difference;
import java.util.List;

/**
 * What is kept of a training besides the weights: how it went and how the ranker did. Immutable.
 *
 * @param kind what was trained
 * @param epochs most passes that were allowed
 * @param seed of the split, the first weights and the order of the examples
 * @param baskets number of baskets of the project at the time
 * @param losses training and validation loss of each pass
 * @param yardstick the best of the rankers that count
 * @param difference NDCG at ten places of this ranker less that of the yardstick
 * @param opens whether its weights are of the network and the catalogue of now; else it must be trained again
 */
public record TrainingOutcome(
        Kind kind,
        int epochs,
        long seed,
        int baskets,
        List<Losses> losses,
        String yardstick,
        Difference difference,
        boolean opens) {

    /** Copies the list. */
    public TrainingOutcome {
        losses = List.copyOf(losses);
    }

    /** Tells whether the ranker may be used: only if it is better than the yardstick with 95 % confidence. */
    public boolean on() {
        return difference.better();
    }

    /** Tells whether training ended before the last pass, because the validation loss fell no more. */
    public boolean stoppedEarly() {
        return losses.size() < epochs;
    }

    /** Returns the pass whose weights were kept: the first with the lowest validation loss; 0 without a pass. */
    public int bestEpoch() {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (Losses each : losses) {
            if (each.validation() < lowest) {
                lowest = each.validation();
                best = each.epoch();
            }
        }
        return best;
    }
}
