package cartwright.ui.query;

import cartwright.core.basket.BasketFilter;
import cartwright.core.similar.ChosenProducts;
import cartwright.core.similar.MatchMode;
import cartwright.core.similar.Matching;

/**
 * Everything the analyst set: what an undo goes back to. Immutable.
 *
 * @param words the query; blank keeps every basket
 * @param matching by what a product is near the query
 * @param mode how baskets are scored
 * @param products products added to the words or excluded
 * @param filter which baskets the analysis is about
 * @param tau the score above which a basket is kept
 * @param k smallest number of kept baskets that must hold an itemset
 * @param minConfidence smallest attach rate of a rule, in [0, 1]
 */
record Question(
        String words,
        Matching matching,
        MatchMode mode,
        ChosenProducts products,
        BasketFilter filter,
        double tau,
        int k,
        double minConfidence) {

    /** The part of a question that a change was about. */
    enum Part {
        WORDS,
        MATCHING,
        MODE,
        PRODUCTS,
        FILTER,
        TAU,
        K,
        ATTACH,
        NOTHING
    }

    /** Returns which part another question differs in; where tau and k followed another part, that part. */
    Part changedIn(Question next) {
        if (!words.equals(next.words)) {
            return Part.WORDS;
        }
        if (matching != next.matching) {
            return Part.MATCHING;
        }
        if (mode != next.mode) {
            return Part.MODE;
        }
        if (!products.equals(next.products)) {
            return Part.PRODUCTS;
        }
        if (!filter.equals(next.filter)) {
            return Part.FILTER;
        }
        if (tau != next.tau) {
            return Part.TAU;
        }
        if (k != next.k) {
            return Part.K;
        }
        return minConfidence == next.minConfidence ? Part.NOTHING : Part.ATTACH;
    }

    /** Returns the same question with another tau. */
    Question withTau(double other) {
        return new Question(words, matching, mode, products, filter, other, k, minConfidence);
    }

    /** Tells whether the baskets have to be scored anew for another question. */
    boolean scoresAs(Question other) {
        Part part = changedIn(other);
        return part == Part.TAU || part == Part.K || part == Part.ATTACH || part == Part.NOTHING;
    }
}
