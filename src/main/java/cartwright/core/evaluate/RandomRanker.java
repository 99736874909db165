package cartwright.core.evaluate;

import java.util.Random;

/** Offers anything: the floor that every other ranker must be far above. */
final class RandomRanker implements Ranker {

    private final int items;
    private final long seed;

    RandomRanker(int items, long seed) {
        this.items = items;
        this.seed = seed;
    }

    /** Draws by the question, so that the answer does not depend on what was asked before, or by which thread. */
    @Override
    public double[] scores(Question question) {
        long ofQuestion = 31L * question.cart().hashCode() + question.customer();
        return new Random(seed * 1_000_003L + ofQuestion).doubles(items).toArray();
    }
}
