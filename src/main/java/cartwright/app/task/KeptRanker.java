package cartwright.app.task;

import cartwright.app.session.TrainedRanker;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Ranker;
import cartwright.core.evaluate.Rankers;
import cartwright.core.learn.GruRanker;
import cartwright.core.learn.Item2VecRanker;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.MlpRanker;
import cartwright.core.learn.RuleFeatures;
import java.util.Locale;

/** How a trained ranker lies in a project: one byte that tells whether it is on, then its weights. */
final class KeptRanker {

    private KeptRanker() {}

    static String name(Kind kind) {
        return "ranker." + kind.name().toLowerCase(Locale.ROOT);
    }

    static byte[] toBytes(TrainedRanker trained) {
        byte[] weights = trained.weights().toBytes();
        byte[] bytes = new byte[weights.length + 1];
        bytes[0] = (byte) (trained.on() ? 1 : 0);
        System.arraycopy(weights, 0, bytes, 1, weights.length);
        return bytes;
    }

    static boolean on(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == 1;
    }

    /** @throws IllegalArgumentException if these are no weights */
    static LearnedWeights weights(byte[] bytes) {
        byte[] weights = new byte[Math.max(0, bytes.length - 1)];
        System.arraycopy(bytes, Math.min(1, bytes.length), weights, 0, weights.length);
        return LearnedWeights.ofBytes(weights);
    }

    /** Tells whether the kept weights are of the network and of a catalogue of as many items as there are now. */
    static boolean opens(Kind kind, byte[] bytes, int items) {
        try {
            LearnedWeights weights = weights(bytes);
            switch (kind) {
                case MLP -> MlpRanker.check(weights);
                case GRU -> new GruRanker(weights, items);
                case ITEM2VEC -> new Item2VecRanker(weights, items);
            }
            return true;
        } catch (IllegalArgumentException other) {
            return false; // of an earlier version's network, of another catalogue, or damaged
        }
    }

    /** @throws IllegalArgumentException if the weights are of another kind or catalogue */
    static Ranker ranker(Kind kind, LearnedWeights weights, Purchases learned, Rankers rankers) {
        int items = learned.baskets().itemCount();
        return switch (kind) {
            case MLP -> new MlpRanker(new RuleFeatures(learned, rankers), weights, items);
            case GRU -> new GruRanker(weights, items);
            case ITEM2VEC -> new Item2VecRanker(weights, items);
        };
    }
}
