package cartwright.core.evaluate;

import cartwright.core.basket.Purchases;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.Interval;
import cartwright.core.rule.RuleCounts;
import cartwright.core.similar.EmbeddingTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes rankers from the baskets of one split; rankers of one maker share what they count. */
public final class Rankers {

    /** A pair or rule counts from one basket in a thousand. */
    private static final double FEWEST_SHARE = 0.001;

    /** Smallest number of baskets behind a suggestion for a cart, as the preview starts with it. */
    private static final int PREVIEW_K = 5;

    private final Purchases learned;
    private final BasketIndex index;
    private final int[] supportCounts;
    private final PairCounts pairs;
    private final int fewest;
    private final long seed;
    private final @Nullable EmbeddingTable vectors;
    private final Map<RankerKind, Ranker> made = new EnumMap<>(RankerKind.class);

    /**
     * Creates the maker.
     *
     * @param seed of the random ranker
     * @param vectors one vector an item; null where there are none, and no slice ranker can be made
     */
    public Rankers(Purchases learned, long seed, @Nullable EmbeddingTable vectors) {
        this.learned = learned;
        this.index = BasketIndex.of(learned.baskets());
        this.supportCounts = learned.baskets().itemSupportCounts();
        this.pairs = new PairCounts(index);
        this.fewest =
                Math.max(1, (int) Math.ceil(FEWEST_SHARE * learned.baskets().size()));
        this.seed = seed;
        this.vectors = vectors;
    }

    PairCounts pairs() {
        return pairs;
    }

    /**
     * Returns a ranker.
     *
     * @throws IllegalArgumentException for a fusion, which needs weights, and for a slice ranker without vectors
     */
    public Ranker of(RankerKind kind) {
        Ranker known = made.get(kind);
        if (known == null) {
            known = new LastAnswer(make(kind));
            made.put(kind, known);
        }
        return known;
    }

    /**
     * Returns the fusion of others.
     *
     * @param weights how much each counts; not negative
     */
    public Ranker fusion(Map<RankerKind, Double> weights) {
        List<FusionRanker.Part> parts = new ArrayList<>();
        new TreeMap<>(weights).forEach((kind, weight) -> parts.add(new FusionRanker.Part(of(kind), weight)));
        return new FusionRanker(parts, supportCounts);
    }

    private Ranker make(RankerKind kind) {
        return switch (kind) {
            case RANDOM -> new RandomRanker(supportCounts.length, seed);
            case POPULARITY -> new PopularityRanker(supportCounts);
            case PERSONAL -> new PersonalRanker(learned);
            case ITEM_KNN, PAIR_CONFIDENCE_MAX, PAIR_CONFIDENCE_SUM, PAIR_CONFIDENCE_SMOOTHED, PAIR_LIFT ->
                ofPairs(kind);
            case BEST_RULE -> new BestRuleRanker(index, fewest, (both, holders) -> (double) both / holders);
            case BEST_RULE_LOW ->
                new BestRuleRanker(
                        index,
                        PREVIEW_K,
                        (both, holders) -> Interval.wilson(both, holders).low());
            case SLICE -> slice();
            case FUSION -> throw new IllegalArgumentException("a fusion needs weights");
        };
    }

    private Ranker ofPairs(RankerKind kind) {
        return switch (kind) {
            case ITEM_KNN -> new PairRanker(pairs, 1, true, PairRanker::cosine);
            case PAIR_CONFIDENCE_MAX -> new PairRanker(pairs, fewest, false, RuleCounts::confidence);
            case PAIR_CONFIDENCE_SUM -> new PairRanker(pairs, fewest, true, RuleCounts::confidence);
            case PAIR_CONFIDENCE_SMOOTHED -> smoothed();
            default -> new PairRanker(pairs, fewest, false, RuleCounts::lift);
        };
    }

    private Ranker smoothed() {
        double strength = Smoothing.strength(pairs);
        return new PairRanker(
                pairs, 1, true, pair -> Smoothing.rate(pair.both(), pair.antecedent(), pair.baseRate(), strength));
    }

    private Ranker slice() {
        if (vectors == null) {
            throw new IllegalArgumentException("a slice needs vectors");
        }
        return new SliceRanker(learned.baskets(), vectors);
    }
}
