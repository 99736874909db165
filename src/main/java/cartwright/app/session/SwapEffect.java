package cartwright.app.session;

import cartwright.core.evaluate.Difference;

/**
 * What examples with swapped products bring to the training of a recurrent ranker.
 *
 * @param plain the ranker that was trained without them
 * @param swapped the ranker that was trained with them
 * @param effect NDCG at ten places with them less that without, on baskets that neither has seen
 */
public record SwapEffect(TrainedRanker plain, TrainedRanker swapped, Difference effect) {

    /** Returns the one that is kept: with swapped products only if that is better with 95 % confidence. */
    public TrainedRanker kept() {
        return helps() ? swapped : plain;
    }

    /** Tells whether swapped products help, with 95 % confidence. */
    public boolean helps() {
        return effect.better();
    }
}
