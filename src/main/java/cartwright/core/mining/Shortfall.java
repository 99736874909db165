package cartwright.core.mining;

/** Why longer itemsets were left out of a result. Up to its longest, all are there. */
public enum Shortfall {
    /** None were. */
    NONE,
    /** There would have been more than {@link MiningBudget#itemsets}. */
    ITEMSETS,
    /** They would have taken more than {@link MiningBudget#bytes}. */
    MEMORY,
    /** The time was used up; see {@link MiningMonitor#timeSpent}. */
    TIME
}
