package cartwright.core.recommend;

import cartwright.core.basket.Itemset;
import cartwright.core.rule.BasketIndex;
import cartwright.core.rule.RuleCounts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The best rule from a cart to each other item. */
final class CartCandidates {

    private final BasketIndex index;
    private final Itemset cart;
    private final int k;
    private final BasketIndex all;
    private final Measured measured;
    private final @Nullable Candidate[] best;

    /**
     * What a rule is ranked by.
     *
     * @param importance what its attach rate counts for
     * @param relevance tells how near the baskets behind it are to the query
     */
    record Measured(Importance importance, ToDoubleFunction<int[]> relevance) {}

    /** Counts rules in {@code index}. */
    CartCandidates(BasketIndex index, Itemset cart, int k, BasketIndex all, Measured measured) {
        this.index = index;
        this.cart = cart;
        this.k = k;
        this.all = all;
        this.measured = measured;
        this.best = new Candidate[index.rows().itemCount()];
    }

    /** An item with the rule that speaks most for it. */
    private record Candidate(int item, Itemset because, int both, int antecedent, double score, double relevance) {

        static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Comparator.comparingInt(Candidate::both).reversed())
                .thenComparingInt(Candidate::item)
                .thenComparing(Candidate::because); // of rules that say the same the shorter one
    }

    List<Recommendation> best(int n) {
        CartRules.forEach(index, cart, k, this::offer);
        return Arrays.stream(best)
                .filter(candidate -> candidate != null && speaks(candidate))
                .sorted(Candidate.ORDER)
                .limit(Math.max(0, n))
                .map(this::recommendation)
                .toList();
    }

    private void offer(Itemset because, int[] rows, int item, int both) {
        double importance = measured.importance().of(both, rows.length, baseRate(item));
        Candidate known = best[item];
        if (known != null && importance < known.score()) {
            return; // relevance is at most 1
        }
        double near = measured.relevance().applyAsDouble(index.among(rows, item));
        Candidate candidate = new Candidate(item, because, both, rows.length, importance * near, near);
        if (known == null || Candidate.ORDER.compare(candidate, known) < 0) {
            best[item] = candidate;
        }
    }

    /** A link inside the search is enough, and so is one over all baskets: a search for tents picks baskets with tents. */
    private boolean speaks(Candidate found) {
        if (CartRules.speaks(found.both(), found.antecedent(), baseRate(found.item()))) {
            return true;
        }
        RuleCounts counts = overAll(found.because(), found.item());
        return CartRules.speaks(counts.both(), counts.antecedent(), counts.baseRate());
    }

    private double baseRate(int item) {
        return (double) index.supportCount(item) / index.baskets();
    }

    private Recommendation recommendation(Candidate found) {
        RuleCounts slice =
                new RuleCounts(found.both(), found.antecedent(), index.supportCount(found.item()), index.baskets());
        return new Recommendation(
                found.item(),
                found.score(),
                Kind.CART,
                found.because(),
                slice,
                overAll(found.because(), found.item()),
                found.relevance());
    }

    private RuleCounts overAll(Itemset because, int item) {
        int[] holders = all.basketsWith(because);
        int both = all.among(holders, item).length;
        return new RuleCounts(both, holders.length, all.supportCount(item), all.baskets());
    }
}
