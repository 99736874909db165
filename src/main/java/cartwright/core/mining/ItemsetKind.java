package cartwright.core.mining;

/** Which of the frequent itemsets are wanted. */
public enum ItemsetKind {
    /** Every one. */
    ALL,
    /** Those that lose baskets with any further item: from them the count of every itemset follows. */
    CLOSED,
    /** Those that are no longer frequent with any further item: from them every frequent itemset follows. */
    MAXIMAL
}
