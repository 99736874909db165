package cartwright.core.evaluate;

import cartwright.core.basket.Purchases;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How well rankers do when they learn from a quarter, from half and from all of the baskets.
 *
 * <p>The smaller shares are drawn at random, each from the next larger one, and stand in the order of all. Every share
 * answers the same questions, so that two of them can be compared basket by basket.
 */
public final class LearningCurve {

    /** The shares, in percent. */
    public static final List<Integer> PERCENT = List.of(25, 50, 100);

    /** What is tried: one of each way of counting. */
    public static final List<RankerKind> KINDS = List.of(
            RankerKind.POPULARITY,
            RankerKind.ITEM_KNN,
            RankerKind.PAIR_CONFIDENCE_MAX,
            RankerKind.PAIR_CONFIDENCE_SMOOTHED,
            RankerKind.BEST_RULE_LOW);

    private final Evaluation evaluation = new Evaluation(Setting.COMPLETION);
    private final Map<Integer, Integer> learned = new LinkedHashMap<>();
    private final long seed;

    /**
     * Tries every share.
     *
     * @param all what may be learned from
     * @param cases the questions
     * @param seed of the draw and of the comparisons
     */
    public LearningCurve(Purchases all, List<TestCase> cases, long seed, Evaluation.Monitor monitor) {
        this.seed = seed;
        int[] order = shuffled(all.baskets().size());
        Map<Integer, Rankers> byShare = new LinkedHashMap<>();
        for (int percent : PERCENT) {
            int count = (int) ((long) order.length * percent / 100);
            int[] chosen = Arrays.copyOf(order, count);
            Arrays.sort(chosen);
            learned.put(percent, count);
            byShare.put(percent, new Rankers(all.select(chosen, count), seed, null));
        }
        Rankers whole = byShare.getOrDefault(100, new Rankers(all, seed, null));
        evaluation.run(cases, counts -> rankers(byShare), whole, monitor);
    }

    private int[] shuffled(int size) {
        int[] order = IntStream.range(0, size).toArray();
        Random random = new Random(seed);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private static Map<String, Ranker> rankers(Map<Integer, Rankers> byShare) {
        Map<String, Ranker> rankers = new LinkedHashMap<>();
        byShare.forEach((percent, maker) -> {
            Rankers own = maker.another();
            KINDS.forEach(kind -> rankers.put(key(kind, percent), own.of(kind)));
        });
        return rankers;
    }

    private static String key(RankerKind kind, int percent) {
        return kind.key() + " " + percent;
    }

    /** Returns how many baskets a share has. */
    public int learned(int percent) {
        return learned.getOrDefault(percent, 0);
    }

    /** Returns the hit rate at ten places of each ranker with a share of the baskets. */
    public Map<RankerKind, Double> hitRates(int percent) {
        Map<RankerKind, Double> rates = new EnumMap<>(RankerKind.class);
        for (MeasureRow row : evaluation.rows()) {
            for (RankerKind kind : KINDS) {
                if (row.ranker().equals(key(kind, percent))
                        && row.measure() == Measure.HIT_RATE
                        && row.at() == Evaluation.COMPARED_AT) {
                    rates.put(kind, row.mean());
                }
            }
        }
        return rates;
    }

    /** Returns the ranker with the highest hit rate with all baskets; of equals the first of {@link #KINDS}. */
    public RankerKind best() {
        Map<RankerKind, Double> rates = hitRates(100);
        RankerKind best = RankerKind.POPULARITY;
        for (RankerKind kind : KINDS) {
            if (rates.getOrDefault(kind, 0.0) > rates.getOrDefault(best, 0.0)) {
                best = kind;
            }
        }
        return best;
    }

    /** Returns the hit rate with all baskets less that with half of them. */
    public Difference lastDoubling(RankerKind kind) {
        return evaluation.compare(key(kind, 100), key(kind, 50), Measure.HIT_RATE, seed);
    }
}
