package cartwright.core.evaluate;

import java.util.Random;

/** Offers anything: the floor that every other ranker must be far above. */
final class RandomRanker implements Ranker {

    private final int items;
    private final Random random;

    RandomRanker(int items, long seed) {
        this.items = items;
        this.random = new Random(seed);
    }

    @Override
    public double[] scores(Question question) {
        return random.doubles(items).toArray();
    }
}
