package cartwright.core.evaluate;

import cartwright.core.basket.Purchases;
import cartwright.core.recommend.Importance;
import cartwright.core.rule.BasketIndex;
import cartwright.core.similar.EmbeddingTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes rankers from the baskets of one split; rankers of one maker share what they count, and are for one thread. */
public final class Rankers {

    /** A pair or rule counts from one basket in a thousand. */
    private static final double FEWEST_SHARE = 0.001;

    /** Smallest number of baskets behind a suggestion for a cart, as the preview starts with it. */
    private static final int PREVIEW_K = 5;

    private final Shared shared;
    private final RuleScores rules;
    private @Nullable RuleScores smoothedRules;
    private final Map<RankerKind, Ranker> made = new EnumMap<>(RankerKind.class);

    /**
     * Creates the maker.
     *
     * @param seed of the random ranker
     * @param vectors one vector an item; null where there are none, and no slice ranker can be made
     */
    public Rankers(Purchases learned, long seed, @Nullable EmbeddingTable vectors) {
        this(new Shared(learned, seed, vectors));
    }

    private Rankers(Shared shared) {
        this.shared = shared;
        this.rules = new RuleScores(shared.pairs, shared.fewest, PREVIEW_K, Importance.LOWER_END);
    }

    /** Returns a maker of the same rankers for another thread; what has been counted is shared. */
    public Rankers another() {
        return new Rankers(shared);
    }

    /** What rankers of all threads read, and count once. */
    private static final class Shared {

        private final Purchases learned;
        private final int[] supportCounts;
        private final PairCounts pairs;
        private final int fewest;
        private final long seed;
        private final @Nullable EmbeddingTable vectors;
        private @Nullable Double strength;
        private @Nullable SliceRanker slice;
        private @Nullable PersonalRanker personal;

        Shared(Purchases learned, long seed, @Nullable EmbeddingTable vectors) {
            this.learned = learned;
            this.supportCounts = learned.baskets().itemSupportCounts();
            this.pairs = new PairCounts(BasketIndex.of(learned.baskets()));
            this.fewest =
                    Math.max(1, (int) Math.ceil(FEWEST_SHARE * learned.baskets().size()));
            this.seed = seed;
            this.vectors = vectors;
        }

        synchronized double strength() {
            Double known = strength == null ? Double.valueOf(Smoothing.strength(pairs)) : strength;
            strength = known;
            return known;
        }

        synchronized SliceRanker slice() {
            if (vectors == null) {
                throw new IllegalArgumentException("a slice needs vectors");
            }
            SliceRanker known = slice == null ? new SliceRanker(learned.baskets(), vectors) : slice;
            slice = known;
            return known;
        }

        synchronized PersonalRanker personal() {
            PersonalRanker known = personal == null ? new PersonalRanker(learned) : personal;
            personal = known;
            return known;
        }
    }

    PairCounts pairs() {
        return shared.pairs;
    }

    int[] supportCounts() {
        return shared.supportCounts;
    }

    /**
     * Returns a ranker.
     *
     * @throws IllegalArgumentException for a fusion, which needs weights, for a slice ranker without vectors, and for a
     *     trained one that was not {@linkplain #add added}
     */
    public Ranker of(RankerKind kind) {
        Ranker known = made.get(kind);
        if (known == null) {
            known = new LastAnswer(make(kind));
            made.put(kind, known);
        }
        return known;
    }

    /** Takes a ranker that was made elsewhere, such as a trained one, to be asked for and to be part of a fusion. */
    public void add(RankerKind kind, Ranker ranker) {
        made.put(kind, new LastAnswer(ranker));
    }

    /**
     * Returns the fusion of others.
     *
     * @param weights how much each counts; not negative; those of 0 are not asked
     */
    public Ranker fusion(Map<RankerKind, Double> weights) {
        List<FusionRanker.Part> parts = new ArrayList<>();
        new TreeMap<>(weights).forEach((kind, weight) -> {
            if (weight > 0) {
                parts.add(new FusionRanker.Part(of(kind), weight));
            }
        });
        return new FusionRanker(parts, shared.supportCounts);
    }

    private Ranker make(RankerKind kind) {
        return switch (kind) {
            case RANDOM -> new RandomRanker(shared.supportCounts.length, shared.seed);
            case POPULARITY -> new PopularityRanker(shared.supportCounts);
            case PERSONAL -> shared.personal();
            case ITEM_KNN, PAIR_CONFIDENCE_MAX, PAIR_CONFIDENCE_SUM, PAIR_CONFIDENCE_SMOOTHED, PAIR_LIFT ->
                ofPairs(kind);
            case BEST_RULE -> rules::confidence;
            case BEST_RULE_LOW -> rules::careful;
            case BEST_RULE_SMOOTHED -> smoothedRules()::careful;
            case SLICE -> shared.slice();
            case FUSION, FUSION_LEARNED -> throw new IllegalArgumentException("a fusion needs weights");
            case MLP, GRU, ITEM2VEC -> throw new IllegalArgumentException(kind + " was not trained");
        };
    }

    private RuleScores smoothedRules() {
        RuleScores known = smoothedRules == null
                ? new RuleScores(shared.pairs, shared.fewest, PREVIEW_K, new Importance(shared.strength()))
                : smoothedRules;
        smoothedRules = known;
        return known;
    }

    private Ranker ofPairs(RankerKind kind) {
        PairCounts pairs = shared.pairs;
        return switch (kind) {
            case ITEM_KNN -> new PairRanker(pairs, 1, true, PairRanker::cosine);
            case PAIR_CONFIDENCE_MAX -> new PairRanker(pairs, shared.fewest, false, PairRanker::confidence);
            case PAIR_CONFIDENCE_SUM -> new PairRanker(pairs, shared.fewest, true, PairRanker::confidence);
            case PAIR_CONFIDENCE_SMOOTHED -> smoothed();
            default -> new PairRanker(pairs, shared.fewest, false, PairRanker::lift);
        };
    }

    private Ranker smoothed() {
        Importance importance = new Importance(shared.strength());
        return new PairRanker(
                shared.pairs,
                1,
                true,
                (both, from, to, baskets) -> importance.smoothed(both, from, (double) to / baskets));
    }
}
