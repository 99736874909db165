package cartwright.core.rule;

/**
 * What the measures of one rule are computed from. What costs time is computed when it is asked for.
 *
 * <p>Besides the four counts a few measures look at the rule's surroundings: at shorter rules, at its items, at the
 * thresholds it was found with, or at the baskets outside of the slice.
 */
public interface RuleFacts {

    /** Returns the counts the measures are taken from. */
    RuleCounts counts();

    /** Returns the test for tables of this many baskets. */
    FisherTest test();

    /**
     * Returns the largest confidence of a rule with the same consequent and only some of the antecedent's items, none of
     * them included; 0 where no such rule is known.
     */
    double bestShorterConfidence();

    /** Returns the p-value of the weakest step: see {@link RuleLattice#productiveP}. */
    double productiveP();

    /** Returns the number of baskets with the item of the rule that fewest baskets hold. */
    int rarestItemCount();

    /** Returns the number of baskets with the item of the rule that most baskets hold. */
    int commonestItemCount();

    /** Returns the smallest support that was asked for; a proportion in (0, 1]. */
    double minSupport();

    /** Returns the smallest confidence that was asked for; a proportion in [0, 1]. */
    double minConfidence();

    /**
     * Returns the slice against all baskets: is the rule's itemset more common in the slice?
     *
     * <p>Here "antecedent" counts the baskets of the slice, "consequent" those that hold the itemset, "both" those of the
     * slice that hold it.
     */
    RuleCounts contrast();

    /** Returns the test for tables of all baskets. */
    FisherTest contrastTest();
}
