package cartwright.app.task;

import cartwright.app.port.EncoderException;
import cartwright.app.port.RankerTrainer;
import cartwright.app.session.TrainedRanker.Kind;
import cartwright.core.basket.Purchases;
import cartwright.core.evaluate.Rankers;
import cartwright.core.evaluate.Split;
import cartwright.core.evaluate.TestCase;
import cartwright.core.learn.CartSequences;
import cartwright.core.learn.EpochMonitor;
import cartwright.core.learn.FeatureLists;
import cartwright.core.learn.Item2Vec;
import cartwright.core.learn.LearnedWeights;
import cartwright.core.learn.RuleFeatures;
import cartwright.core.learn.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a ranker on baskets that it is given, and on none besides.
 *
 * <p>A fifth of them validates; networks that read counts learn from baskets that were not counted.
 */
final class TrainWeights {

    private static final int MOST_LISTS = 20_000;
    private static final int MOST_CARTS = 40_000;

    /** Items of a basket that are hidden in turn, each an example: with one of each basket there are too few. */
    private static final int HIDDEN = 4;

    private final RankerTrainer trainer;
    private final TrainingSettings settings;

    TrainWeights(RankerTrainer trainer, TrainingSettings settings) {
        this.trainer = trainer;
        this.settings = settings;
    }

    LearnedWeights train(Kind kind, Purchases learned, EpochMonitor monitor) throws EncoderException {
        return switch (kind) {
            case ITEM2VEC -> Item2Vec.train(learned.baskets(), settings, monitor);
            case GRU -> gru(learned, monitor);
            case MLP -> mlp(learned, monitor);
        };
    }

    private LearnedWeights gru(Purchases learned, EpochMonitor monitor) throws EncoderException {
        int items = learned.baskets().itemCount();
        List<TestCase> cases = last(Split.everyBasket(learned, settings.seed(), HIDDEN), MOST_CARTS);
        int cut = cases.size() - cases.size() / 5;
        return trainer.gru(
                CartSequences.of(cases.subList(0, cut), items),
                CartSequences.of(cases.subList(cut, cases.size()), items),
                settings,
                monitor);
    }

    private LearnedWeights mlp(Purchases learned, EpochMonitor monitor) throws EncoderException {
        long seed = settings.seed();
        List<Split> inner = learned.timed() ? List.of(Split.byTime(learned, seed)) : Split.fold(learned, seed);
        List<FeatureLists> training = new ArrayList<>();
        List<FeatureLists> validation = new ArrayList<>();
        for (Split split : inner) {
            RuleFeatures features = new RuleFeatures(split.learned(), new Rankers(split.learned(), seed, null));
            List<TestCase> cases = last(split.completion(HIDDEN), MOST_LISTS / inner.size());
            int cut = cases.size() - cases.size() / 5;
            training.add(FeatureLists.of(cases.subList(0, cut), features, seed, monitor::checkCancelled));
            validation.add(FeatureLists.of(cases.subList(cut, cases.size()), features, seed, monitor::checkCancelled));
        }
        return trainer.mlp(FeatureLists.joined(training), FeatureLists.joined(validation), settings, monitor);
    }

    /** The latest, where the baskets stand in the order of time. */
    private static List<TestCase> last(List<TestCase> cases, int most) {
        return cases.subList(Math.max(0, cases.size() - most), cases.size());
    }

    /** Splits by time where every basket has one, else at random. */
    static Split split(Purchases purchases, long seed) {
        return purchases.timed() ? Split.byTime(purchases, seed) : Split.random(purchases, seed);
    }
}
